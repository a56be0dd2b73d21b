// The key in the letters and numbers of paper: short enough to mark a class by.
import { noWords } from '#quiz/kinds/hottext/grade.ts';
import { paperParts, type PaperRow } from '#quiz/paper/read-paper.ts';
import type { Item, LiveItem } from '#quiz/types.ts';

/** One thing to fill in, with what is right there. */
export type PaperKey = {
  /** "1", "2", or empty where the question is one thing. */
  readonly row: string;
  /** Every one of them is right; together where the question asks for all that fit, else any. */
  readonly right: readonly string[];
  /** What earns half. */
  readonly half: readonly string[];
};

type Judged = { readonly correct?: true | undefined; readonly half?: true | undefined };

/** The key to a question that has one; empty for numbers and writing. */
export function paperKey(item: LiveItem): PaperKey[] {
  const rows = paperParts(item);
  if (item.kind === 'order') {
    const marks = (row: PaperRow) =>
      item.rows.map(({ id }) => row.letters.find((letter) => letter.id === id)?.mark ?? '');
    return rows.map((row) => ({ row: '', right: marks(row), half: [] }));
  }
  if (item.kind === 'slider' || item.kind === 'extended-text') return [];
  return rows.map(({ mark, id, letters }) => {
    const marks = (fits: (judged: Judged) => unknown) =>
      letters.filter((letter) => fits(judgedIn(item, id, letter.id))).map((letter) => letter.mark);
    return { row: mark, right: marks(({ correct }) => correct), half: marks(({ half }) => half) };
  });
}

/** What an author says of one answer in one row. */
function judgedIn(
  item: Exclude<LiveItem, { kind: 'order' | 'slider' | 'extended-text' }>,
  row: string,
  answer: string,
): Judged {
  switch (item.kind) {
    case 'choice':
      return item.options.find(({ id }) => id === answer) ?? {};
    case 'hottext':
      return (answer === noWords ? item.none : item.words.find(({ id }) => id === answer)) ?? {};
    case 'match':
      return item.sources.find(({ id }) => id === row)?.answers[answer] ?? {};
    case 'trace':
      return item.copies.find(({ id }) => id === row)?.answers[answer] ?? {};
    default:
      return item.blanks.find(({ id }) => id === row)?.options.find(({ id }) => id === answer) ?? {};
  }
}

/** "B", "A C", "1 B, 2 A or C, 3 D (½ A)"; in words where there are no letters. */
export function keyInLetters(item: Item): string {
  if (item.kind === 'extended-text') return 'in their own words';
  if (item.kind === 'slider') {
    if (item.outcome === undefined) return 'any number';
    return item.outcome ? 'the nearer to 100, the better' : 'the nearer to 0, the better';
  }
  const isAll = item.kind === 'order' || item.kind === 'hottext' || item.kind === 'choice';
  return paperKey(item)
    .map(({ row, right, half }) => {
      const letters = right.join(isAll ? ' ' : ' or ');
      return [row, letters, half.length > 0 && `(½ ${half.join(', ')})`].filter(Boolean).join(' ');
    })
    .join(', ');
}
