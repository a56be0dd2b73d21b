// What every kind of question brings to the page.
import type { ComponentType } from 'react';
import type { Sources } from '../sources.ts';
import type { Items, Kind } from '../types.ts';

/** The controls a learner answers with: native, complete from the first byte, and the same before and after any script. */
export type ViewProps<K extends Kind> = {
  readonly item: Items[K];
  readonly sources: Sources;
  /** Makes ids that are unique on the page. */
  readonly prefix: string;
  /** Decides in which order parts stand that are shuffled. */
  readonly order: string;
};

export type KindView<K extends Kind> = {
  readonly View: ComponentType<ViewProps<K>>;
  /** What to do, in two or three words: "Choose one". */
  readonly instruction: (item: Items[K]) => string;
  /** What counts, where neither "First answer counts" nor "Not scored" is so. */
  readonly rule?: (item: Items[K]) => string | undefined;
  /** What Check is called, where "Check" is not the word. */
  readonly check?: (item: Items[K]) => string;
  /** What the retry is called, where "Try once more" is not the word. */
  readonly retry?: string;
};
