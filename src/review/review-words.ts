// What review says about times and counts, in words.
import { inWords } from '#lib/number-words.ts';
import { resultOf } from '#quiz/grading.ts';
import type { Sighting } from '#record/review-record.ts';
import { oneDay, waitDays } from './review-schedule.ts';

const hour = oneDay / 24;

/** "in two days" for a wait in milliseconds; "now" where there is none left. */
export function waitInWords(wait: number): string {
  if (wait <= 0) return 'now';
  const days = Math.round(wait / oneDay);
  const hours = Math.round(wait / hour);
  if (hours < 1) return 'in less than an hour';
  if (hours < 24) return hours === 1 ? 'in about an hour' : `in about ${inWords(hours)} hours`;
  return days === 1 ? 'in a day' : `in ${inWords(days)} days`;
}

const waitWords = waitDays.map(inWords);

/** "two, seven and 21": the days after which review asks. */
export const waitList = `${waitWords.slice(0, -1).join(', ')} and ${waitWords.at(-1) ?? ''}`;

/** "one question", "three questions". */
export const questionCount = (count: number): string =>
  `${inWords(count)} ${count === 1 ? 'question' : 'questions'}`;

const words = { right: 'right', partly: 'partly right', miss: 'missed' } as const;
export const resultWords = Object.values(words);

/** How an answer did, in the words of the end of a sitting. */
export const resultInWords = ({ share }: Sighting): (typeof resultWords)[number] => words[resultOf(share)];
