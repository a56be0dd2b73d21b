// Letters and numbers as people type them from a sheet of paper.
import type { Fields } from '../fields.ts';

/** What may be written, and the id of what it stands for: an option, a group, an origin, a word. */
export type PaperLetter = { readonly mark: string; readonly id: string };

/** One thing to fill in. A question that is one thing has one row without a mark; a number is written where no letter is. */
export type PaperRow = {
  /** "1", "2" and so on. */
  readonly mark: string;
  /** Of the statement, gap or copy; "<moment>.<dial>" of a dial. Empty where the question is one thing. */
  readonly id: string;
  readonly letters: readonly PaperLetter[];
};

export type Typed = { readonly fields: Fields } | { readonly reason: string };

/** What may stand between letters. */
const between = /[\s,;.:/|()&+-]/;

/** "A to D", by the letters there are. */
export function spread(letters: readonly PaperLetter[]): string {
  const marks = [...new Set(letters.map(({ mark }) => mark))].toSorted();
  return marks.length > 1 ? `${marks[0]} to ${marks.at(-1)}` : (marks[0] ?? '');
}

const count = (many: number) => (many === 1 ? '1 is typed' : `${many} are typed`);

/** What a mark stands for, or what is wrong with it. */
function idOf(mark: string, letters: readonly PaperLetter[]): { id: string } | { reason: string } {
  const letter = letters.find((one) => one.mark === mark);
  return letter ? { id: letter.id } : { reason: `“${mark}” is none of its letters: ${spread(letters)}.` };
}

/**
 * Reads letters of one list.
 * @param typed in capitals
 * @param howMany `one`, `some` of them, or `all` of them, each once
 */
export function readLetters(
  typed: string,
  letters: readonly PaperLetter[],
  howMany: 'one' | 'some' | 'all',
  fieldsFor: (ids: readonly string[]) => Fields,
): Typed {
  const marks = [...typed].filter((character) => !between.test(character));
  const ids: string[] = [];
  for (const mark of marks) {
    const found = idOf(mark, letters);
    if ('reason' in found) return found;
    if (ids.includes(found.id)) return { reason: `“${mark}” stands twice.` };
    ids.push(found.id);
  }
  if (ids.length === 0) return { reason: `It takes a letter, ${spread(letters)}.` };
  if (howMany === 'one' && ids.length > 1)
    return { reason: `It takes one letter, and ${count(ids.length)}.` };
  if (howMany === 'all' && ids.length < letters.length) {
    return { reason: `It takes all ${letters.length} letters, and ${count(ids.length)}.` };
  }
  return { fields: fieldsFor(ids) };
}

/** A letter, with the number of its row where it has one: "2B", "2. B", "2 = B". */
const cell = /(?:(\d{1,2})\s*[.:)=-]?\s*)?([A-Z])/g;

/**
 * Reads a letter for each row, in the order of the rows, or each with the number of its row.
 * @param typed in capitals
 */
export function readRows(typed: string, rows: readonly PaperRow[], nameOf: (row: string) => string): Typed {
  const odd = [...typed.replaceAll(cell, '')].find((character) => !between.test(character));
  if (odd !== undefined)
    return { reason: `“${odd}” is neither a letter nor the number of a row before one.` };
  const cells = [...typed.matchAll(cell)].map(([, row, mark = '']) => ({ row, mark }));
  if (cells.length !== rows.length) {
    return { reason: `It takes ${rows.length} letters, one a row, and ${count(cells.length)}.` };
  }
  const isNumbered = cells.some(({ row }) => row !== undefined);
  const fields: (readonly [string, string])[] = [];
  for (const [index, row] of rows.entries()) {
    const own = isNumbered
      ? cells.filter((one) => Number(one.row) === Number(row.mark))
      : cells.slice(index, index + 1);
    const [first] = own;
    if (!first || own.length > 1)
      return { reason: `Row ${row.mark} has ${own.length} letters instead of one.` };
    const found = idOf(first.mark, row.letters);
    if ('reason' in found) return { reason: `Row ${row.mark}: ${found.reason}` };
    fields.push([nameOf(row.id), found.id]);
  }
  return { fields };
}

/** Reads whole numbers from 0 to 100, one for each name, with or without a sign for per cent. */
export function readNumbers(typed: string, names: readonly string[]): Typed {
  const numbers = typed.split(/[\s,;/%]+/).filter(Boolean);
  const odd = numbers.find((number) => !/^\d{1,3}$/.test(number) || Number(number) > 100);
  if (odd !== undefined) return { reason: `“${odd.toLowerCase()}” is no whole number from 0 to 100.` };
  if (numbers.length !== names.length) {
    const wanted = names.length === 1 ? 'one number' : `${names.length} numbers`;
    return { reason: `It takes ${wanted}, and ${count(numbers.length)}.` };
  }
  return { fields: names.map((name, index) => [name, String(Number(numbers[index]))] as const) };
}
