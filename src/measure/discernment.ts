// How well somebody tells supported claims from unsupported ones, and which way they lean. Never "how suspicious".
import { brierScore, meanBrier } from './calibration.ts';

/** One judgement of a claim. */
export type Judgement = {
  /** The text, or history, supports the claim. */
  readonly isSound: boolean;
  /** The answer relies on the claim. */
  readonly isAccepted: boolean;
  /** The answer is the best one. */
  readonly isRight: boolean;
  /** The chance given that the answer is right, 0 to 100. */
  readonly percent?: number;
};

export type Discernment = {
  /** Supported claims, and how many of them were accepted. */
  readonly sound: number;
  readonly hits: number;
  /** Unsupported claims, and how many of them were accepted. */
  readonly unsound: number;
  readonly falseAlarms: number;
  /** Hit rate less false-alarm rate, -1 to 1; 0 for whoever accepts all or nothing. */
  readonly difference: number;
  /** d' of signal detection; only from twelve judgements on. */
  readonly sensitivity: number | undefined;
  /** Share of claims accepted less share of claims that are sound, -1 (doubts all) to 1 (trusts all). */
  readonly lean: number;
  /** Mean Brier score of the confidence given; undefined when none was. */
  readonly brier: number | undefined;
};

/** From this many judgements on, d' and the lean say something. */
export const enoughJudgements = 12;

/**
 * Sums judgements up.
 * @returns undefined when there are not both sound and unsound claims among them: then nothing can be told apart
 */
export function discernmentOf(judgements: readonly Judgement[]): Discernment | undefined {
  const sound = judgements.filter(({ isSound }) => isSound);
  const unsound = judgements.filter(({ isSound }) => !isSound);
  if (sound.length === 0 || unsound.length === 0) return undefined;
  const accepted = (list: readonly Judgement[]) => list.filter(({ isAccepted }) => isAccepted).length;
  const [hits, falseAlarms] = [accepted(sound), accepted(unsound)];
  return {
    sound: sound.length,
    hits,
    unsound: unsound.length,
    falseAlarms,
    difference: hits / sound.length - falseAlarms / unsound.length,
    sensitivity:
      judgements.length >= enoughJudgements
        ? dPrime(hits, sound.length, falseAlarms, unsound.length)
        : undefined,
    lean: (accepted(judgements) - sound.length) / judgements.length,
    brier: meanBrier(
      judgements.flatMap(({ percent, isRight }) =>
        percent === undefined ? [] : [brierScore(percent, isRight)],
      ),
    ),
  };
}

/** d' with the log-linear correction (Hautus 1995), which keeps perfect and empty rates finite. */
function dPrime(hits: number, sound: number, falseAlarms: number, unsound: number): number {
  return quantile((hits + 0.5) / (sound + 1)) - quantile((falseAlarms + 0.5) / (unsound + 1));
}

/**
 * The standard normal quantile, by bisection on the cumulative distribution.
 * @param share strictly between 0 and 1
 */
export function quantile(share: number): number {
  let [low, high] = [-10, 10];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The standard normal distribution, by Abramowitz and Stegun 7.1.26: off by at most 1.5e-7. */
function cumulative(value: number): number {
  const x = Math.abs(value) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const share = (1 + (1 - series * Math.exp(-x * x))) / 2;
  return value < 0 ? 1 - share : share;
}

/** It also takes so many sound claims, and as many unsound ones. */
export const enoughOfEach = 3;

/** There is enough to speak of discernment and lean, and not only to count. */
export function isTelling({ sound, unsound }: Discernment): boolean {
  return sound + unsound >= enoughJudgements && Math.min(sound, unsound) >= enoughOfEach;
}

/** How far the lean may be from 0 and still be called even: one judgement in twelve. */
const even = 1 / 12 + 1e-9;

export type Lean = 'too-trusting' | 'too-doubting' | 'even';

/** The lean in a word. */
export function leanOf({ lean }: Discernment): Lean {
  if (lean > even) return 'too-trusting';
  return lean < -even ? 'too-doubting' : 'even';
}
