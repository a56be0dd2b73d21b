// The key in the letters and numbers of paper: short enough to mark a class by.
import { withAuthored } from '../kinds/authored.ts';
import { paperParts } from '../paper/read-paper.ts';
import type { Judged } from '../judged.ts';
import type { Item } from '../types.ts';
import type { LetterKey } from './key-parts.ts';

/** One thing to fill in, with what is right there. */
export type PaperKey = {
  /** "1", "2", or empty where the question is one thing. */
  readonly row: string;
  /** Every one of them is right; together where the question asks for all that fit, else any. */
  readonly right: readonly string[];
  /** What earns half. */
  readonly half: readonly string[];
};

/** The key to a question that has one; empty for numbers and writing. */
export function paperKey(item: Item): readonly PaperKey[] {
  return withAuthored(item, ({ letters }, own) => keyFrom(letters, own, item));
}

function keyFrom<Own>(key: LetterKey<Own>, own: Own, item: Item): PaperKey[] {
  if ('say' in key) return [];
  return paperParts(item).map(({ mark: row, id, letters }) => {
    if ('inOrder' in key) {
      const marks = key.inOrder(own).map((part) => letters.find((letter) => letter.id === part)?.mark ?? '');
      return { row, right: marks, half: [] };
    }
    const marks = (fits: (judged: Judged) => unknown) =>
      letters.filter((letter) => fits(key.judge(own, id, letter.id) ?? {})).map((letter) => letter.mark);
    return { row, right: marks(({ correct }) => correct), half: marks(({ half }) => half) };
  });
}

/** "B", "A C", "1 B, 2 A or C, 3 D (½ A)"; in words where there are no letters. */
export function keyInLetters(item: Item): string {
  return withAuthored(item, ({ letters: key }, own) => {
    if ('say' in key) return key.say(own);
    const between = 'inOrder' in key || key.isAll ? ' ' : ' or ';
    return keyFrom(key, own, item)
      .map(({ row, right, half }) =>
        [row, right.join(between), half.length > 0 && `(½ ${half.join(', ')})`].filter(Boolean).join(' '),
      )
      .join(', ');
  });
}
