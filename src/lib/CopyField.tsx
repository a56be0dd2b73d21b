// A text to take away: it can be selected, and copied with a button.
import { useId, useRef, useState } from 'react';
import fieldStyles from '#styles/patterns/field.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  /** What the button says. */
  readonly action: string;
};

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without https, or where it is forbidden: the text is selected, which is the next best.
    return false;
  }
}

export function CopyField({ label, value, rows, action }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // What was copied, so that the word for it goes when the text changes.
  const [copied, setCopied] = useState<{ readonly value: string; readonly isDone: boolean }>();
  const take = async () => {
    field.current?.select();
    setCopied({ value, isDone: await copy(value) });
  };
  return (
    <div className={`${fieldStyles.field} ${fieldStyles.taken}`}>
      <label htmlFor={id}>{label}</label>
      <textarea ref={field} id={id} rows={rows} readOnly value={value} spellCheck={false} />
      <button type="button" onClick={take}>
        {action}
      </button>{' '}
      <output>
        {copied?.value === value &&
          (copied.isDone
            ? 'Copied.'
            : 'This browser does not let the page copy. It is selected: copy it with the keyboard.')}
      </output>
    </div>
  );
}
