// What grading needs of every kind. It runs in every lesson, so it reads no texts.
import type { Fields } from '../fields.ts';
import type { Grade, Graded } from '../grading.ts';

/** What grading needs of every item. */
export type Gradable<Name extends string> = {
  readonly kind: Name;
  readonly id: string;
  readonly confidence: boolean;
};

/** A part that is right or not. */
export type Keyed = { readonly id: string; readonly correct?: true | undefined };

export type Grader<Item> = {
  readonly grade: (item: Item, fields: Fields) => Grade;
  /** What an answer got that fell short: "2 of 3 found." */
  readonly say?: (graded: Graded) => string;
};
