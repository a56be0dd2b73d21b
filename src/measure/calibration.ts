// How well a stated chance fits what turned out to be so.

/** The four confidence steps and the chance, in percent, that each stands for: "my answer is right". */
export const confidenceSteps = [
  { id: 'guessing', label: 'Guessing', percent: 40 },
  { id: 'leaning', label: 'Leaning', percent: 60 },
  { id: 'fairly-sure', label: 'Fairly sure', percent: 80 },
  { id: 'certain', label: 'Certain', percent: 95 },
] as const;

export type ConfidenceStep = (typeof confidenceSteps)[number];

/** The Brier score of someone who always says 50%: what a forecaster has to beat. */
export const coinFlipBrier = 0.25;

/**
 * The Brier score of one forecast (Brier 1950, for two outcomes): the squared distance between the chance given and what was so.
 * @param percent the forecast, 0 to 100; values outside are clamped
 * @param outcome whether the thing forecast is so
 * @returns 0 (certain and right) to 1 (certain and wrong)
 */
export function brierScore(percent: number, outcome: boolean): number {
  const chance = Math.min(100, Math.max(0, percent)) / 100;
  return (chance - (outcome ? 1 : 0)) ** 2;
}

/** The mean Brier score of several forecasts, or undefined when there is none. */
export function meanBrier(scores: readonly number[]): number | undefined {
  if (scores.length === 0) return undefined;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** The confidence step whose id a form holds, or undefined. */
export function confidenceStep(id: string | undefined): ConfidenceStep | undefined {
  return confidenceSteps.find((step) => step.id === id);
}
