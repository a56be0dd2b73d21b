// Before a sitting: how far practice is, and what comes; or where somebody stopped.
import { capitalised, inWords } from '#lib/number-words.ts';
import { timeWords, type Time } from '#lib/times/time-words.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from '#review/ReviewRun.module.css';

type Props = {
  /** How many texts were read in this browser, and how many there are. */
  readonly read: number;
  readonly count: number;
  /** How many questions review would ask that a text here may stand for. */
  readonly due: number;
  /** How many texts of the sitting that was begun last are left, and how many it asks. */
  readonly left: number;
  readonly asked: number;
  /** How long it takes to answer what is to come. */
  readonly time: Time;
  readonly onBegin: (now: number) => void;
};

export function PracticeStart({ read, count, due, left, asked, time, onBegin }: Props) {
  const isOpen = left > 0;
  return (
    <div className={`${panelStyles.panel} ${buttonStyles.all} ${styles.panel}`}>
      <h2>
        {isOpen ? 'Go on where you stopped' : read === 0 ? 'Nothing practised yet' : 'The next three texts'}
      </h2>
      {isOpen && (
        <p>
          {capitalised(inWords(left))} of {inWords(asked)} texts {left === 1 ? 'is' : 'are'} left. Your
          answers are kept.
        </p>
      )}
      <p>{readWords(read, count)}</p>
      <p>{timeWords(time)}.</p>
      {!isOpen && due > 0 && (
        <p>
          {due === 1 ? 'One of the three is' : `${capitalised(inWords(due))} of the three are`} due for
          review. Your answer counts there, too.
        </p>
      )}
      <button type="button" data-main onClick={() => onBegin(Date.now())}>
        {isOpen ? 'Go on' : 'Begin'}
      </button>
    </div>
  );
}

/** How many of the texts were read, and what that means for the next ones. */
export function readWords(read: number, count: number): string {
  if (read === 0) return `There are ${count} texts. In this browser none of them has been answered so far.`;
  if (read < count) return `You have read ${read} of the ${count} texts, here and in review.`;
  return `You have read all ${count} texts. From here on you get those that you read longest ago.`;
}
