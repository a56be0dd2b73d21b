// Whether an answer to a question can be right or wrong, and how points are made.
import type { GradableItem, GradableItems } from './kinds/graders.ts';
import { scorings } from './kinds/scorings.ts';
import type { Scoring } from './scoring.ts';
import type { Kind } from './types.ts';

/** How the parts of an item make points; undefined where there is nothing to be right about. */
export function scoringOf(item: GradableItem): Scoring | undefined {
  return scoringAs(item.kind, item);
}

function scoringAs<K extends Kind>(kind: K, item: GradableItems[K]): Scoring | undefined {
  return scorings[kind](item);
}

/** An answer can be right or wrong: not a text, not a number that nothing settles, not a question kept for later. */
export const isScored = (item: GradableItem): boolean => scoringOf(item) !== undefined;
