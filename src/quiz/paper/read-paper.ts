// How a question is answered on paper: letters and numbers that a worksheet prints, a pupil writes, and a teacher types.
import { confidenceSteps } from '#measure/calibration.ts';
import type { Fields } from '../fields.ts';
import { noWords } from '../kinds/hottext/grade.ts';
import { dialName } from '../kinds/slider/grade.ts';
import { originsFor } from '../kinds/trace/grade.ts';
import { disorderParts, orderParts } from '../part-order.ts';
import {
  readLetters,
  readNumbers,
  readRows,
  spread,
  type PaperLetter,
  type PaperRow,
  type Typed,
} from './typed-letters.ts';
import type { Kind, LiveItem, LiveItems } from '../types.ts';

export type { PaperLetter, PaperRow } from './typed-letters.ts';

export type PaperRead =
  | { readonly status: 'ok'; readonly fields: Fields }
  /** What is wrong with what was typed, in a sentence. */
  | { readonly status: 'refused'; readonly reason: string };

type Paper<Item> = {
  readonly rows: (item: Item) => readonly PaperRow[];
  /** What to write, without how sure. */
  readonly prompt: (item: Item, rows: readonly PaperRow[]) => string;
  readonly read: (item: Item, typed: string, rows: readonly PaperRow[]) => Typed;
};

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

type Identified = { readonly id: string };

const lettered = (parts: readonly Identified[]): PaperLetter[] =>
  parts.map(({ id }, index) => ({ mark: alphabet[index] ?? '', id }));

const numbered = <Part extends Identified>(
  parts: readonly Part[],
  letters: (part: Part) => readonly PaperLetter[],
): PaperRow[] =>
  parts.map((part, index) => ({ mark: String(index + 1), id: part.id, letters: letters(part) }));

const oneRow = (letters: readonly PaperLetter[]): PaperRow[] => [{ mark: '', id: '', letters }];

const inRows = (rows: readonly PaperRow[], row: string) => {
  const letters = spread(rows.flatMap((one) => one.letters));
  return rows.length === 1
    ? `one letter, ${letters}`
    : `a letter for each ${row}, ${rows.length} in all: ${letters}`;
};

const papers: { readonly [K in Kind]: Paper<LiveItems[K]> } = {
  choice: {
    rows: ({ id, options }) => oneRow(lettered(orderParts(id, options))),
    prompt: ({ several }, [row]) =>
      several
        ? `every letter that fits, ${spread(row?.letters ?? [])}`
        : `one letter, ${spread(row?.letters ?? [])}`,
    read: ({ several }, typed, [row]) =>
      readLetters(typed, row?.letters ?? [], several ? 'some' : 'one', (ids) =>
        ids.map((id) => ['choice', id]),
      ),
  },
  hottext: {
    rows: ({ words }) => oneRow(lettered([...words, { id: noWords }])),
    prompt: (_item, [row]) => {
      const none = row?.letters.at(-1)?.mark ?? '';
      return `the letters of the words, ${spread(row?.letters.slice(0, -1) ?? [])}; ${none} for no such words`;
    },
    read: (_item, typed, [row]) => {
      const none = row?.letters.at(-1)?.mark ?? '';
      const read = readLetters(typed, row?.letters ?? [], 'some', (ids) => ids.map((id) => ['words', id]));
      return 'fields' in read && read.fields.length > 1 && read.fields.some(([, id]) => id === noWords)
        ? { reason: `“${none}” says that there are no such words, so it stands alone.` }
        : read;
    },
  },
  order: {
    rows: ({ id, rows }) => oneRow(lettered(disorderParts(id, rows))),
    prompt: (_item, [row]) => `all letters in order, ${spread(row?.letters ?? [])}`,
    read: (_item, typed, [row]) =>
      readLetters(typed, row?.letters ?? [], 'all', (ids) =>
        ids.map((id, index) => [`place.${id}`, String(index + 1)]),
      ),
  },
  match: {
    rows: ({ sources, targets }) => numbered(sources, () => lettered(targets)),
    prompt: (_item, rows) => inRows(rows, 'row'),
    read: (_item, typed, rows) => readRows(typed, rows, (row) => `pair.${row}`),
  },
  trace: {
    rows: (item) => {
      const all = lettered([...item.roots, ...item.copies]);
      const mayBe = (copy: string) => originsFor<Identified>(item, copy).map(({ id }) => id);
      return numbered(item.copies, ({ id }) => all.filter((letter) => mayBe(id).includes(letter.id)));
    },
    prompt: (_item, rows) => inRows(rows, 'row'),
    read: (_item, typed, rows) => readRows(typed, rows, (row) => `pair.${row}`),
  },
  'inline-choice': {
    rows: ({ blanks }) => numbered(blanks, ({ options }) => lettered(options)),
    prompt: (_item, rows) => inRows(rows, 'gap'),
    read: (_item, typed, rows) => readRows(typed, rows, (row) => `blank.${row}`),
  },
  slider: {
    rows: ({ dials, moments }) =>
      dials && moments
        ? numbered(
            moments.flatMap((moment) => dials.map((dial) => ({ id: `${moment.id}.${dial.id}` }))),
            () => [],
          )
        : oneRow([]),
    prompt: (_item, { length }) =>
      length === 1 ? 'a number, 0 to 100' : `a number for each row, ${length} in all: 0 to 100`,
    read: ({ dials, moments }, typed, { length }) => {
      const names = moments?.flatMap((moment) => dials?.map((dial) => dialName(moment.id, dial.id)) ?? []);
      return readNumbers(typed, names?.length === length ? names : ['forecast']);
    },
  },
  'extended-text': {
    rows: () => [],
    prompt: () => 'the text',
    read: (_item, typed) => ({ fields: [['text', typed.trim()]] }),
  },
};

