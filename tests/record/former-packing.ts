// How version 2 of the site packed an item's record, kept for the tests: whatever it wrote must be read for ever.
import type { Fields } from '#quiz/fields.ts';
import type { ItemRecord } from '#record/item-record.ts';
import type { Score } from '#quiz/grading.ts';

type Field = Fields[number];

/** The text that version 2 kept of a record. */
export function encodeFormer({ item, attempts, changed, retrying, draft, met }: ItemRecord): string {
  let before: Fields = [];
  const packFields = (fields: Fields) => {
    const packed = fields.map((field, place) => packField(field, before[place]));
    before = fields;
    return packed;
  };
  return JSON.stringify({
    item,
    tries: attempts.map(({ at, fields, score }) => [at, packFields(fields), ...scoreParts(score)]),
    changed: changed === attempts.at(-1)?.at ? undefined : changed,
    retrying: retrying || undefined,
    draft: draft && packFields(draft),
    met,
    v: 2,
  });
}

function packField(field: Field, before: Field | undefined): Field | string | 0 {
  const [name, value] = field;
  if (name !== before?.[0]) return field;
  if (value === before[1]) return 0;
  return value === '' ? field : value;
}

function scoreParts(score: Score | undefined): number[] {
  if (!score) return [];
  return 'brier' in score ? [score.brier] : [score.earned, score.total];
}
