// Where a teacher puts an assignment together. Everything stays in this page; what leaves it is the link.
import { useStore } from '@nanostores/react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { valueOf, valuesOf, type Fields } from '#quiz/fields.ts';
import { linkFaults, readLink } from './assignment-link.ts';
import { assignmentLimits, type Assignment } from './assignment.ts';
import { chosenParts } from './assignment-words.ts';
import { timeFor, type AssignableCourse } from './assignable.ts';
import { dayOf } from '#lib/day.ts';
import { $teacherKeys, noKeys, openKeys } from '#keys/teacher-keys.ts';
import { timeWords, type Time } from '#lib/times/time-words.ts';
import { typedLine, typedLines } from '#lib/foreign/typed-text.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import optionStyles from '#styles/patterns/option.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import shared from './Assigned.module.css';
import styles from './AssignForm.module.css';
import { AssignOpener } from './AssignOpener.tsx';
import { TypedField } from './TypedField.tsx';
import { AssignOutput } from './AssignOutput.tsx';
import { TeacherKeys } from '#keys/TeacherKeys.tsx';
import { useFragment, useNewest } from '#lib/hooks/use-address.ts';

type Props = { readonly choice: AssignableCourse };

/** What the form holds at first. */
const untouched: Fields = [['receipt', 'yes']];

/** An assignment that is opened stands in the page's own address, so that it is still there when the page is loaded again. */
export function AssignForm({ choice }: Props) {
  const address = useFragment();
  const read = useNewest(readLink, address);
  const opened = read?.status === 'ok' ? read : undefined;
  const fault = read?.status === 'refused' && read.fault !== 'empty' ? linkFaults[read.fault] : '';
  return (
    <div className={`${toolStyles.tool} ${buttonStyles.all}`}>
      <AssignOpener fault={fault} />
      <Form key={opened?.fingerprint} choice={choice} opened={opened?.assignment} />
    </div>
  );
}

type FormProps = Props & { readonly opened: Assignment | undefined };

function Form({ choice, opened }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(untouched);
  // The one that was chosen, or that came with a link.
  const [chosenKey, setKey] = useState(opened?.key);
  const [today] = useState(() => dayOf(Date.now()));
  const { keys } = useStore($teacherKeys, { ssr: () => noKeys });
  useEffect(() => void openKeys(), []);
  const read = useCallback(() => {
    if (form.current)
      setFields([...new FormData(form.current)].map(([name, value]) => [name, String(value)]));
  }, []);
  // What was chosen before this ran counts, too.
  useEffect(read, [read]);

  const [lessons, names] = [valuesOf(fields, 'lesson'), valuesOf(fields, 'check')];
  const checks = choice.checks.map(({ name }) => name).filter((name) => names.includes(name));
  const receipt = valueOf(fields, 'receipt') === 'yes';
  const isSealed = receipt && valueOf(fields, 'sealed') === 'yes';
  const due = valueOf(fields, 'due');
  const key = isSealed ? (chosenKey ?? keys[0]?.x) : undefined;
  const assignment: Assignment = {
    title: typedLine(valueOf(fields, 'title') ?? '', assignmentLimits.title),
    lessons,
    checks,
    ...(due ? { due } : {}),
    note: typedLines(valueOf(fields, 'note') ?? '', assignmentLimits.note),
    receipt,
    ...(key ? { key } : {}),
    content: opened?.content ?? choice.content,
    made: opened?.made ?? today,
  };
  const parts = chosenParts(assignment, choice);
  const isWhole = parts.length > 0 && (!isSealed || key !== undefined);
  const check = ({ name, title, time }: AssignableCourse['checks'][number]) => (
    <Option key={name} name="check" value={name} isChosen={opened?.checks.includes(name)} time={time}>
      <b>Check</b> {title}
    </Option>
  );

  return (
    <>
      <form
        ref={form}
        className={styles.form}
        autoComplete="off"
        onChange={read}
        onSubmit={(event) => event.preventDefault()}
      >
        <fieldset className={panelStyles.panel}>
          <legend>1. What to do</legend>
          {choice.checks.slice(0, 1).map(check)}
          {choice.lessons.map(({ slug, name, title, time }) => (
            <Option
              key={slug}
              name="lesson"
              value={slug}
              isChosen={opened?.lessons.includes(slug)}
              time={time}
            >
              <b>{name}</b> {title}
            </Option>
          ))}
          {choice.checks.slice(1).map(check)}
          <output className={styles.sum}>
            {parts.length === 0
              ? 'Nothing chosen yet.'
              : `${parts.length} chosen, in all ${timeWords(timeFor(parts), 'them')}.`}
          </output>
        </fieldset>
        <fieldset className={panelStyles.panel}>
          <legend>2. What to say</legend>
          <TypedField id="assign-title" label="Title, or the class" help="Pupils see it on top.">
            <input
              id="assign-title"
              name="title"
              type="text"
              defaultValue={opened?.title}
              maxLength={assignmentLimits.title}
            />
          </TypedField>
          <TypedField id="assign-due" label="Due on" help="May be left open.">
            <input id="assign-due" name="due" type="date" max="9999-12-31" defaultValue={opened?.due} />
          </TypedField>
          <TypedField
            id="assign-note"
            label="Note to pupils"
            help={`Plain text, up to ${assignmentLimits.note} characters. Everybody who has the link can read it.`}
          >
            <textarea
              id="assign-note"
              name="note"
              rows={4}
              defaultValue={opened?.note}
              maxLength={assignmentLimits.note}
            />
          </TypedField>
        </fieldset>
        <fieldset className={panelStyles.panel}>
          <legend>3. What comes back</legend>
          <Option name="receipt" value="yes" isChosen={opened?.receipt ?? true}>
            Ask for a receipt: a file, or a code, handed in as homework is. It shows what the pupil’s browser
            recorded. It proves nothing: anybody can make one in another’s name.
          </Option>
          {receipt && (
            <Option name="sealed" value="yes" isChosen={opened?.key !== undefined}>
              Encrypt the receipts to a key, so that only somebody who has it can read them, wherever they are
              handed in
            </Option>
          )}
        </fieldset>
      </form>
      {isSealed && <TeacherKeys used={key} onUse={setKey} />}
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
  readonly name: string;
  readonly value: string;
  readonly isChosen?: boolean | undefined;
  readonly time?: Time;
  readonly children: ReactNode;
};

function Option({ name, value, isChosen, time, children }: OptionProps) {
  return (
    <label className={`${optionStyles.option} ${styles.option}`}>
      <input type="checkbox" name={name} value={value} defaultChecked={isChosen} />
      <span>
        {children}
        {time && <small>{timeWords(time, 'them')}</small>}
      </span>
    </label>
  );
}
