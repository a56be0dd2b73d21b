import { valueOf, type Fields } from '../../fields.ts';
import type { Grade, LiveItems, Outcome } from '../../types.ts';

/** The row ids as the learner ordered them, or undefined while a place is empty or taken twice. */
export function readOrder(item: LiveItems['order'], fields: Fields): string[] | undefined {
  const placed: string[] = [];
  for (const row of item.rows) {
    const place = Number(valueOf(fields, `place.${row.id}`));
    if (!Number.isInteger(place) || place < 1 || place > item.rows.length || placed[place - 1])
      return undefined;
    placed[place - 1] = row.id;
  }
  return placed;
}

/**
 * One point per pair of statements in the right order (the concordant pairs of Kendall's tau),
 * so that one statement in the wrong place does not cost all that follow it.
 */
export function gradeOrder(item: LiveItems['order'], fields: Fields): Grade {
  const placed = readOrder(item, fields);
  if (!placed) return { status: 'incomplete' };
  const key = item.rows.map(({ id }) => id);
  const outcomes: Record<string, Outcome> = {};
  let earned = 0;
  let total = 0;
  key.forEach((id, place) => {
    outcomes[id] = placed[place] === id ? 'right' : 'wrong';
    for (const later of key.slice(place + 1)) {
      total += 1;
      if (placed.indexOf(id) < placed.indexOf(later)) earned += 1;
    }
  });
  return { status: 'graded', earned, total, outcomes };
}
