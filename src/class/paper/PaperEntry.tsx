// Types in what pupils wrote on paper: one short field a question, by keyboard alone, one pupil after the other.
import { useId, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { WholeCourse } from '../class-course.ts';
import type { OpenClass, PaperAnswer } from '../class.ts';
import { dayOf } from '#lib/day.ts';
import fieldStyles from '#styles/patterns/field.module.css';
import textStyles from '#styles/patterns/text.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import styles from '../views/ClassDesk.module.css';
import ownStyles from './PaperEntry.module.css';
import { Isolated } from '../views/Isolated.tsx';
import { DeskView } from '../views/DeskView.tsx';
import { listed } from '../views/class-words.ts';
import type { EntrySheet } from '../sums/class-sheets.ts';
import type { DeskApi } from '../load-desk.ts';
import { PaperEntryField } from './PaperEntryField.tsx';
import { changedAnswers, emptyEntry, nextPupil, paperEntry, placementsOn, pupilOf } from './paper-entry.ts';

type Props = {
  readonly open: OpenClass;
  readonly course: WholeCourse;
  readonly api: DeskApi;
  /** Everybody a sheet may be from: the list, and whoever has handed something in. */
  readonly names: readonly string[];
  readonly onKeep: (answers: readonly PaperAnswer[]) => Promise<void>;
  readonly onBack: () => void;
};

const today = () => dayOf(Date.now());

export function PaperEntry({ open: { paper }, course, api, names, onKeep, onBack }: Props) {
  const id = useId();
  const fields = useRef<HTMLOListElement>(null);
  const whose = useRef<HTMLInputElement>(null);
  const [sheets] = useState(() => api.entrySheetsOf(course));
  const [state, act] = useReducer(paperEntry, emptyEntry(sheets[0]?.name ?? ''));
  const sheet = sheets.find(({ name }) => name === state.sheet);

  const typedIn = [...new Set(paper.map((answer) => answer.pupil))];

  const focusField = (place: number) => {
    const inputs = [...(fields.current?.querySelectorAll<HTMLElement>('input, textarea') ?? [])];
    inputs[place]?.focus();
  };
  const keep = async (own: EntrySheet) => {
    const pupil = pupilOf(state.name, names);
    if (pupil === '') {
      act({ type: 'name-missing' });
      whose.current?.focus();
      return;
    }
    const { answers, wrong } = api.answersIn(own, state.typed);
    if (wrong.length > 0) {
      const placements = placementsOn(own);
      act({ type: 'refuse', placements, wrong: wrong.length });
      focusField(placements.indexOf(wrong[0] ?? ''));
      return;
    }
    const day = today();
    await onKeep(changedAnswers(answers, pupil, paper).map((answer) => ({ ...answer, pupil, day })));
    const count = answers.filter((answer) => answer.fields.length > 0).length;
    const next = nextPupil(pupil, names);
    // The next pupil's fields must be there before one of them can have the focus.
    flushSync(() => act({ type: 'kept', pupil, count, next, paper }));
    if (next) focusField(0);
    else whose.current?.focus();
  };
  /** Enter goes on to the next field, as in a table of numbers; from the last one it keeps. */
  const goOn = (own: EntrySheet, place: number) => {
    if (place + 1 < own.questions.length) focusField(place + 1);
    else void keep(own);
  };

  return (
    <DeskView id="paper" title="Answers from paper" onBack={onBack}>
      <p className={styles.about}>
        Letters as they stand on the worksheet. Where it asks how sure they are, add 1 to 4 after the letter,
        as in <b>b 3</b>. Leave open what they left open. Enter goes to the next field.
      </p>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (sheet) void keep(sheet);
        }}
      >
        <div className={ownStyles.whose}>
          <div className={fieldStyles.field}>
            <label htmlFor={`${id}-name`}>Pupil</label>
            <input
              ref={whose}
              id={`${id}-name`}
              list={`${id}-names`}
              value={state.name}
              maxLength={60}
              aria-invalid={state.isNameMissing || undefined}
              aria-describedby={`${id}-nameless`}
              onChange={(event) => act({ type: 'turn', name: event.target.value, sheet: state.sheet, paper })}
            />
            <datalist id={`${id}-names`}>
              {names.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </datalist>
            <p id={`${id}-nameless`} className={styles.wrong} role="alert">
              {state.isNameMissing && 'Say first whose sheet this is.'}
            </p>
          </div>
          <div className={fieldStyles.field}>
            <label htmlFor={`${id}-sheet`}>Sheet</label>
            <select
              id={`${id}-sheet`}
              value={state.sheet}
              onChange={(event) => act({ type: 'turn', name: state.name, sheet: event.target.value, paper })}
            >
              {sheets.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.title}
                </option>
              ))}
            </select>
          </div>
        </div>
        <ol ref={fields} className={`${fieldStyles.input} ${ownStyles.fields}`}>
          {sheet?.questions.map((question, index) => (
            <PaperEntryField
              key={question.placement}
              question={question}
              read={api.readPaper}
              typed={state.typed[question.placement] ?? ''}
              isShown={state.left.has(question.placement)}
              onType={(text) => act({ type: 'type', placement: question.placement, text })}
              onEnter={() => goOn(sheet, index)}
              onLeave={() => act({ type: 'leave', placement: question.placement })}
            />
          ))}
        </ol>
        <p className={toolStyles.row}>
          <button type="submit" data-main>
            Keep, and on to the next pupil
          </button>
        </p>
        <output className={styles.news}>{state.news}</output>
      </form>
      {paper.length > 0 && (
        <p className={textStyles.fine}>
          Typed in so far for <Isolated text={listed(typedIn)} names={typedIn} />. To change an answer, choose
          the pupil again; to take it away, empty its field.
        </p>
      )}
    </DeskView>
  );
}
