// Reads what was kept of a class, and takes nothing that this code could not have kept.
import type { ClassHead, HandedIn, Mark, PaperAnswer, WaitingPart } from '../class.ts';
import type { ClassRow, ClassRowKind } from './class-database.ts';
import type { CodeKind } from '#receipt/receipt-code.ts';
import { list, moment, pair, string, within, type Read } from '#lib/decoders.ts';
import { day, fieldName, id, object, oneOf } from '#lib/strict-decoders.ts';
import { fileLine } from '#lib/foreign/foreign-name.ts';
import { typedLine } from '#lib/foreign/typed-text.ts';

/** The most there may be of each. */
export const classLimits = { name: 80, pupil: 60, roster: 500, note: 4_000 } as const;

const letters = (length: number) => string(length, new RegExp(`^[0-9a-z]{${length}}$`));
const partNumber = within(0, 99);
const line =
  (most: number): Read<string> =>
  (value) => {
    const typed = string(most)(value);
    return typed !== undefined && typed === typedLine(typed, most) ? typed : undefined;
  };
const pupil = line(classLimits.pupil);
const codeKind = oneOf<CodeKind>(['plain', 'sealed']);
const bytes: Read<Uint8Array<ArrayBuffer>> = (value) =>
  value instanceof Uint8Array && value.length <= 600_000 ? Uint8Array.from(value) : undefined;

export const readHead: Read<ClassHead> = object(
  {
    id: letters(16),
    name: line(classLimits.name),
    roster: list(pupil, classLimits.roster),
    sameAs: list(pair(pupil, pupil), 2 * classLimits.roster),
    made: moment,
  },
  { assignment: string(8_000) },
);

/** The name of a file. */
const source: Read<string> = (value) => {
  const name = string(1_000)(value);
  return name === undefined ? undefined : fileLine(name);
};

const readReceipt: Read<HandedIn> = object({
  key: string(25, /^[0-9a-z]{16}\.[0-9a-z]{8}$/),
  id: letters(16),
  kind: codeKind,
  bytes,
  source,
  at: moment,
});

const readPart: Read<WaitingPart> = object({
  id: letters(16),
  kind: codeKind,
  part: partNumber,
  parts: partNumber,
  payload: string(600_000, /^[\w-]+$/),
  source,
});

const readAnswer: Read<PaperAnswer> = object({
  pupil,
  placement: id,
  hash: string(8),
  typed: string(12_000),
  fields: list(pair(fieldName, string(12_000)), 500),
  day,
});

const readScores: Read<Readonly<Record<string, number>>> = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const scores = Object.entries(value);
  return scores.length <= 20 && scores.every(([name, score]) => id(name) && [1, 2, 3, 4].includes(score))
    ? Object.fromEntries(scores)
    : undefined;
};

const readMark: Read<Mark> = object({
  pupil,
  placement: id,
  scores: readScores,
  note: string(classLimits.note),
});

/** What the rows of a class hold, in the order in which it came. */
export function readClassRows(rows: readonly ClassRow[]) {
  const read = <Value>(kind: ClassRowKind, reader: Read<Value>): Value[] =>
    rows.flatMap((row) => (row.kind === kind ? (reader(row.value) ?? []) : []));
  return {
    receipts: read('receipt', readReceipt).toSorted(
      (one, other) => one.at - other.at || (one.key < other.key ? -1 : 1),
    ),
    parts: read('part', readPart),
    paper: read('paper', readAnswer),
    marks: read('mark', readMark),
  };
}
