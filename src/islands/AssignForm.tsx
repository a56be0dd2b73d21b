// Where a teacher puts an assignment together. Everything stays in this page; what leaves it is the link.
import { useStore } from '@nanostores/react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { linkFaults, readLink } from '../stores/assignment-link.ts';
import { assignmentLimits, type Assignment } from '../stores/assignment.ts';
import { chosenParts } from '../stores/assignment-words.ts';
import { minutesOf, type Choice } from '../stores/assignable.ts';
import { dayOf } from '../stores/day.ts';
import { $teacherKeys, noKeys } from '../stores/teacher-keys.ts';
import { typedLine, typedLines } from '../stores/typed-text.ts';
import styles from './Assign.module.css';
import shared from './Assignment.module.css';
import { AssignOutput } from './AssignOutput.tsx';
import { TeacherKeys } from './TeacherKeys.tsx';
import { useFragment, useNewest } from './use-address.ts';

type Props = { readonly choice: Choice };

/** What the form holds. `key`: the one that was chosen, or that came with a link; `isSealed`: it is to be used. */
type Draft = Omit<Assignment, 'content' | 'made'> & { readonly isSealed: boolean };

const empty: Draft = { title: '', lessons: [], checks: [], note: '', receipt: true, isSealed: false };

/** The list with a value in it or not, in the order of `all`. */
const toggled = <Value,>(list: readonly Value[], value: Value, all: readonly Value[]): Value[] =>
  all.filter((one) => (one === value ? !list.includes(one) : list.includes(one)));

/** An assignment that is opened stands in the page's own address, so that it is still there when the page is loaded again. */
export function AssignForm({ choice }: Props) {
  const address = useFragment();
  const read = useNewest(readLink, address);
  const opened = read?.status === 'ok' ? read : undefined;
  const fault = read?.status === 'refused' && read.fault !== 'empty' ? linkFaults[read.fault] : '';
  return (
    <div className={shared.assign}>
      <Opener fault={fault} />
      <Form key={opened?.fingerprint} choice={choice} opened={opened?.assignment} />
    </div>
  );
}

type FormProps = Props & { readonly opened: Assignment | undefined };

