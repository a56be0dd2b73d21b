// Records as learners make them, for property tests.
import * as fc from 'fast-check';
import type { Fields } from '../../src/quiz/fields.ts';
import { noCheck, type CheckRecord } from '../../src/stores/check-record.ts';
import { comfortFrom, type Comfort } from '../../src/stores/comfort-record.ts';
import type { Position } from '../../src/stores/position-record.ts';
import type { Attempt, ItemRecord } from '../../src/stores/record.ts';
import { mergeReviews, noReviews, type ReviewRecord, type Sighting } from '../../src/stores/review-record.ts';

export const someFields: fc.Arbitrary<Fields> = fc.array(fc.tuple(fc.string(), fc.string()), {
  maxLength: 4,
});

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

/** Sightings within some milliseconds. */
export const someSighting = (span: number): fc.Arbitrary<Sighting> =>
  fc.record(
    { at: fc.integer({ min: 1, max: span }), share: someShare, sure: someStep },
    { requiredKeys: ['at', 'share'], ...plain },
  );

/** Few moments, so that two records often share one; now and then more sightings than are kept. */
export const someReviews: fc.Arbitrary<ReviewRecord> = fc
  .array(someSighting(9), { maxLength: 16 })
  .map((sightings) => mergeReviews(noReviews, { sightings }));
