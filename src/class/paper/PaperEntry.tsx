// Types in what pupils wrote on paper: one short field a question, by keyboard alone, one pupil after the other.
import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ClassCourse } from '../class-course.ts';
import type { OpenClass, PaperAnswer } from '../class.ts';
import { dayOf } from '#lib/day.ts';
import fieldStyles from '#styles/patterns/field.module.css';
import textStyles from '#styles/patterns/text.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import styles from '../views/ClassDesk.module.css';
import ownStyles from './PaperEntry.module.css';
import { listed } from '../views/class-words.ts';
import type { EntrySheet } from '../sums/class-sheets.ts';
import type { DeskApi } from '../load-desk.ts';
import { PaperEntryField } from './PaperEntryField.tsx';

type Props = {
  readonly open: OpenClass;
  readonly course: ClassCourse;
  readonly api: DeskApi;
  /** Everybody a sheet may be from: the list, and whoever has handed something in. */
  readonly names: readonly string[];
  readonly onKeep: (answers: readonly PaperAnswer[]) => Promise<void>;
  readonly onBack: () => void;
};

const today = () => dayOf(Date.now());

export function PaperEntry({ open, course, api, names, onKeep, onBack }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const fields = useRef<HTMLOListElement>(null);
  const whose = useRef<HTMLInputElement>(null);
  const [sheets] = useState(() => api.entrySheetsOf(course));
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(sheets[0]?.name ?? '');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const [news, setNews] = useState('');
  const [isNameless, setIsNameless] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const sheet = sheets.find((one) => one.name === chosen);
  const line = name.trim().replaceAll(/\s+/g, ' ');
  // Whoever types may do without capitals.
  const pupil = names.find((one) => one.toLowerCase() === line.toLowerCase()) ?? line;

  const turnTo = (nextName: string, nextSheet: string) => {
    const known = open.paper.filter((answer) => answer.pupil.toLowerCase() === nextName.trim().toLowerCase());
    setName(nextName);
    setChosen(nextSheet);
    setTyped(Object.fromEntries(known.map((answer) => [answer.placement, answer.typed])));
    setShown(new Set());
    setIsNameless(false);
  };
  const focusField = (place: number) => {
    const inputs = [...(fields.current?.querySelectorAll<HTMLElement>('input, textarea') ?? [])];
    inputs[place]?.focus();
  };
  const keep = async (own: EntrySheet) => {
    if (pupil === '') {
      setIsNameless(true);
      whose.current?.focus();
      return;
    }
    const read = api.answersIn(own, typed);
    if (read.wrong.length > 0) {
      setShown(new Set(own.questions.map(({ placement }) => placement)));
      setNews(
        `${read.wrong.length === 1 ? 'One field is' : `${read.wrong.length} fields are`} not right yet.`,
      );
      focusField(own.questions.findIndex(({ placement }) => placement === read.wrong[0]));
      return;
    }
    const day = today();
    const before = new Map(
      open.paper.flatMap((answer) => (answer.pupil === pupil ? [[answer.placement, answer.typed]] : [])),
    );
    const changed = read.answers.filter((answer) => answer.typed !== (before.get(answer.placement) ?? ''));
    await onKeep(changed.map((answer) => ({ ...answer, pupil, day })));
    const count = read.answers.filter((answer) => answer.fields.length > 0).length;
    const next = names.includes(pupil) ? (names[names.indexOf(pupil) + 1] ?? '') : '';
    flushSync(() => {
      setNews(`${count === 1 ? 'One answer' : `${count} answers`} kept for ${pupil}.`);
      turnTo(next, chosen);
    });
    if (next) focusField(0);
    else whose.current?.focus();
  };
  /** Enter goes on to the next field, as in a table of numbers; from the last one it keeps. */
  const goOn = (own: EntrySheet, place: number) => {
    if (place + 1 < own.questions.length) focusField(place + 1);
    else void keep(own);
  };

  return (
    <section className={styles.view} aria-labelledby="paper">
      <p className={styles.actions} data-screen="">
        <button type="button" onClick={onBack}>
          Back to the class
        </button>
      </p>
      <h2 id="paper" ref={heading} tabIndex={-1}>
        Answers from paper
      </h2>
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
              value={name}
              maxLength={60}
              aria-invalid={isNameless || undefined}
              aria-describedby={`${id}-nameless`}
              onChange={(event) => turnTo(event.target.value, chosen)}
            />
            <datalist id={`${id}-names`}>
              {names.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </datalist>
            <p id={`${id}-nameless`} className={styles.wrong} role="alert">
              {isNameless && 'Say first whose sheet this is.'}
            </p>
          </div>
          <div className={fieldStyles.field}>
            <label htmlFor={`${id}-sheet`}>Sheet</label>
            <select id={`${id}-sheet`} value={chosen} onChange={(event) => turnTo(name, event.target.value)}>
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
              typed={typed[question.placement] ?? ''}
              isShown={shown.has(question.placement)}
              onType={(text) => setTyped({ ...typed, [question.placement]: text })}
              onEnter={() => goOn(sheet, index)}
              onLeave={() => setShown(new Set([...shown, question.placement]))}
            />
          ))}
        </ol>
        <p className={toolStyles.row}>
          <button type="submit" data-main>
            Keep, and on to the next pupil
          </button>
        </p>
        <output className={styles.news}>{news}</output>
      </form>
      {open.paper.length > 0 && (
        <p className={textStyles.fine}>
          Typed in so far for {listed([...new Set(open.paper.map((answer) => answer.pupil))])}. To change an
          answer, choose the pupil again; to take it away, empty its field.
        </p>
      )}
    </section>
  );
}
