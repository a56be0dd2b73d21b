// Records as learners make them, for property tests.
import * as fc from 'fast-check';
import type { Fields } from '#quiz/fields.ts';
import { comfortFrom, type Comfort } from '#record/comfort-record.ts';
import { assignmentLimits, type Assignment } from '#assignment/assignment.ts';
import { checkNames, noCheck, type CheckRecord } from '#record/check-record.ts';
import type { Position } from '#record/position-record.ts';
import { receiptLimits, type Receipt } from '#receipt/receipt.ts';
import type { Attempt, ItemRecord } from '#record/item-record.ts';
import { mergeReviews, noReviews, type ReviewRecord, type Sighting } from '#record/review-record.ts';
import { canBeSaid, nameLine } from '#lib/foreign/foreign-name.ts';
import { typedLine, typedLines } from '#lib/foreign/typed-text.ts';

export const someFields: fc.Arbitrary<Fields> = fc.array(
  fc.oneof(
    fc.tuple(fc.string(), fc.string()),
    // As forms have them: what is packed in a way of its own.
    fc.tuple(
      fc.constantFrom('choice', 'words', 'confidence', ''),
      fc.constantFrom('', 'guessing', 'leaning', 'fairly-sure', 'certain', 'sure', '1'),
    ),
  ),
  { maxLength: 4 },
);

const plain = { noNullPrototype: true };

const someScore = fc.oneof(
  fc.record({ earned: fc.integer({ min: 0, max: 3 }), total: fc.integer({ min: 3, max: 6 }) }, plain),
  // JSON has no negative zero.
  fc.record({ brier: fc.double({ min: 0, max: 1, noNaN: true }).map((brier) => brier || 0) }, plain),
);

const someAttempt: fc.Arbitrary<Attempt> = fc.record(
  { at: fc.integer({ min: 1, max: 6 }), fields: someFields, score: someScore },
  { requiredKeys: ['at', 'fields'], ...plain },
);

/** Few moments and few texts, so that two records often share an attempt or a moment. */
export const someRecord: fc.Arbitrary<ItemRecord> = fc.record(
  {
    item: fc.constantFrom('', 'aaaa', 'bbbb'),
    attempts: fc
      .uniqueArray(someAttempt, { maxLength: 3, selector: ({ at }) => at })
      .map((attempts) => attempts.toSorted((one, other) => one.at - other.at)),
    changed: fc.integer({ min: 0, max: 4 }),
    retrying: fc.boolean(),
    draft: someFields,
    met: fc.array(fc.string(), { maxLength: 3 }),
  },
  { requiredKeys: ['item', 'attempts', 'changed', 'retrying'], ...plain },
);

export const somePosition: fc.Arbitrary<Position> = fc.record(
  {
    step: fc.constantFrom('', 'a', 'b', 'c'),
    seen: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')).map((seen) => seen.toSorted()),
    changed: fc.integer({ min: 0, max: 4 }),
  },
  plain,
);

export const someCheck: fc.Arbitrary<CheckRecord> = fc.oneof(
  fc.constant(noCheck),
  fc.record(
    {
      form: fc.constantFrom('alder', 'birch'),
      begun: fc.integer({ min: 1, max: 3 }),
      finished: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: ['form', 'begun'], ...plain },
  ),
);

/** Few moments, so that two often share one. */
export const someComfort: fc.Arbitrary<Comfort> = fc
  .tuple(
    fc.record({
      text: fc.constantFrom('', 'large', 'largest'),
      lines: fc.constantFrom('', 'wide'),
      stems: fc.constantFrom('', 'plain'),
      theme: fc.constantFrom('', 'light', 'dark'),
    }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([chosen, changed]) => comfortFrom(chosen, changed));

const someShare = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
const someStep = fc.constantFrom('guessing', 'leaning', 'fairly-sure', 'certain');

/** Sightings as they are kept, within some seconds. */
export const someSighting = (span: number): fc.Arbitrary<Sighting> =>
  fc.record(
    {
      at: fc.integer({ min: 1, max: span }).map((second) => second * 1000),
      share: someShare,
      sure: someStep,
    },
    { requiredKeys: ['at', 'share'], ...plain },
  );

/** Few moments, so that two records often share one; now and then more sightings than are kept. */
export const someReviews: fc.Arbitrary<ReviewRecord> = fc
  .array(someSighting(9), { maxLength: 16 })
  .map((sightings) => mergeReviews(noReviews, { sightings }));

const someSlug = fc.constantFrom('headline-and-floor', 'who-says-so', 'desk-note', 'a-lesson-of-later');
const someDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const hexadecimal = fc.stringMatching(/^[0-9a-f]{8}$/);
const anyText = fc.string({ unit: 'binary', maxLength: 200 });

/** Assignments as the form makes them. */
export const someAssignment: fc.Arbitrary<Assignment> = fc
  .record(
    {
      title: anyText.map((text) => typedLine(text, assignmentLimits.title)),
      lessons: fc.uniqueArray(someSlug),
      checks: fc.uniqueArray(fc.constantFrom(...checkNames)),
      due: someDay,
      note: fc.oneof(anyText, fc.lorem()).map((text) => typedLines(text, assignmentLimits.note)),
      receipt: fc.boolean(),
      key: fc.stringMatching(/^[\w-]{43}$/),
      content: hexadecimal,
      made: someDay,
    },
    { requiredKeys: ['title', 'lessons', 'checks', 'note', 'receipt', 'content', 'made'], ...plain },
  )
  .filter(({ lessons, checks }) => lessons.length + checks.length > 0);

const fieldOf = fc.tuple(
  fc.constantFrom('choice', 'confidence', 'text', 'blank.who', 'dial.noon.rain', 'place.a-b'),
  anyText,
);
const receiptFields = fc.array(fieldOf, { maxLength: 5 });
const someLetters = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-hjkmnp-tv-z]{${length}}$`));

/** Receipts as pupils hand them in. */
export const someReceipt: fc.Arbitrary<Receipt> = fc.record(
  {
    id: someLetters(16),
    made: someDay,
    pupil: anyText
      .map((text) => nameLine(text, receiptLimits.pupil))
      .map((name) => (canBeSaid(name) ? name : 'Ada')),
    assignment: someLetters(8),
    title: anyText.map((text) => typedLine(text, assignmentLimits.title)),
    content: hexadecimal,
    lessons: fc.array(fc.record({ slug: someSlug, questions: fc.nat(20), minutes: fc.nat(90) }, plain), {
      maxLength: 4,
    }),
    checks: fc.array(
      fc.record(
        {
          name: fc.constantFrom(...checkNames),
          form: fc.constantFrom('alder', 'birch'),
          finished: fc.constant(true as const),
          minutes: fc.nat(60),
        },
        { requiredKeys: ['name'], ...plain },
      ),
      { maxLength: 3 },
    ),
    items: fc.uniqueArray(
      fc.record(
        {
          placement: fc.stringMatching(/^[a-z]{2,9}-[a-z]{1,9}\/[a-z]{1,9}(@[a-z]{1,9})?$/),
          hash: hexadecimal,
          attempts: fc.array(
            fc.record(
              { day: someDay, minutes: fc.nat(10), fields: receiptFields, score: someScore },
              { requiredKeys: ['day', 'fields'], ...plain },
            ),
            { maxLength: 2 },
          ),
          met: fc.array(fc.constantFrom('asks', 'thanks'), { minLength: 1, maxLength: 2 }),
          draft: receiptFields,
        },
        { requiredKeys: ['placement', 'attempts'], ...plain },
      ),
      { maxLength: 12, selector: ({ placement }) => placement },
    ),
  },
  plain,
);
