// Grading of answers that mark some parts and leave others: what is marked counts, right or wrong, at the same price.
import type { Grade, Outcome } from './types.ts';

type Markable = { readonly id: string; readonly correct?: true | undefined };

/**
 * Points = right marks minus wrong marks, never below 0, out of the number of right parts.
 * What was left unmarked has no outcome: naming it would give the key away before the retry.
 */
export function gradeMarks(parts: readonly Markable[], marked: readonly string[]): Grade {
  const keys = parts.filter((part) => part.correct).map(({ id }) => id);
  const outcomes: Record<string, Outcome> = {};
  for (const id of marked) outcomes[id] = keys.includes(id) ? 'right' : 'wrong';
  const right = marked.filter((id) => keys.includes(id)).length;
  const earned = Math.max(0, right - (marked.length - right));
  return { status: 'graded', earned, total: keys.length, outcomes };
}
