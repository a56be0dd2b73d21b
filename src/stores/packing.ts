// Version 2 of an item's record: what an attempt has in common with the one before is not written again.
// The early script unpacks too and is part of every page, so unpacking stays small.
import type { Fields } from '../quiz/fields.ts';
import type { ItemRecord, Score } from './record.ts';

type Field = Fields[number];

/** A field in full; or its value alone, where its place had the same name before; or 0, where it had the same value too. */
type PackedField = Field | string | 0;

/** When, what, and what it earned: so much of so much, or a Brier score. */
type PackedAttempt = readonly [at: number, fields: readonly PackedField[], ...score: number[]];

export type PackedRecord = {
  readonly item: string;
  readonly tries: readonly PackedAttempt[];
  /** Left out where it is the moment of the last attempt. */
  readonly changed: number | undefined;
  readonly retrying: true | undefined;
  /** Packed as if it were the attempt after the last. */
  readonly draft: readonly PackedField[] | undefined;
  readonly met: readonly string[] | undefined;
};

/** The record without what can be told from the rest of it. */
export function pack({ item, attempts, changed, retrying, draft, met }: ItemRecord): PackedRecord {
  let before: Fields = [];
  const packFields = (fields: Fields) => {
    const packed = fields.map((field, place) => packField(field, before[place]));
    before = fields;
    return packed;
  };
  return {
    item,
    tries: attempts.map(({ at, fields, score }): PackedAttempt => [
      at,
      packFields(fields),
      ...scoreParts(score),
    ]),
    changed: changed === attempts.at(-1)?.at ? undefined : changed,
    retrying: retrying || undefined,
    draft: draft && packFields(draft),
    met,
  };
}

function packField(field: Field, before: Field | undefined): PackedField {
  const [name, value] = field;
  if (name !== before?.[0]) return field;
  if (value === before[1]) return 0;
  return value === '' ? field : value;
}

function scoreParts(score: Score | undefined): number[] {
  if (!score) return [];
  return 'brier' in score ? [score.brier] : [score.earned, score.total];
}

/**
 * The record in plain, as far as it was packed: scores stay lists, and what was left out of it is missing.
 * @throws where it was not packed here
 */
export function unpack({ tries, draft, ...rest }: PackedRecord) {
  let before: readonly unknown[] = [];
  const unpackFields = (fields: readonly PackedField[]) =>
    (before = fields.map((field, place) =>
      typeof field === 'string' ? [(before[place] as Field)[0], field] : field || before[place],
    ));
  return {
    ...rest,
    attempts: tries.map(([at, fields, ...score]) => ({ at, fields: unpackFields(fields), score })),
    draft: draft && unpackFields(draft),
  };
}
