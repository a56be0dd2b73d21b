// Makes a class: a name for it and, if the teacher likes, the names of the pupils.
import { useId, useState } from 'react';
import fieldStyles from '#styles/patterns/field.module.css';
import textStyles from '#styles/patterns/text.module.css';
import toolStyles from '#styles/patterns/tool.module.css';
import styles from './ClassDesk.module.css';
import { namesIn } from './class-words.ts';

type Props = {
  /** What stands in the fields at first, where a class is changed. */
  readonly name?: string;
  readonly roster?: readonly string[];
  /** What the button says. */
  readonly action: string;
  readonly onMake: (name: string, roster: readonly string[]) => void;
};

const nobody: readonly string[] = [];

export function NewClass({ name: first = '', roster = nobody, action, onMake }: Props) {
  const id = useId();
  const [name, setName] = useState(first);
  const [names, setNames] = useState(roster.join('\n'));
  const [isRefused, setIsRefused] = useState(false);
  const count = namesIn(names).length;
  const make = () => {
    const typed = name.trim();
    setIsRefused(typed === '');
    if (typed === '') document.getElementById(id)?.focus();
    else onMake(typed, namesIn(names));
  };
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <div className={fieldStyles.field}>
        <label htmlFor={id}>Name of the class</label>
        <input
          id={id}
          value={name}
          maxLength={80}
          aria-describedby={`${id}-problem`}
          aria-invalid={isRefused || undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <p id={`${id}-problem`} className={styles.wrong} role="alert">
          {isRefused && 'Give the class a name first: any word that you know it by.'}
        </p>
      </div>
      <div className={fieldStyles.field}>
        <label htmlFor={`${id}-names`}>
          Who is in it{' '}
          <small>
            May be left empty. One name or code a line, as pupils write it on their receipts. Kept on this
            device only; with it you see who is missing.
          </small>
        </label>
        <textarea
          id={`${id}-names`}
          rows={6}
          value={names}
          spellCheck={false}
          onChange={(event) => setNames(event.target.value)}
        />
        <p className={textStyles.fine}>{count > 0 && (count === 1 ? 'One name.' : `${count} names.`)}</p>
      </div>
      <p className={toolStyles.row}>
        <button type="submit" data-main>
          {action}
        </button>
      </p>
    </form>
  );
}
