// How a question did in a class: too hard, too easy, no help in telling who knows, answers that nobody takes.
import { deviation, mean } from './effect-size.ts';

/** One person's first answer to the question. */
export type ItemAnswer = {
  /** Share of the points, 0 to 1. */
  readonly share: number;
  /** Mean share of the same person's other questions; left out where there are too few of them. */
  readonly rest?: number;
  /** The options that were chosen, by id. */
  readonly chosen: readonly string[];
  /** How sure the answer was, in per cent. */
  readonly percent?: number;
};

/** An option that may be chosen, and whether it is wrong and stands there to tempt. */
export type ItemOption = { readonly id: string; readonly tempts: boolean };

export type OptionUse = {
  readonly id: string;
  readonly count: number;
  readonly share: number;
  /** It tempts hardly anybody; never said below `enoughForOptions` answers. */
  readonly isDead: boolean;
};

export type ItemStatistics = {
  /** First answers. */
  readonly count: number;
  /** Mean share of the points: 1 where everybody is right. */
  readonly difficulty: number | undefined;
  /** Correlation of this question with the rest of the same person's answers (corrected point-biserial). */
  readonly discrimination: number | undefined;
  readonly options: readonly OptionUse[];
  /** Left out by those who answered a later question of the same lesson. */
  readonly omitted: number;
  /** Answers that were wrong with a confidence given, and the mean of it in per cent. */
  readonly sureAndWrong: { readonly count: number; readonly percent: number } | undefined;
  readonly flags: readonly ItemFlag[];
};

export type ItemFlag = 'hard' | 'easy' | 'weak' | 'reversed' | 'dead' | 'omitted' | 'sure-and-wrong';

/** From so many answers on a figure is given. */
export const enoughForDifficulty = 5;
export const enoughForDiscrimination = 10;
export const enoughForOptions = 20;
export const enoughWrong = 5;

/** From so many answers on a figure is called good or bad. */
export const enoughForFlags = 20;

/** Between these a question is neither too hard nor too easy. */
export const fairDifficulty = [0.3, 0.9] as const;

/** Below this a question tells hardly anything about who knows. */
export const weakBelow = 0.15;

/** A wrong option that a smaller share than this chooses tempts nobody. */
export const deadBelow = 0.05;

/** A question that more than this leave out is not understood, or too long. */
export const omittedAbove = 0.2;

/** So sure on average, and wrong: a misconception worth teaching. */
export const sureFrom = 75;

/**
 * The figures of one question.
 * @param answers in any order
 * @param omitted how many left it out and went on
 */
export function itemStatistics(
  options: readonly ItemOption[],
  answers: readonly ItemAnswer[],
  omitted: number,
): ItemStatistics {
  const count = answers.length;
  const difficulty =
    count >= enoughForDifficulty ? sumOf(answers.map(({ share }) => share)) / count : undefined;
  const discrimination = discriminationOf(answers);
  const uses = options.map(({ id, tempts }): OptionUse => {
    const chosen = answers.filter((answer) => answer.chosen.includes(id)).length;
    const share = count > 0 ? chosen / count : 0;
    return { id, count: chosen, share, isDead: tempts && count >= enoughForOptions && share < deadBelow };
  });
  const wrong = answers.flatMap(({ share, percent }) => (share < 1 && percent !== undefined ? percent : []));
  const sureAndWrong =
    wrong.length >= enoughWrong ? { count: wrong.length, percent: sumOf(wrong) / wrong.length } : undefined;
  const isTelling = count >= enoughForFlags;
  const flags: readonly (ItemFlag | false)[] = [
    isTelling && difficulty !== undefined && difficulty < fairDifficulty[0] && 'hard',
    isTelling && difficulty !== undefined && difficulty > fairDifficulty[1] && 'easy',
    isTelling && discrimination !== undefined && discrimination < 0 && 'reversed',
    isTelling && discrimination !== undefined && discrimination >= 0 && discrimination < weakBelow && 'weak',
    uses.some(({ isDead }) => isDead) && 'dead',
    count + omitted >= enoughForFlags && omitted / (count + omitted) > omittedAbove && 'omitted',
    sureAndWrong !== undefined && sureAndWrong.percent >= sureFrom && 'sure-and-wrong',
  ];
  return {
    count,
    difficulty,
    discrimination,
    options: uses,
    omitted,
    sureAndWrong,
    flags: flags.filter((flag) => flag !== false),
  };
}

/** The sum in one order, so that it is the same to the last digit whoever came first. */
const sumOf = (numbers: readonly number[]) =>
  numbers.toSorted((one, other) => one - other).reduce((sum, number) => sum + number, 0);

/**
 * Pearson's correlation of the question with the rest, the question itself left out of the rest: for right and wrong
 * alone that is the corrected point-biserial.
 * @returns undefined for too few, and where either side is the same for everybody
 */
function discriminationOf(answers: readonly ItemAnswer[]): number | undefined {
  const pairs = answers
    .flatMap(({ share, rest }) => (rest === undefined ? [] : [[share, rest] as const]))
    .toSorted(([one, oneRest], [other, otherRest]) => one - other || oneRest - otherRest);
  if (pairs.length < enoughForDiscrimination) return undefined;
  const [shares, rests] = [pairs.map(([share]) => share), pairs.map(([, rest]) => rest)];
  const scatter = deviation(shares) * deviation(rests);
  if (scatter < 1e-9) return undefined;
  const [middle, middleRest] = [mean(shares), mean(rests)];
  const together = pairs.reduce((sum, [share, rest]) => sum + (share - middle) * (rest - middleRest), 0);
  return together / (pairs.length - 1) / scatter;
}
