// What every kind brings to paper: rows with letters, and how what was written there is read.
import type { Fields } from '../fields.ts';
import type { PaperLetter, PaperRow, Typed } from './typed-letters.ts';
import { spread } from './typed-letters.ts';

export type KindOnPaper<Item> = {
  /** One row, or one for each statement, gap or dial, in the order in which page and print draw them. */
  readonly rows: (item: Item) => readonly PaperRow[];
  /** What to write, without how sure. */
  readonly prompt: (item: Item, rows: readonly PaperRow[]) => string;
  /** Reads what was typed, in capitals where it is letters. */
  readonly read: (item: Item, typed: string, rows: readonly PaperRow[]) => Typed;
  /** Words of one's own instead of letters. */
  readonly isText?: true;
  /** The answers that everybody sees, whoever takes them; left out where only what was chosen can be counted. */
  readonly offered?: (item: Item) => Fields;
  /** What of an answer is counted; left out where every field is. */
  readonly counted?: (item: Item, fields: Fields) => Fields;
};

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export type Identified = { readonly id: string };

/** A letter for each part, from A. */
export const lettered = (parts: readonly Identified[]): PaperLetter[] =>
  parts.map(({ id }, index) => ({ mark: alphabet[index] ?? '', id }));

/** A numbered row for each part, with the letters it may be given. */
export const numbered = <Part extends Identified>(
  parts: readonly Part[],
  letters: (part: Part) => readonly PaperLetter[],
): PaperRow[] =>
  parts.map((part, index) => ({ mark: String(index + 1), id: part.id, letters: letters(part) }));

/** A question that is one thing. */
export const oneRow = (letters: readonly PaperLetter[]): PaperRow[] => [{ mark: '', id: '', letters }];

/** "a letter for each row, 5 in all: A to C". */
export const inRows = (rows: readonly PaperRow[], row: string) => {
  const letters = spread(rows.flatMap((one) => one.letters));
  return rows.length === 1
    ? `one letter, ${letters}`
    : `a letter for each ${row}, ${rows.length} in all: ${letters}`;
};
