// How long the ten minutes take, without the look for two sentences.
import { noWork, sumOfWork, timeOf } from '#lib/times/reading-time.ts';
import type { Time } from '#lib/times/time-words.ts';
import { workOf } from '#quiz/projections.ts';
import type { Content } from '../content-types.ts';
import { wordCount } from '../lesson-source.ts';
import { tryItems } from './try-items.ts';

/** Its report is read once, and every question answered. */
export function tryTime(content: Content): Time {
  const report = { ...noWork, words: wordCount(content.try.report.paragraphs.join(' ')) };
  const asked = tryItems(content).map((item) =>
    workOf('passage' in item ? { ...item, passage: undefined } : item),
  );
  return timeOf(sumOfWork([report, ...asked]));
}
