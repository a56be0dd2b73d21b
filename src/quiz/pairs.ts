// Rows that are each given one of several names: a group, a speaker, an origin.
import { pairField, valueOf, type Fields } from './fields.ts';
import type { Grade } from './grading.ts';
import { outcomeOf, type Judged } from './judged.ts';
import { gradeParts } from './scoring.ts';

/** A row as grading needs it: what each name that may be given to it earns; other names earn nothing. */
export type PairRow = {
  readonly id: string;
  readonly answers: Readonly<Record<string, Judged>>;
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
    const name = valueOf(fields, pairField(id));
    if (!name || !namesFor(id).includes(name)) return undefined;
    pairs[id] = name;
  }
  return pairs;
}

/** One point per row; half a point for a second answer that can be defended. */
export function gradePairs(rows: readonly PairRow[], pairs: Record<string, string> | undefined): Grade {
  if (!pairs) return { status: 'incomplete' };
  return gradeParts(
    Object.fromEntries(rows.map(({ id, answers }) => [id, outcomeOf(answers[pairs[id] ?? ''])])),
  );
}
