// A fingerprint of the questions as they stand, by which a file or a print says what it was about.
import { createHash } from 'node:crypto';
import { getContent, itemHash } from './index.ts';

/** Eight hexadecimal digits that change when any question asks something else, or something else is right. */
export function contentVersion(): string {
  const { items, checks } = getContent();
  const lessons = [...items.values()].map((item) => `${item.id} ${itemHash(item)}`).toSorted();
  const text = [...lessons, ...checks.flatMap((form) => form.items).map((item) => JSON.stringify(item))].join(
    '\n',
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
