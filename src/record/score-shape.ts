// What a score can be, for whoever writes a receipt and whoever reads one.
import type { Score } from '#quiz/grading.ts';
import { either, object, type Read } from '#lib/decoders.ts';

const points: Read<number> = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1_000 ? value : undefined;

/** Reads a score that an answer can have. */
export const readScore: Read<Score> = (value) => {
  const score = either(object({ earned: points, total: points }), object({ brier: points }))(value);
  if (!score) return undefined;
  if ('brier' in score) return score.brier <= 1 ? score : undefined;
  return score.total > 0 && score.earned <= score.total ? score : undefined;
};
