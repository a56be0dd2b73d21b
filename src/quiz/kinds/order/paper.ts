import { placeField } from '../../fields.ts';
import { lettered, oneRow, type KindOnPaper } from '../../paper/on-paper.ts';
import { readLetters, spread } from '../../paper/typed-letters.ts';
import { disorderParts } from '../../part-order.ts';
import type { GradableOrder } from './grade.ts';

export const orderOnPaper: KindOnPaper<GradableOrder> = {
  rows: ({ id, rows }) => oneRow(lettered(disorderParts(id, rows))),
  prompt: (_item, [row]) => `all letters in order, ${spread(row?.letters ?? [])}`,
  read: (_item, typed, [row]) =>
    readLetters(typed, row?.letters ?? [], 'all', (ids) =>
      ids.map((id, index) => [placeField(id), String(index + 1)]),
    ),
};
