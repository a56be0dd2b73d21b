// What an item is, for every layer. Types only, so that no page pays for zod.
import type { z } from 'astro/zod';
import type { schemas } from './kinds/schemas.ts';

export type Kind = keyof typeof schemas;

/** An item of each kind, as validated, with the id its file gives it: "<lesson>/<item>". */
export type Items = { readonly [K in Kind]: z.output<(typeof schemas)[K]> & { readonly id: string } };
export type Item = Items[Kind];

export type { Verdict } from './schema.ts';

/** What the server draws for good: the texts around an answer, and what only authors and teachers need. */
type DrawnOnce =
  | 'stem'
  | 'plain'
  | 'skill'
  | 'objective'
  | 'verdict'
  | 'feedback'
  | 'evidence'
  | 'misconception'
  | 'otherwise'
  | 'misplaced'
  | 'exemplars'
  | 'passages'
  | 'reveal'
  | 'tally'
  | 'desk'
  | 'note'
  | 'stays';

type WithoutDrawn<T> = T extends readonly unknown[]
  ? { readonly [Index in keyof T]: WithoutDrawn<T[Index]> }
  : T extends object
    ? { readonly [Key in keyof T as Key extends DrawnOnce ? never : Key]: WithoutDrawn<T[Key]> }
    : T;

/** An item as grading and drawing from the answer need it. A whole item is one too. */
export type LiveItems = { readonly [K in Kind]: WithoutDrawn<Items[K]> };
export type LiveItem = LiveItems[Kind];

export type Outcome = 'right' | 'half' | 'wrong';

/** What grading can say. "Not answered yet" is never "wrong". */
export type Grade =
  | { readonly status: 'incomplete' }
  | {
      readonly status: 'graded';
      /** Points of `total`, at least 0; halves are possible. */
      readonly earned: number;
      readonly total: number;
      /** How each part of the answer did, by its id. */
      readonly outcomes: Readonly<Record<string, Outcome>>;
    }
  /** A forecast of something settled: its Brier score, 0 (perfect) to 1. */
  | { readonly status: 'forecast'; readonly brier: number }
  /** An answer that has no key: kept, and compared by the learner. */
  | { readonly status: 'kept' };
