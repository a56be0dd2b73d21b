// The misconceptions that somebody's answers rested on, and which of them have been mended since. Pure.

/** One answer to a question that tempts into a misconception. */
export type Encounter = {
  readonly code: string;
  /** The id of the question. */
  readonly question: string;
  readonly at: number;
  /** The answer rested on it; else the answer was right. */
  readonly isFallen: boolean;
};

export type Met = {
  readonly code: string;
  /** How many answers rested on it, and the questions they were given to, in the order they were answered. */
  readonly times: number;
  readonly questions: readonly string[];
  /** The first right answer after the last one that rested on it. */
  readonly mended?: { readonly at: number; readonly question: string };
};

/**
 * What was met, and mended: a right answer to a question that could have tempted once more, given after the last that did.
 * @param encounters in any order; second tries must not be among them, because the reasons had been shown
 */
export function misconceptionsMet(encounters: readonly Encounter[]): Met[] {
  const codes = [...new Set(encounters.filter(({ isFallen }) => isFallen).map(({ code }) => code))];
  return codes
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((code) => {
      const own = encounters.filter((encounter) => encounter.code === code).toSorted(inTime);
      const fallen = own.filter(({ isFallen }) => isFallen);
      const last = fallen.at(-1)?.at ?? 0;
      const mended = own.find(({ isFallen, at }) => !isFallen && at > last);
      return {
        code,
        times: fallen.length,
        questions: [...new Set(fallen.map(({ question }) => question))],
        ...(mended ? { mended: { at: mended.at, question: mended.question } } : {}),
      };
    });
}

const inTime = (one: Encounter, other: Encounter) =>
  one.at - other.at || (one.question < other.question ? -1 : 1);
