// Which of the listed words a typed one is: what is forgiven, and what is not. Pure.

/** A listed word with the ways it may be written. */
export type Spelled = {
  readonly id: string;
  readonly text: string;
  readonly also?: readonly string[] | undefined;
};

/** The most characters that can be typed, and that a listed word may have. */
export const longestWord = 40;

/** Without what a typist may leave out or a phone put in: case, accents, apostrophes, hyphens, other marks, blanks. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘ʼ]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How many slips are forgiven: one in a word of five letters or more, two in one of nine or more. */
export const slipsIn = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/**
 * How many slips lie between two words: a letter too many, one too few, another in its place, or two neighbours that have
 * changed places. Damerau found that these four make up more than 80 per cent of all misspellings.
 *
 * It is the Damerau–Levenshtein distance with each letter touched once (optimal string alignment).
 * @see F. J. Damerau, “A technique for computer detection and correction of spelling errors”, CACM 7(3), 1964, 171–176
 * @see V. I. Levenshtein, “Binary codes capable of correcting deletions, insertions, and reversals”, Soviet Physics Doklady
 * 10(8), 1966, 707–710
 */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_cell, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

export type Meant = {
  /** The id of the word. */
  readonly id: string;
  /** As an author spells it. */
  readonly spelling: string;
  readonly isExact: boolean;
};

/**
 * The listed word that was meant: the one that was written, else the one that is nearest within the slips that are forgiven.
 * @returns undefined for any other word, and for one that lies as near to two of them
 */
export function wordMeant(words: readonly Spelled[], typed: string): Meant | undefined {
  const written = normalise(typed.slice(0, 2 * longestWord));
  const near = words
    .flatMap(({ id, text, also = [] }) =>
      [text, ...also].map((spelling) => {
        const listed = normalise(spelling);
        const slips = slipsBetween(written, listed);
        return { id, spelling, slips, isForgiven: slips <= slipsIn(listed) };
      }),
    )
    .filter(({ isForgiven }) => isForgiven)
    .toSorted((a, b) => a.slips - b.slips);
  const [best] = near;
  if (!best || near.some(({ id, slips }) => slips === best.slips && id !== best.id)) return undefined;
  return { id: best.id, spelling: best.spelling, isExact: best.slips === 0 };
}
