// Where receipts come in: dropped, chosen, or pasted.
import { useId, useRef, useState } from 'react';
import fieldStyles from '#styles/patterns/field.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from './IntakeForm.module.css';

/** Something that may hold receipts: a file, or a text that was pasted. */
export type Brought = File | string;

type Props = {
  /** Something is held over the page, and may be dropped. */
  readonly isOver: boolean;
  readonly onBring: (brought: readonly Brought[]) => void;
};

export function IntakeForm({ isOver, onBring }: Props) {
  const id = useId();
  const [pasted, setPasted] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);
  const choose = (input: HTMLInputElement) => {
    if (input.files && input.files.length > 0) onBring([...input.files]);
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <div className={styles.drop} data-screen="" data-over={isOver || undefined}>
      <form
        className={styles.intake}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim() === '') {
            text.current?.focus();
            return;
          }
          onBring([pasted]);
          setPasted('');
        }}
      >
        <div className={`${fieldStyles.input} ${styles.choose}`}>
          <p className={styles.invite}>Drop receipts here</p>
          <p className={textStyles.fine}>Files or folders, encrypted or not, as many as there are.</p>
          <label>
            <span>Choose files</span>
            <input type="file" multiple onChange={(event) => choose(event.currentTarget)} />
          </label>
          <label>
            <span>Choose a folder</span>
            {/* React passes on an attribute that it does not know only when it is a text. */}
            <input
              type="file"
              {...{ webkitdirectory: '' }}
              onChange={(event) => choose(event.currentTarget)}
            />
          </label>
        </div>
        <div className={fieldStyles.field}>
          <label htmlFor={id}>Or paste what they sent you</label>
          <textarea
            ref={text}
            id={id}
            rows={5}
            value={pasted}
            spellCheck={false}
            aria-describedby={`${id}-help`}
            onChange={(event) => setPasted(event.target.value)}
          />
          <p id={`${id}-help`} className={textStyles.fine}>
            Whole messages will do, several at once, with everything around the code.
          </p>
          <button type="submit">Open what is pasted</button>
        </div>
      </form>
    </div>
  );
}
