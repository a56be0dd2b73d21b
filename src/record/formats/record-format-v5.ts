// Version 5 of an item's record: nothing is written that can be told from what was written before it.
// The inline start script unpacks too and is part of every page, so unpacking stays small and opens versions 2 and 3 along the way.
import type { Fields } from '#quiz/fields.ts';
import type { ItemRecord } from '../item-record.ts';
import type { Score } from '#quiz/grading.ts';

type Field = Fields[number];

/** 0 for what stood in this place before; a step of confidence; a value whose name goes without saying; or a field in full. */
type PackedField = Field | string | number;

/** How long after the one before, in milliseconds, what, and what it earned: so much of so much, or a Brier score. */
type PackedAttempt = readonly [after: number, fields: readonly PackedField[], ...score: number[]];

export type PackedRecord = {
  /** The fingerprint of the item. */
  readonly i: string;
  /** The attempts. */
  readonly t: readonly PackedAttempt[];
  /** Left out where it is the moment of the last attempt. */
  readonly changed: number | undefined;
  readonly retrying: true | undefined;
  /** Packed as if it were the attempt after the last. */
  readonly draft: readonly PackedField[] | undefined;
  readonly met: readonly string[] | undefined;
};

/** A packed record of any version. Before version 5 each attempt says when it was, and in version 2 two names are longer. */
type AnyPacked = Partial<PackedRecord> & {
  readonly v?: number;
  readonly item?: string;
  readonly tries?: readonly PackedAttempt[];
};

/** What a step of confidence is written as: its place in this list. Part of the format. */
export const steps: readonly string[] = ['', 'guessing', 'leaning', 'fairly-sure', 'certain'];

/** The name of a field that stands where none stood before, unless it says otherwise. */
const usual = 'choice';

/** The record without what can be told from the rest of it. */
export function pack({ item, attempts, changed, retrying, draft, met }: ItemRecord): PackedRecord {
  let before: Fields = [];
  let last = 0;
  const packFields = (fields: Fields) => {
    const packed = fields.map((field, place) => packField(field, before[place]));
    before = fields;
    return packed;
  };
  return {
    i: item,
    t: attempts.map(({ at, fields, score }): PackedAttempt => {
      const after = at - last;
      last = at;
      return [after, packFields(fields), ...scoreParts(score)];
    }),
    changed: changed === attempts.at(-1)?.at ? undefined : changed,
    retrying: retrying || undefined,
    draft: draft && packFields(draft),
    met,
  };
}

function packField(field: Field, [nameBefore, valueBefore]: Field | [] = []): PackedField {
  const [name, value] = field;
  if (name === nameBefore && value === valueBefore) return 0;
  const step = name === 'confidence' ? steps.indexOf(value) : 0;
  if (step > 0) return step;
  return (name === (nameBefore ?? usual) && value) || field;
}

function scoreParts(score: Score | undefined): number[] {
  if (!score) return [];
  return 'brier' in score ? [score.brier] : [score.earned, score.total];
}

function namedScore([first, total]: readonly unknown[]) {
  if (first === undefined) return undefined;
  return total === undefined ? { brier: first } : { earned: first, total };
}

/**
 * The record in plain, as far as it was packed; what was left out is missing.
 * @throws where it was not packed here
 */
export function unpack({ v = 5, i, t, item = i, tries = t ?? [], draft, ...rest }: AnyPacked) {
  let last: number | undefined;
  let before: readonly (readonly unknown[] | undefined)[] = [];
  const unpackFields = (packed: readonly PackedField[]) =>
    (before = packed.map((field, place) => {
      if (typeof field === 'string') return [before[place]?.[0] ?? usual, field];
      if (typeof field !== 'number') return field;
      return field ? ['confidence', steps[field]] : before[place];
    }));
  const attempts = tries.map(([after, fields, ...score]) => {
    // Anything but a number is left to the reader, who refuses it.
    last = v < 5 || typeof after !== 'number' ? after : (last ?? 0) + after;
    return { at: last, fields: unpackFields(fields), score: namedScore(score) };
  });
  return {
    changed: last,
    ...rest,
    item,
    attempts,
    draft: draft && unpackFields(draft),
  };
}
