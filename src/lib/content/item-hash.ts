// The fingerprint of a question: an answer kept under another one was to another question.
import { createHash } from 'node:crypto';
import type { Item } from '../../quiz/types.ts';

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
export function itemHash(item: Item): string {
  const asked = JSON.stringify(item, (key, value: unknown) => (unasked.has(key) ? undefined : value));
  return createHash('sha256').update(asked).digest('hex').slice(0, 8);
}
