// One hash for all questions together.
import type { Content } from '#course/content-types.ts';
import { textHash, itemHash } from '#course/item-hash.ts';
import { ledgerCards } from './card-items.ts';

/** Eight hexadecimal digits that change when any question of a lesson, a check or the ledger does, or goes, or comes. */
export function contentVersion({
  items,
  checks,
  ledger,
}: Pick<Content, 'items' | 'checks' | 'ledger'>): string {
  const questions = [...items.values(), ...checks.flatMap((form) => form.items), ...ledgerCards({ ledger })];
  return textHash(
    questions
      .map((item) => `${item.id} ${itemHash(item)}`)
      .toSorted()
      .join('\n'),
  );
}
