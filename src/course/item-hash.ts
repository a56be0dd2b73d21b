// By what a question, and the content as a whole, can be known again.
import { createHash } from 'node:crypto';
import type { CheckItem } from './check-forms.ts';
import { ledgerCards } from '#review/build/card-items.ts';
import type { Content } from './load.ts';
import type { Item } from '#quiz/types.ts';

/** What may be mended in an item without making it another question. */
const unasked = new Set([
  'feedback',
  'evidence',
  'plain',
  'note',
  'skill',
  'objective',
  'misconception',
  'exemplars',
  'desk',
  'stays',
]);

/** Eight hexadecimal digits that change when what is asked, or what is right, changes. */
export function itemHash(item: Item | CheckItem): string {
  return digest(JSON.stringify(item, (key, value: unknown) => (unasked.has(key) ? undefined : value)));
}

/** Eight hexadecimal digits that change when any question of a lesson, a check or the ledger does, or goes, or comes. */
export function contentVersion({
  items,
  checks,
  ledger,
}: Pick<Content, 'items' | 'checks' | 'ledger'>): string {
  const questions = [...items.values(), ...checks.flatMap((form) => form.items), ...ledgerCards({ ledger })];
  return digest(
    questions
      .map((item) => `${item.id} ${itemHash(item)}`)
      .toSorted()
      .join('\n'),
  );
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
