// Which questions review may ask: those that can be right or wrong, make sense outside their lesson and stand for themselves.
import { isScored } from '#quiz/scored.ts';
import type { Item } from '#quiz/types.ts';
import { markOf } from '../known-items.ts';
import { itemHash } from '#course/item-hash.ts';
import { ledgerCards } from './card-items.ts';
import type { Content } from '#course/content-types.ts';

/** Whether review may ask an item, once it has been answered in its lesson. */
export function isReviewable(item: Item): boolean {
  return isScored(item) && !item.stays && !item.standsIn;
}

/** The marks of all questions that review may ask, as the count in the header needs them. */
export function reviewMarks({ items, ledger }: Content): string {
  return [...items.values(), ...ledgerCards({ ledger })]
    .filter(isReviewable)
    .map((item) => markOf(item.id, itemHash(item)))
    .join('');
}
