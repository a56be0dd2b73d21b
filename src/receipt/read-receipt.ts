// Reads a receipt that came from somewhere, and takes nothing that this code could not have written.
import { checkNames, type CheckName } from '#record/check-record.ts';
import { receiptLimits, receiptVersion, saying, type Receipt } from './receipt.ts';
import { list, pair, string, yes, type Read } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';
import { count, day, fieldName, id, object, oneOf, slug } from '#lib/strict-decoders.ts';
import { readScore } from '#record/score-shape.ts';
import type { Score } from '#quiz/grading.ts';
import { nameLine } from '#lib/foreign/foreign-name.ts';
import { typedLine } from '#lib/foreign/typed-text.ts';

const limits = receiptLimits;
const letters = (length: number) => string(length, new RegExp(`^[0-9a-z]{${length}}$`));
const line =
  (most: number): Read<string> =>
  (value) => {
    const typed = string(most)(value);
    return typed !== undefined && typed === typedLine(typed, most) ? typed : undefined;
  };
/** A score, and nothing beside it. */
const scoreAlone: Read<Score> = (value) => {
  const score = readScore(value);
  return score && isObject(value) && Object.keys(value).length === Object.keys(score).length
    ? score
    : undefined;
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
          object({ day, fields }, { minutes: count(limits.minutes), score: scoreAlone }),
          limits.attempts,
        ),
      },
      { hash: letters(8), met: list(id, 100), draft: fields },
    ),
    limits.items,
  ),
});

/** Where nothing in the name can be seen. */
const nameless = '?';

/** Reads a receipt of version 1; undefined for anything that this code could not have written. */
export const readReceipt: Read<Receipt> = (value) => {
  const read = readFields(value);
  if (!read || read.pupil === '') return undefined;
  const placements = read.items.map(({ placement }) => placement);
  if (new Set(placements).size < placements.length) return undefined;
  const { v: _version, says: _saying, ...receipt } = read;
  return { ...receipt, pupil: nameLine(read.pupil, limits.pupil) || nameless };
};
