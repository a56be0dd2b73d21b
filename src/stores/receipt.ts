// What one browser recorded of one assignment, as a pupil hands it in. Not a proof, and it says so.
import { checkNames, type CheckName } from './check-record.ts';
import type { Fields } from '../quiz/fields.ts';
import type { Score } from './record.ts';
import {
  count,
  day,
  either,
  fieldName,
  id,
  list,
  object,
  oneOf,
  pair,
  slug,
  string,
  yes,
  type Read,
} from './shape.ts';
import { typedLine } from './typed-text.ts';

/** The version this code writes. */
export const receiptVersion = 1;

/** Stands on every receipt, in these words. */
export const saying =
  'This shows what this browser recorded. It is not proof of who did it or that help was not used.';

export type ReceiptAttempt = {
  /** The day it was checked, as 2026-11-24, where the browser was. */
  readonly day: string;
  /** Minutes since the answer before it, in any lesson of the assignment; left out after a longer pause, and of the first. */
  readonly minutes?: number;
  /** What the form held, confidence and written words included. */
  readonly fields: Fields;
  readonly score?: Score;
};

export type ReceiptItem = {
  /** Where it was answered: an item's id, "<item id>@<lesson>" for a recall, "desk-note/<id>", "checks/<form>/<item>". */
  readonly placement: string;
  /** Fingerprint of the question as it was first answered; left out of checks and desk notes, which keep none. */
  readonly hash?: string;
  /** Oldest first; the first one counts. Empty for a desk note that is not finished. */
  readonly attempts: readonly ReceiptAttempt[];
  /** The criteria that the writer ticked for their own text. */
  readonly met?: readonly string[];
  /** A desk note as it stands, which may be mended after it was handed over to be compared. */
  readonly draft?: Fields;
};

export type ReceiptLesson = {
  readonly slug: string;
  /** How many questions it asks in the copy of the site that was used; 0 when that copy has no such lesson. */
  readonly questions: number;
  /** Minutes between its answers; a pause counts as `longestPause` at most. */
  readonly minutes: number;
};

export type ReceiptCheck = {
  readonly name: CheckName;
  /** The form that was drawn; left out when it was not begun. */
  readonly form?: string;
  readonly finished?: true;
  /** From begin to end, an hour at most; left out when it is not finished. */
  readonly minutes?: number;
};

export type Receipt = {
  /** Random, for this receipt alone: who makes a second one hands in two. */
  readonly id: string;
  /** The day it was made. */
  readonly made: string;
  /** What the pupil typed: a name, or a code. */
  readonly pupil: string;
  /** The fingerprint of the assignment, and its title. */
  readonly assignment: string;
  readonly title: string;
  /** Fingerprint of the questions in the copy of the site that was used. */
  readonly content: string;
  /** Everything that was asked, begun or not. */
  readonly lessons: readonly ReceiptLesson[];
  readonly checks: readonly ReceiptCheck[];
  /** Every place with an answer, in the order of the site. */
  readonly items: readonly ReceiptItem[];
};

/** Past these a receipt is refused; whoever makes one stays below them. `text` counts characters of one field. */
export const receiptLimits = {
  pupil: 60,
  items: 400,
  attempts: 50,
  fields: 500,
  text: 12_000,
  minutes: 6_000,
  /** Of the JSON, in bytes. */
  json: 1_000_000,
} as const;

const limits = receiptLimits;
const letters = (length: number) => string(length, new RegExp(`^[0-9a-z]{${length}}$`));
const line =
  (most: number): Read<string> =>
  (value) => {
    const typed = string(most)(value);
    return typed !== undefined && typed === typedLine(typed, most) ? typed : undefined;
  };
const points: Read<number> = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1_000 ? value : undefined;

/** Reads a score that an answer can have. */
export const readScore: Read<Score> = (value) => {
  const score = either(object({ earned: points, total: points }), object({ brier: points }))(value);
  if (!score) return undefined;
  if ('brier' in score) return score.brier <= 1 ? score : undefined;
  return score.total > 0 && score.earned <= score.total ? score : undefined;
};

const fields = list(pair(fieldName, string(limits.text)), limits.fields);

const readFields = object({
  v: count(receiptVersion),
  says: oneOf([saying]),
  id: letters(16),
  made: day,
  pupil: line(limits.pupil),
  assignment: letters(8),
  title: line(80),
  content: letters(8),
  lessons: list(object({ slug, questions: count(1_000), minutes: count(limits.minutes) }), 40),
  checks: list(
    object(
      { name: oneOf<CheckName>(checkNames) },
      { form: slug, finished: yes, minutes: count(limits.minutes) },
    ),
    checkNames.length,
  ),
  items: list(
    object(
      {
        placement: id,
        attempts: list(
          object({ day, fields }, { minutes: count(limits.minutes), score: readScore }),
          limits.attempts,
        ),
      },
      { hash: letters(8), met: list(id, 100), draft: fields },
    ),
    limits.items,
  ),
});

/** Reads a receipt of version 1; undefined for anything that this code could not have written. */
export const readReceipt: Read<Receipt> = (value) => {
  const read = readFields(value);
  if (!read || read.pupil === '') return undefined;
  const placements = read.items.map(({ placement }) => placement);
  if (new Set(placements).size < placements.length) return undefined;
  const { v: _version, says: _saying, ...receipt } = read;
  return receipt;
};

/** The JSON of a receipt. */
export function receiptText({ id: own, made, pupil, assignment, title, content, ...rest }: Receipt): string {
  const { lessons, checks, items } = rest;
  const head = { v: receiptVersion, says: saying, id: own, made, pupil, assignment, title, content };
  return JSON.stringify({ ...head, lessons, checks, items });
}
