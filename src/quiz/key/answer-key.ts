// The key to a question as a teacher reads it: every answer there is, the right ones first, each with its reason.
import { withAuthored } from '../kinds/authored.ts';
import { paperParts } from '../paper/read-paper.ts';
import type { Item } from '../types.ts';
import type { KeyPart, MarkOf } from './key-parts.ts';

/** Every answer to an item with what it brings up. */
export function keyOf(item: Item): readonly KeyPart[] {
  const rows = paperParts(item);
  const markOf: MarkOf = (id, row = '') =>
    rows.find((one) => one.id === row)?.letters.find((letter) => letter.id === id)?.mark;
  return withAuthored(item, (unit, own) => unit.key(own, markOf));
}
