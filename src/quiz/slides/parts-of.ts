// A question as slides: whole where it has one set of answers, row by row or gap by gap where it has more.
import { withAuthored } from '../kinds/authored.ts';
import type { Item } from '../types.ts';
import type { Part, Placing } from './slide-types.ts';

/** The slides of a question. */
export const partsOf = (item: Item, placing: Placing): readonly Part[] =>
  withAuthored(item, (unit, own) => unit.slides(own, placing));
