// Grading of answers that give each row one of several names: a group, a speaker, an origin.
import { valueOf, type Fields } from './fields.ts';
import type { Grade, Outcome } from './types.ts';

type PairAnswer = { readonly correct?: true | undefined; readonly half?: true | undefined };

/** A row as grading needs it: what each name that may be given to it earns; other names earn nothing. */
export type PairRow = {
  readonly id: string;
  readonly answers: Readonly<Record<string, PairAnswer>>;
};

/**
 * The name given to each row, by the row's id; undefined while a row has none, or one it may not have.
 * @param namesFor the ids that may be given to a row
 */
export function readPairs(
  rows: readonly PairRow[],
  fields: Fields,
  namesFor: (row: string) => readonly string[],
): Record<string, string> | undefined {
  const pairs: Record<string, string> = {};
  for (const { id } of rows) {
    const name = valueOf(fields, `pair.${id}`);
    if (!name || !namesFor(id).includes(name)) return undefined;
    pairs[id] = name;
  }
  return pairs;
}

/** One point per row; half a point for a second answer that can be defended. */
export function gradePairs(rows: readonly PairRow[], pairs: Record<string, string> | undefined): Grade {
  if (!pairs) return { status: 'incomplete' };
  const outcomes: Record<string, Outcome> = {};
  let earned = 0;
  for (const row of rows) {
    const answer = row.answers[pairs[row.id] ?? ''];
    const outcome = answer?.correct ? 'right' : answer?.half ? 'half' : 'wrong';
    outcomes[row.id] = outcome;
    earned += { right: 1, half: 0.5, wrong: 0 }[outcome];
  }
  return { status: 'graded', earned, total: rows.length, outcomes };
}
