// The learner's five numbers beside what became of each, and what they say together.
import { useNumbers } from '#question/use-numbers.ts';
import { href } from '#lib/href.ts';
import styles from './FiveNumbers.module.css';
import { readingOf } from './five-numbers.ts';
import type { TryCase } from './try-course.ts';

type Props = {
  readonly cases: readonly TryCase[];
  /** What stands above the numbers. */
  readonly title: string;
};

export function FiveNumbers({ cases, title }: Props) {
  const numbers = useNumbers(cases.map(({ placement }) => placement));
  const set = cases.flatMap((one, index) => {
    const number = numbers[index];
    return number === undefined ? [] : [{ ...one, number }];
  });
  return (
    <figure className={styles.numbers}>
      <figcaption>
        {set.length < cases.length ? `${title}: ${set.length} of ${cases.length}` : title}
      </figcaption>
      {set.length < cases.length && (
        <p>When all {cases.length} are set, this says in words what they come to.</p>
      )}
      {set.length > 0 && (
        <ul>
          {set.map(({ placement, anchor, name, number, held }) => (
            <li key={placement}>
              <a href={href(`/try/#${anchor}`)}>{name}</a>
              <svg viewBox="0 0 108 12" aria-hidden="true">
                <path d="M4 6h100" />
                <path d={`M${held ? 104 : 4} 1v10`} data-end />
                <circle cx={4 + number} cy="6" r="4" stroke="none" />
              </svg>
              <span>
                You said {number}. It {held ? 'held' : 'fell'}.
              </span>
            </li>
          ))}
        </ul>
      )}
      {set.length === cases.length && (
        <div className={styles.reading}>
          {readingOf(set).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>Five cases are few. They say something about these five numbers and little about you.</p>
        </div>
      )}
    </figure>
  );
}