/** The rows of a question and the letters for each, in the order in which page and print draw them. */
export function paperParts(item: LiveItem): readonly PaperRow[] {
  return paperOf(item.kind, item).rows;
}

/** What to write, as in "one letter, A to C; then how sure, 1 to 4". */
export function paperPrompt(item: LiveItem): string {
  const { prompt } = paperOf(item.kind, item);
  return item.confidence ? `${prompt}; then how sure, 1 to ${confidenceSteps.length}` : prompt;
}

/** Longer than any answer in letters. */
const longest = 400;

/**
 * Reads what was typed from paper: letters in either case, with or without commas and row numbers, and where the question
 * asks how sure the answer is, that as a digit after it. What it accepts is a complete answer. Never throws.
 */
export function readPaper(item: LiveItem, typed: string): PaperRead {
  const text = typed.trim();
  if (text === '') return refused('Nothing is typed.');
  const isText = item.kind === 'extended-text';
  if (!isText && text.length > longest) return refused('That is far too long for an answer in letters.');
  const [answer, sure] = item.confidence && !isText ? splitSure(text) : [text];
  const read = paperOf(item.kind, item).read(isText ? text : answer.normalize('NFKC').toUpperCase());
  if ('reason' in read) return refused(read.reason);
  return { status: 'ok', fields: sure ? [...read.fields, ['confidence', sure]] : read.fields };
}

const refused = (reason: string): PaperRead => ({ status: 'refused', reason });

/** The answer, and the id of the step of confidence that follows it. */
function splitSure(text: string): readonly [answer: string, sure?: string] {
  const [, answer, digit] = /^(.*[a-z])[\s,;:/-]*(\d)$/is.exec(text) ?? [];
  const step = confidenceSteps[Number(digit) - 1];
  return answer !== undefined && step ? [answer, step.id] : [text];
}

function paperOf<K extends Kind>(kind: K, item: LiveItems[K]) {
  const paper: Paper<LiveItems[K]> = papers[kind];
  const rows = paper.rows(item);
  return {
    rows,
    prompt: paper.prompt(item, rows),
    read: (typed: string) => paper.read(item, typed, rows),
  };
}

/** A question of a check, as the functions here take it. */
export function checkOnPaper({
  id,
  options,
}: Identified & { readonly options: readonly Identified[] }): LiveItem {
  return {
    kind: 'choice',
    id,
    several: false,
    confidence: true,
    options: options.map((option) => ({ id: option.id, text: '' })),
  };
}
