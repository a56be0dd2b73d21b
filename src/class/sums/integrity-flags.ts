// What a teacher may want to ask about. Never an accusation: each has its innocent explanation beside it. Pure.
import type { ClassCourse } from '../class-course.ts';
import type { OpenClass } from '../class.ts';
import type { Pupil } from './class-pupils.ts';
import { receiptRules } from './receipt-rules.ts';
import type { IntegrityFlag } from './report-types.ts';
import {
  contentsOf,
  patternOf,
  sameAnswers,
  sameReceipts,
  sameWords,
  textsOf,
  type Trace,
} from './same-work.ts';

/** Every flag, kind by kind. @param giveWay lets the page draw in between */
export async function integrityFlagsIn(
  open: OpenClass,
  course: ClassCourse,
  pupils: readonly Pupil[],
  giveWay: () => Promise<void>,
): Promise<IntegrityFlag[]> {
  const [contents, texts, patterns]: [Trace[], Trace[], Trace[]] = [[], [], []];
  for (const pupil of pupils) {
    contents.push(...contentsOf(pupil));
    texts.push(...textsOf(pupil));
    patterns.push(...patternOf(pupil));
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  const copies = sameReceipts(pupils, contents);
  await giveWay();
  // Who handed in one receipt has the same answers and the same words: that is asked once.
  const isNew = ({ who }: IntegrityFlag) =>
    !copies.some((copy) => who.every((name) => copy.who.includes(name)));
  const asked = [...copies, ...[...sameWords(texts), ...sameAnswers(patterns)].filter(isNew)];
  for (const rule of receiptRules) {
    asked.push(...rule(pupils, open, course));
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  return asked;
}
