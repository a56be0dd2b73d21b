// What a learning platform is told of an answer, in the vocabulary that SCORM, AICC and xAPI share. Its kind says it; the room
// `packages` writes it as each format wants it.
import type { PairRow } from '../pairs.ts';
import type { Keyed } from './grader.ts';

/** A row, gap or step, and what it was given. */
export type Given = readonly [part: string, answer: string];

export type Interaction =
  /** Some of several answers, or all of them in an order. */
  | {
      readonly type: 'choice' | 'sequencing';
      readonly response: readonly string[];
      readonly correct: readonly string[];
      /** Every answer there is, in the order of its author: where a format has letters only, it is its place. */
      readonly among: readonly string[];
    }
  /** Rows that are each given one of several names. */
  | {
      readonly type: 'matching';
      readonly response: readonly Given[];
      readonly correct: readonly Given[];
      readonly rows: readonly string[];
      readonly names: readonly string[];
    }
  /** A number; right from the one to the other, where it can be right. */
  | {
      readonly type: 'numeric';
      readonly response: number;
      readonly correct?: readonly [least: number, most: number];
    }
  /** A word or a text; `correct` is every spelling listed, and empty where there is nothing to be right about. */
  | { readonly type: 'fill-in'; readonly response: string; readonly correct: readonly string[] }
  /** A step on a scale. */
  | { readonly type: 'likert'; readonly response: string; readonly among: readonly string[] }
  /** Several things done one after the other. */
  | { readonly type: 'performance'; readonly response: readonly Given[] };

export const idsOf = (parts: readonly { readonly id: string }[]): string[] => parts.map(({ id }) => id);

/** The ids of what is right. */
export const keysOf = (parts: readonly Keyed[]): string[] => idsOf(parts.filter(({ correct }) => correct));

/** Rows with the names they were given; undefined where a row has none. */
export function pairsInteraction(
  rows: readonly PairRow[],
  names: readonly string[],
  pairs: Readonly<Record<string, string>> | undefined,
): Interaction | undefined {
  if (!pairs) return undefined;
  const correct = rows.flatMap(({ id, answers }): Given[] =>
    Object.entries(answers).flatMap(([name, judged]): Given[] => (judged.correct ? [[id, name]] : [])),
  );
  return { type: 'matching', response: Object.entries(pairs), correct, rows: idsOf(rows), names };
}
