// What a score can be, for records and receipts.
import type { Score } from '#quiz/grading.ts';
import { open, share, within, type Read } from '#lib/decoders.ts';

const points = within(0, 1_000);
const readParts = open({}, { earned: points, total: points, brier: share });

/** Reads a score that an answer can have, whatever stands beside it. */
export const readScore: Read<Score> = (value) => {
  const { earned, total, brier } = readParts(value) ?? {};
  if (brier !== undefined) return { brier };
  return earned !== undefined && total && earned <= total ? { earned, total } : undefined;
};
