import { valueOf, type Fields } from '../../fields.ts';
import type { Grade, LiveItems, Outcome } from '../../types.ts';

/** The chosen target per source, or undefined while a source has none or an unknown one. */
export function readMatch(item: LiveItems['match'], fields: Fields): Record<string, string> | undefined {
  const pairs: Record<string, string> = {};
  for (const source of item.sources) {
    const target = valueOf(fields, `pair.${source.id}`);
    if (!target || !item.targets.some(({ id }) => id === target)) return undefined;
    pairs[source.id] = target;
  }
  return pairs;
}

/** One point per source; half a point for a second answer that can be defended. */
export function gradeMatch(item: LiveItems['match'], fields: Fields): Grade {
  const pairs = readMatch(item, fields);
  if (!pairs) return { status: 'incomplete' };
  const outcomes: Record<string, Outcome> = {};
  let earned = 0;
  for (const source of item.sources) {
    const answer = source.answers[pairs[source.id] ?? ''];
    const outcome = answer?.correct ? 'right' : answer?.half ? 'half' : 'wrong';
    outcomes[source.id] = outcome;
    earned += { right: 1, half: 0.5, wrong: 0 }[outcome];
  }
  return { status: 'graded', earned, total: item.sources.length, outcomes };
}
