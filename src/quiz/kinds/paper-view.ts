// What every kind of question brings to a sheet of paper.
import type { ComponentType } from 'react';
import type { Sources } from '../sources.ts';
import type { Items, Kind } from '../types.ts';

/** An item as paper needs it: what only authors and teachers use is left out. */
export type PaperItems = {
  readonly [K in Kind]: Omit<Items[K], 'skill' | 'objective' | 'verdict' | 'evidence' | 'stays' | 'standsIn'>;
};
export type PaperItem = PaperItems[Kind];

/** What a pen answers: nothing in it tells which answer is right. */
export type PaperProps<K extends Kind> = { readonly item: PaperItems[K]; readonly sources: Sources };

export type KindPaper<K extends Kind> = {
  readonly Paper: ComponentType<PaperProps<K>>;
  /** What to do with the pen, in a few words: "Circle one letter". */
  readonly instruction: (item: PaperItems[K]) => string;
};
