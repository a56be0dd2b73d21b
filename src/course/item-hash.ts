// By what a question can be known again.
import { createHash } from 'node:crypto';
import type { CheckItem } from './check-forms.ts';
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

/** Eight hexadecimal digits by which a text can be known again. */
export const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
