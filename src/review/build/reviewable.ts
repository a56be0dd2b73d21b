// Which questions review may ask: those that can be right or wrong and make sense outside their lesson.
import type { Item } from '#quiz/types.ts';
import { markOf } from '../known-items.ts';
import { itemHash } from '#course/item-hash.ts';
import { ledgerCards } from './card-items.ts';
import type { Content } from '#course/load.ts';

/** An answer can be right or wrong: not a text, not a number that nothing settles, not a question kept for later. */
export function isScored(item: Item): boolean {
  if (item.kind === 'extended-text') return false;
  if (item.kind === 'slider') return item.outcome !== undefined && !item.reopens;
  return !(item.kind === 'choice' && item.reopens);
}

/** Whether review may ask an item, once it has been answered in its lesson. */
export function isReviewable(item: Item): boolean {
  return isScored(item) && !item.stays;
}

/** The marks of all questions that review may ask, as the count in the header needs them. */
export function reviewMarks({ items, ledger }: Content): string {
  return [...items.values(), ...ledgerCards({ ledger })]
    .filter(isReviewable)
    .map((item) => markOf(item.id, itemHash(item)))
    .join('');
}
