// Whether an answer to a question can be right or wrong.
import type { Item } from './types.ts';

/** An answer can be right or wrong: not a text, not a number that nothing settles, not a question kept for later. */
export function isScored(item: Item): boolean {
  if (item.kind === 'extended-text') return false;
  if (item.kind === 'slider') return item.outcome !== undefined && !item.reopens;
  return !(item.kind === 'choice' && item.reopens);
}
