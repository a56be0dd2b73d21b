// How long something takes, in the words that every page uses: two ranges, for two readers.

/** Seconds that something takes: a fluent reader, and one who is learning English. */
export type Time = { readonly fluent: number; readonly learning: number };

/** From here on a time is told in hours. */
const longest = 180;

/** The times of several things, one after the other. */
export const sumOfTimes = (times: readonly Time[]): Time => ({
  fluent: times.reduce((sum, { fluent }) => sum + fluent, 0),
  learning: times.reduce((sum, { learning }) => sum + learning, 0),
});

/** A time in whole steps of ten seconds, for pages that carry many: a word more in a lesson seldom changes them. */
export const roundedTime = ({ fluent, learning }: Time): Time => ({
  fluent: 10 * Math.round(fluent / 10),
  learning: 10 * Math.round(learning / 10),
});

/** A share of a time, from 0 to 1. */
export const shareOf = ({ fluent, learning }: Time, share: number): Time => ({
  fluent: fluent * share,
  learning: learning * share,
});

export type Range = { readonly from: number; readonly to: number; readonly unit: 'minutes' | 'hours' };

/**
 * A time as a range that holds it: a tenth to either side, so that nobody takes an estimate for a measurement. Whole
 * minutes below twenty, steps of five above, whole hours from three on.
 */
export function rangeOf(seconds: number): Range {
  const minutes = Math.max(1, seconds / 60);
  const [time, step, unit] =
    minutes < 20
      ? ([minutes, 1, 'minutes'] as const)
      : minutes < longest
        ? ([minutes, 5, 'minutes'] as const)
        : ([minutes / 60, 1, 'hours'] as const);
  const below = Math.floor(time / step);
  return {
    from: step * Math.min(below, Math.max(1, Math.round((0.9 * time) / step))),
    to: step * Math.max(below + 1, Math.round((1.1 * time) / step)),
    unit,
  };
}

const figures = ({ from, to }: Range) => `${from} to ${to}`;

/**
 * "20 to 25 minutes; 35 to 45 if English is new to you"
 * @param whom the reader; a teacher reads of "them"
 */
export function timeWords({ fluent, learning }: Time, whom: 'you' | 'them' = 'you'): string {
  const [short, long] = [rangeOf(fluent), rangeOf(learning)];
  const unit = long.unit === short.unit ? '' : ` ${long.unit}`;
  return `${figures(short)} ${short.unit}; ${figures(long)}${unit} if English is new to ${whom}`;
}