function Form({ choice, opened }: FormProps) {
  const [draft, setDraft] = useState<Draft>(() =>
    opened ? { ...opened, isSealed: opened.key !== undefined } : empty,
  );
  const [today] = useState(() => dayOf(Date.now()));
  const { keys } = useStore($teacherKeys, { ssr: () => noKeys });
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));

  const key = draft.key ?? keys[0]?.x;
  const isSealed = draft.receipt && draft.isSealed;
  const { isSealed: _asked, due, key: _chosen, ...rest } = draft;
  const assignment: Assignment = {
    ...rest,
    title: typedLine(draft.title, assignmentLimits.title),
    note: typedLines(draft.note, assignmentLimits.note),
    ...(due ? { due } : {}),
    ...(isSealed && key ? { key } : {}),
    content: opened?.content ?? choice.content,
    made: opened?.made ?? today,
  };
  const parts = chosenParts(draft, choice);
  const isWhole = parts.length > 0 && (!isSealed || key !== undefined);

  const checkNames = choice.checks.map(({ name }) => name);
  const check = ({ name, title, minutes }: Choice['checks'][number]) => (
    <Option
      key={name}
      isChosen={draft.checks.includes(name)}
      minutes={minutes}
      onChange={() => set({ checks: toggled(draft.checks, name, checkNames) })}
    >
      <b>Check</b> {title}
    </Option>
  );

  return (
    <>
      <form className={styles.form} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <fieldset>
          <legend>1. What to do</legend>
          {choice.checks.slice(0, 1).map(check)}
          {choice.lessons.map((lesson) => (
            <Option
              key={lesson.slug}
              isChosen={draft.lessons.includes(lesson.slug)}
              minutes={lesson.minutes}
              onChange={() =>
                set({
                  lessons: toggled(
                    draft.lessons,
                    lesson.slug,
                    choice.lessons.map(({ slug }) => slug),
                  ),
                })
              }
            >
              <b>{lesson.name}</b> {lesson.title}
            </Option>
          ))}
          {choice.checks.slice(1).map(check)}
          <output className={styles.sum}>
            {parts.length === 0
              ? 'Nothing chosen yet.'
              : `${parts.length} chosen, about ${minutesOf(parts)} minutes in all.`}
          </output>
        </fieldset>
        <fieldset>
          <legend>2. What to say</legend>
          <Typed label="Title, or the class" help="Pupils see it on top.">
            {(id) => (
              <input
                id={id}
                value={draft.title}
                maxLength={assignmentLimits.title}
                onChange={(event) => set({ title: event.target.value })}
              />
            )}
          </Typed>
          <Typed label="Due on" help="May be left open.">
            {(id) => (
              <input
                id={id}
                type="date"
                value={due ?? ''}
                onChange={(event) => set({ due: event.target.value })}
              />
            )}
          </Typed>
          <Typed
            label="Note to pupils"
            help={`Plain text, up to ${assignmentLimits.note} characters. Everybody who has the link can read it.`}
          >
            {(id) => (
              <textarea
                id={id}
                rows={4}
                value={draft.note}
                maxLength={assignmentLimits.note}
                onChange={(event) => set({ note: event.target.value })}
              />
            )}
          </Typed>
        </fieldset>
        <fieldset>
          <legend>3. What comes back</legend>
          <Option isChosen={draft.receipt} onChange={() => set({ receipt: !draft.receipt })}>
            Ask for a receipt: a file, or a code, that the pupil hands in the way you collect homework. It
            shows what the pupil’s browser recorded. It proves nothing.
          </Option>
          {draft.receipt && (
            <Option isChosen={draft.isSealed} onChange={() => set({ isSealed: !draft.isSealed })}>
              Encrypt the receipts, so that only you can read them, wherever they are handed in
            </Option>
          )}
        </fieldset>
      </form>
      {isSealed && <TeacherKeys used={key} onUse={(x) => set({ key: x })} />}
      {isWhole ? (
        <AssignOutput assignment={assignment} choice={choice} />
      ) : (
        <p className={shared.waiting}>
          {parts.length === 0
            ? 'Choose a lesson or a check, and the link appears here.'
            : 'Make a key or restore one, and the link appears here. Or leave the receipts open.'}
        </p>
      )}
    </>
  );
}

type OptionProps = {
  readonly isChosen: boolean;
  readonly minutes?: number;
  readonly onChange: () => void;
  readonly children: ReactNode;
};

function Option({ isChosen, minutes, onChange, children }: OptionProps) {
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={isChosen} onChange={onChange} />
      <span>{children}</span>
      {minutes !== undefined && <small>{minutes} min</small>}
    </label>
  );
}

type TypedProps = {
  readonly label: string;
  readonly help: string;
  readonly children: (id: string) => ReactNode;
};

function Typed({ label, help, children }: TypedProps) {
  const id = useId();
  return (
    <div className={shared.typed}>
      <label htmlFor={id}>
        {label} <small>{help}</small>
      </label>
      {children(id)}
    </div>
  );
}

function Opener({ fault }: { readonly fault: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const open = async (link: string) => {
    const read = await readLink(link);
    setProblem(read.status === 'refused' ? linkFaults[read.fault] : '');
    if (read.status === 'ok') location.hash = link.trim().slice(link.trim().indexOf('#') + 1);
  };
  return (
    <details className={styles.opener} open={fault !== '' || undefined}>
      <summary>Change an assignment that you have the link of</summary>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void open(field.current?.value ?? '');
        }}
      >
        <Typed label="Its link" help="A changed assignment has another link; the old one still works.">
          {(id) => <input ref={field} id={id} inputMode="url" />}
        </Typed>
        <button type="submit">Open it</button>
        <p role="alert">{problem || fault}</p>
      </form>
    </details>
  );
}
