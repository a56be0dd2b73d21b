import { pairField } from '../../fields.ts';
import { inRows, lettered, numbered, type Identified, type KindOnPaper } from '../../paper/on-paper.ts';
import { readRows } from '../../paper/typed-letters.ts';
import { originsFor, type GradableTrace } from './grade.ts';

export const traceOnPaper: KindOnPaper<GradableTrace> = {
  rows: (item) => {
    const all = lettered([...item.roots, ...item.copies]);
    const mayBe = (copy: string) => originsFor<Identified>(item, copy).map(({ id }) => id);
    return numbered(item.copies, ({ id }) => all.filter((letter) => mayBe(id).includes(letter.id)));
  },
  prompt: (_item, rows) => inRows(rows, 'row'),
  read: (_item, typed, rows) => readRows(typed, rows, pairField),
};
