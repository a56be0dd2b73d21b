// The marks and the note of one piece of writing: kept as they are given.
import { useEffect, useId, useRef, useState } from 'react';
import type { WrittenTask } from '../sums/report-types.ts';
import type { Mark } from '../class.ts';
import fieldStyles from '#styles/patterns/field.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from './MarkForm.module.css';

type Props = {
  readonly pupil: string;
  readonly task: WrittenTask;
  /** Where the piece was written. */
  readonly placement: string;
  readonly bands: readonly string[];
  readonly mark: Mark | undefined;
  readonly onMark: (mark: Mark) => void;
};

type Given = Pick<Mark, 'scores' | 'note'>;

/** Nothing is kept until typing has rested for so long, in milliseconds. */
const pause = 400;

export function MarkForm({ pupil, placement, task: { criteria, kind }, bands, mark, onMark }: Props) {
  const id = useId();
  const [{ scores, note }, setGiven] = useState<Given>({
    scores: mark?.scores ?? {},
    note: mark?.note ?? '',
  });
  // What is not kept yet, because somebody is typing.
  const waiting = useRef<() => void>(undefined);
  const change = (given: Given, wait: number) => {
    setGiven(given);
    const timer = window.setTimeout(() => waiting.current?.(), wait);
    waiting.current = () => {
      clearTimeout(timer);
      waiting.current = undefined;
      onMark({ pupil, placement, ...given });
    };
  };
  // What was typed last is kept, too, when the page turns to something else.
  useEffect(() => () => waiting.current?.(), [waiting]);
  const give = (next: Given['scores']) => {
    change({ scores: next, note }, 0);
    waiting.current?.();
  };
  const sum = criteria.reduce((total, one) => total + (scores[one.id] ?? 0), 0);
  return (
    <form
      className={styles.mark}
      aria-label={`Marks for ${pupil}`}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      {criteria.map((criterion) => (
        <fieldset key={criterion.id}>
          <legend>{criterion.text}</legend>
          {kind === 'note' ? (
            bands.map((band, index) => (
              <label key={band} title={band}>
                <input
                  type="radio"
                  name={`${id}-${criterion.id}`}
                  checked={scores[criterion.id] === index + 1}
                  onChange={() => give({ ...scores, [criterion.id]: index + 1 })}
                />
                <span>
                  {index + 1}
                  <span className="visually-hidden"> {band}</span>
                </span>
              </label>
            ))
          ) : (
            <label>
              <input
                type="checkbox"
                checked={scores[criterion.id] !== undefined}
                onChange={({ target }) => {
                  const { [criterion.id]: _taken, ...others } = scores;
                  give(target.checked ? { ...others, [criterion.id]: 1 } : others);
                }}
              />
              <span>I see it</span>
            </label>
          )}
        </fieldset>
      ))}
      {criteria.length > 0 && (
        <p className={textStyles.fine}>
          {kind === 'note' ? `${sum} of ${criteria.length * 4}` : `${sum} of ${criteria.length}`}{' '}
          {Object.keys(scores).length > 0 && (
            <button type="button" onClick={() => give({})}>
              Take these marks away
            </button>
          )}
        </p>
      )}
      <div className={fieldStyles.field}>
        <label htmlFor={`${id}-note`}>
          Note on <bdi>{pupil}</bdi>’s text
        </label>
        <textarea
          id={`${id}-note`}
          rows={2}
          value={note}
          maxLength={2_000}
          onChange={(event) => change({ scores, note: event.target.value }, pause)}
          onBlur={() => waiting.current?.()}
        />
      </div>
    </form>
  );
}
