// What grading says of an answer, and the one word that everybody tells of it: the form, review, progress, receipt and class desk.

export type Outcome = 'right' | 'half' | 'wrong';

/** Points of `total`, at least 0, halves and thirds among them; or a forecast's Brier score, 0 (perfect) to 1. */
export type Score = { readonly earned: number; readonly total: number } | { readonly brier: number };

export type Graded = {
  readonly status: 'graded';
  readonly earned: number;
  readonly total: number;
  /** How each part of the answer did, by its id. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
};

/** What grading can say. "Not answered yet" is never "wrong". */
export type Grade =
  | { readonly status: 'incomplete' }
  | Graded
  /** A forecast of something settled. */
  | { readonly status: 'forecast'; readonly brier: number }
  /** An answer that has no key: kept, and compared by the learner. */
  | { readonly status: 'kept' };

/** What is kept of a grade; undefined where there is nothing to be right about. */
export function scoreOf(grade: Grade): Score | undefined {
  if (grade.status === 'forecast') return { brier: grade.brier };
  return grade.status === 'graded' ? { earned: grade.earned, total: grade.total } : undefined;
}

/**
 * How much of what there was to earn, 0 to 1. A forecast earns all of it on the right side of 50, none on the other, half at 50:
 * its Brier score is the square of how far it was off.
 */
export function shareOf(score: Score): number {
  if ('earned' in score) return score.earned / score.total;
  const off = Math.sqrt(score.brier);
  return off < 0.5 ? 1 : off > 0.5 ? 0 : 0.5;
}

/** How an answer did as a whole. */
export type Result = 'right' | 'partly' | 'miss';

/** @param share of the points, 0 to 1 */
export function resultOf(share: number): Result {
  if (share >= 1) return 'right';
  return share > 0 ? 'partly' : 'miss';
}
