import { pairField } from '../../fields.ts';
import { inRows, lettered, numbered, type KindOnPaper } from '../../paper/on-paper.ts';
import { readRows } from '../../paper/typed-letters.ts';
import type { GradableMatch } from './grade.ts';

export const matchOnPaper: KindOnPaper<GradableMatch> = {
  rows: ({ sources, targets }) => numbered(sources, () => lettered(targets)),
  prompt: (_item, rows) => inRows(rows, 'row'),
  read: (_item, typed, rows) => readRows(typed, rows, pairField),
};
