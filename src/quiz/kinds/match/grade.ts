import type { Fields } from '../../fields.ts';
import { gradePairs, readPairs } from '../../grade-pairs.ts';
import type { Grade, LiveItems } from '../../types.ts';

/** The chosen target per source, or undefined while a source has none or an unknown one. */
export function readMatch(item: LiveItems['match'], fields: Fields): Record<string, string> | undefined {
  const targets = item.targets.map(({ id }) => id);
  return readPairs(item.sources, fields, () => targets);
}

/** One point per source; half a point for a second answer that can be defended. */
export function gradeMatch(item: LiveItems['match'], fields: Fields): Grade {
  return gradePairs(item.sources, readMatch(item, fields));
}
