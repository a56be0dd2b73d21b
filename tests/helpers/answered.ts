// What a browser keeps of a learner who has answered questions in their lessons, for tests that begin weeks later.
import { isFamilyItem } from '#course/families/family-items.ts';
import { itemHash } from '#course/item-hash.ts';
import { isReviewable } from '#review/build/reviewable.ts';
import type { Item } from '#quiz/types.ts';
import { encode } from '#record/envelope.ts';
import { itemKey } from '#record/storage-keys.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import type { Score } from '#quiz/grading.ts';
import { content } from '../tools/content.ts';

const { lessons, items } = content;

/** Every question that review may ask, in the order of the course. */
export const reviewable: readonly Item[] = lessons
  .flatMap(({ steps }) => steps.flatMap((step) => step.items))
  .flatMap(({ id, role }) => (role === 'own' ? (items.get(id) ?? []) : []))
  .filter(isReviewable);

/** Short texts that review asks for other questions: once all are met, the questions themselves are asked again. */
export const standIns: readonly Item[] = [...items.values()].filter(
  ({ id }) => isFamilyItem(id) && !reviewable.some((one) => one.id === id),
);

/** The entry of an item answered at a moment, as its lesson would have written it. */
export function answered(
  item: Item,
  at: number,
  isRight = true,
  confidence = 'leaning',
): readonly [key: string, text: string] {
  const graded = { earned: isRight ? 1 : 0, total: 1 };
  const score: Score = item.kind === 'slider' ? { brier: isRight ? 0.09 : 0.49 } : graded;
  const fields = item.confidence ? [['confidence', confidence] as const] : [];
  return [itemKey(item.id), encode(withAttempt(emptyRecord, itemHash(item), { at, fields, score }))];
}
