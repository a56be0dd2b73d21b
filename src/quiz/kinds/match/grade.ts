import type { Fields } from '../../fields.ts';
import { gradePairs, readPairs, type PairRow } from '../../pairs.ts';
import { sayParts } from '../../scoring.ts';
import type { Gradable, Grader } from '../grader.ts';

export type GradableMatch = Gradable<'match'> & {
  readonly targets: readonly { readonly id: string }[];
  readonly sources: readonly PairRow[];
};

/** The chosen target per source, or undefined while a source has none or an unknown one. */
export function readMatch(item: GradableMatch, fields: Fields): Record<string, string> | undefined {
  const targets = item.targets.map(({ id }) => id);
  return readPairs(item.sources, fields, () => targets);
}

export const matchGrader: Grader<GradableMatch> = {
  grade: (item, fields) => gradePairs(item.sources, readMatch(item, fields)),
  say: sayParts,
};
