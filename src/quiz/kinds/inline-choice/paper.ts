import { blankField } from '../../fields.ts';
import { inRows, lettered, numbered, type KindOnPaper } from '../../paper/on-paper.ts';
import { readRows } from '../../paper/typed-letters.ts';
import type { GradableInlineChoice } from './grade.ts';

export const inlineChoiceOnPaper: KindOnPaper<GradableInlineChoice> = {
  rows: ({ blanks }) => numbered(blanks, ({ options }) => lettered(options)),
  prompt: (_item, rows) => inRows(rows, 'gap'),
  read: (_item, typed, rows) => readRows(typed, rows, blankField),
  offered: ({ blanks }) =>
    blanks.flatMap((blank) => blank.options.map(({ id }) => [blankField(blank.id), id] as const)),
};
