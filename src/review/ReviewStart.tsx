// Before a sitting: what is due and how long it takes, or why nothing is.
import { href } from '#lib/href.ts';
import { timeWords } from '#lib/times/time-words.ts';
import { capitalised } from '#lib/number-words.ts';
import { dueAt, oneDay, waitDays } from './review-schedule.ts';
import { dueItems, sittingTime, pickSitting, practiceItems, type Reviewable } from './sitting.ts';
import { waitInWords, waitList, questionCount } from './review-words.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from './ReviewRun.module.css';
import type { SeenNow } from './use-seen.ts';

type Props = {
  readonly items: readonly Reviewable[];
  readonly known: SeenNow | undefined;
  readonly isFetching: boolean;
  /** Begins with the first of these that make a sitting. */
  readonly onBegin: (candidates: readonly Reviewable[]) => void;
};

export function ReviewStart({ items, known, isFetching, onBegin }: Props) {
  if (!known) {
    return (
      <div className={`${panelStyles.panel} ${buttonStyles.all} ${styles.panel}`}>
        <p>Looking up what you have answered in this browser …</p>
      </div>
    );
  }
  const { seen, now } = known;
  if (seen.size === 0) {
    return (
      <div className={`${panelStyles.panel} ${buttonStyles.all} ${styles.panel}`}>
        <h2>Nothing to review yet</h2>
        <p>
          Two days after you have answered a question in a lesson, you are asked here for the same skill. In
          this browser no question has been answered so far.
        </p>
        <a href={href('/lessons/')} data-main>
          Go to the lessons
        </a>
      </div>
    );
  }
  const due = dueItems(items, seen, now, now);
  const isDue = due.length > 0;
  const candidates = isDue ? due : practiceItems(items, seen, now, now);
  const sitting = pickSitting(candidates);
  const time = timeWords(sittingTime(sitting));
  return (
    <div className={`${panelStyles.panel} ${buttonStyles.all} ${styles.panel}`}>
      <h2>{isDue ? `${capitalised(questionCount(due.length))} due` : 'Nothing is due'}</h2>
      {isDue ? (
        <p>
          {sitting.length === due.length
            ? `${time}.`
            : `One sitting takes ${questionCount(sitting.length)}, ${time}. The others stay due.`}
        </p>
      ) : (
        <>
          <p>{nextWords(known)}</p>
          <p>
            You can practise anyway: {questionCount(sitting.length)} on what you have not practised for the
            longest time, {time}. If you are right, the same wait starts again. If you miss a question, you
            are asked again {waitInWords(waitDays[0] * oneDay)}.
          </p>
        </>
      )}
      <button
        type="button"
        data-main={isDue || undefined}
        disabled={isFetching}
        onClick={() => onBegin(candidates)}
      >
        {isFetching ? 'Fetching the questions …' : isDue ? 'Begin' : 'Practise anyway'}
      </button>
    </div>
  );
}

/** When the next question comes back. */
export function nextWords({ seen, now }: SeenNow): string {
  const times = [...seen.values()].flatMap((sightings) => dueAt(sightings, now) ?? []);
  if (times.length === 0) return `Everything was right after ${waitList} days, so nothing is asked again.`;
  return `The next question comes ${waitInWords(Math.min(...times) - now)}.`;
}
