import { choiceField } from '../../fields.ts';
import { lettered, oneRow, type KindOnPaper } from '../../paper/on-paper.ts';
import { readLetters, spread } from '../../paper/typed-letters.ts';
import { orderParts } from '../../part-order.ts';
import type { GradableChoice } from './grade.ts';

export const choiceOnPaper: KindOnPaper<GradableChoice> = {
  rows: ({ id, options }) => oneRow(lettered(orderParts(id, options))),
  prompt: ({ several }, [row]) =>
    `${several ? 'every letter that fits' : 'one letter'}, ${spread(row?.letters ?? [])}`,
  read: ({ several }, typed, [row]) =>
    readLetters(typed, row?.letters ?? [], several ? 'some' : 'one', (ids) =>
      ids.map((id) => [choiceField, id]),
    ),
  offered: ({ options }) => options.map(({ id }) => [choiceField, id]),
};
