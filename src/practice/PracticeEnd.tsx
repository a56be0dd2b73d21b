// After a sitting: how each text went, where what was missed is taught, and whether to go on.
import type { RefObject } from 'react';
import { href } from '#lib/href.ts';
import { capitalised, inWords } from '#lib/number-words.ts';
import { confidenceStep } from '#measure/calibration.ts';
import type { Item } from '#quiz/types.ts';
import { resultInWords, resultWords } from '#review/review-words.ts';
import type { Reviewable } from '#review/sitting.ts';
import { lastAnswer } from './practice.ts';
import { readWords } from './PracticeStart.tsx';
import type { PracticeLessons } from './practice-lessons.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from '#review/ReviewEnd.module.css';
import shared from '#review/ReviewRun.module.css';

type Props = {
  /** The texts of the sitting. */
  readonly asked: readonly Reviewable[];
  readonly items: readonly Item[];
  readonly lessons: PracticeLessons;
  /** How many texts were read in this browser, and how many there are. */
  readonly read: number;
  readonly count: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onBegin: (now: number) => void;
};

export function PracticeEnd({ asked, items, lessons, read, count, heading, onBegin }: Props) {
  const answers = asked.flatMap((text) => {
    const answer = lastAnswer(text.id);
    return answer ? [{ text, result: resultInWords(answer), sure: confidenceStep(answer.sure)?.label }] : [];
  });
  const counts = resultWords
    .map((word) => ({ word, count: answers.filter(({ result }) => result === word).length }))
    .filter((one) => one.count > 0);
  return (
    <div className={`${shared.end} ${styles.end}`} data-begun>
      <h2 ref={heading} tabIndex={-1}>
        How it went
      </h2>
      <p className={`${textStyles.lead} ${styles.lead}`}>
        {capitalised(counts.map((one) => `${inWords(one.count)} ${one.word}`).join(', '))}.
      </p>
      <ul className={styles.list}>
        {answers.map(({ text: { id, lesson }, result, sure }) => (
          <li key={id}>
            {titleOf(items, id)}{' '}
            <span>
              {capitalised(result)}
              {sure && `; you said: ${sure.toLowerCase()}`}.{' '}
              {result !== 'right' && (
                <>
                  <a href={lessons[lesson]?.address}>{lessons[lesson]?.name}</a> teaches what decides here.
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.rest}>
        {readWords(read, count)} <a href={href('/progress/#calibration')}>Progress</a> shows how sure you were
        and how often you were right.
      </p>
      <div className={`${buttonStyles.all} ${shared.turn}`}>
        <button type="button" onClick={() => onBegin(Date.now())}>
          Three more
        </button>
      </div>
    </div>
  );
}

function titleOf(items: readonly Item[], id: string): string {
  const item = items.find((one) => one.id === id);
  return item && 'passage' in item && item.passage ? item.passage.title : '';
}
