// The field for one answer from paper.
import type { KeyboardEvent } from 'react';
import styles from '../views/ClassDesk.module.css';
import type { SheetQuestion } from '../sums/class-sheets.ts';
import type { DeskApi } from '../load-desk.ts';

type Props = {
  readonly question: SheetQuestion;
  readonly read: DeskApi['readPaper'];
  readonly typed: string;
  /** The field was left, so that it may say what is wrong. */
  readonly isShown: boolean;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
};

export function PaperEntryField({ question, read, typed, isShown, onType, onEnter, onLeave }: Props) {
  const { number, item, prompt, placement } = question;
  const found = isShown && typed.trim() !== '' ? read(item, typed) : undefined;
  const wrong = found?.status === 'refused' ? found.reason : '';
  const id = `paper-${placement}`;
  const shared = {
    id,
    value: typed,
    spellCheck: false,
    'aria-invalid': wrong !== '' || undefined,
    'aria-describedby': `${id}-prompt ${id}-wrong`,
    onBlur: onLeave,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      onEnter();
    },
  };
  return (
    <li>
      <label htmlFor={id}>
        <b>{number}.</b> {question.question}
      </label>
      {item.kind === 'extended-text' ? (
        <textarea {...shared} rows={2} maxLength={6_000} onChange={(event) => onType(event.target.value)} />
      ) : (
        <input {...shared} maxLength={400} onChange={(event) => onType(event.target.value)} />
      )}
      <small id={`${id}-prompt`}>{prompt}</small>
      <p id={`${id}-wrong`} className={styles.wrong}>
        {wrong}
      </p>
    </li>
  );
}
