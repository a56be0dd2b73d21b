import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decode, encode } from '#record/envelope.ts';
import { mergeReviews, noReviews, roundedSighting, withSighting } from '#record/review-record.ts';
import { someReviews, someSighting } from '../helpers/arbitraries.ts';
import { reviewEntry } from '#record/storage-entries.ts';
import { storedText } from '#record/stored-entry.ts';

const runs = { numRuns: 1000 };

test('sightings are kept oldest first, each once', () => {
  const late = withSighting(noReviews, { at: 20, share: 1 });
  const both = withSighting(late, { at: 10, share: 0, sure: 'certain' });
  assert.deepEqual(both.sightings, [
    { at: 10, share: 0, sure: 'certain' },
    { at: 20, share: 1 },
  ]);
  assert.deepEqual(withSighting(both, { at: 20, share: 1 }), both);
});

test('of one moment sightings stand in the same order, whichever came first', () => {
  const [miss, hit, sure] = [
    { at: 10, share: 0 },
    { at: 10, share: 1 },
    { at: 10, share: 1, sure: 'certain' },
  ];
  const kept = [sure, hit, miss].reduce(withSighting, noReviews).sightings;
  assert.deepEqual(kept, [miss, sure, hit]);
  assert.deepEqual([hit, miss, sure].reduce(withSighting, noReviews).sightings, kept);
});

test('of very many sightings the newest stay', () => {
  const times = Array.from({ length: 30 }, (_, index) => index + 1);
  const full = times.reduce((record, at) => withSighting(record, { at, share: 1 }), noReviews);
  assert.deepEqual(
    full.sightings.map(({ at }) => at),
    times.slice(-7),
  );
});

test('merging is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(someReviews, someReviews, someReviews, (a, b, c) => {
      assert.deepEqual(mergeReviews(a, b), mergeReviews(b, a));
      assert.deepEqual(mergeReviews(mergeReviews(a, b), c), mergeReviews(a, mergeReviews(b, c)));
      assert.deepEqual(mergeReviews(a, a), a);
      assert.deepEqual(mergeReviews(mergeReviews(a, b), b), mergeReviews(a, b));
    }),
    runs,
  );
});

test('no order in which sightings arrive changes what is kept', () => {
  fc.assert(
    fc.property(fc.array(someSighting(50), { maxLength: 20 }), (sightings) => {
      const keep = (list: typeof sightings) => list.reduce(withSighting, noReviews);
      assert.deepEqual(keep(sightings), keep(sightings.toReversed()));
    }),
    runs,
  );
});

test('reviews are read back as they were written', () => {
  fc.assert(
    fc.property(someReviews, (record) => {
      assert.deepEqual(decode(encode(record), reviewEntry.read), { status: 'ok', value: record });
      assert.deepEqual(decode(storedText(reviewEntry, record), reviewEntry.read), {
        status: 'ok',
        value: record,
      });
    }),
    runs,
  );
});

test('what an earlier version kept to the millisecond is the same sighting, not another one', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 2e12 }),
      fc.nat({ max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (at, earned, more) => {
        const sighting = { at, share: earned / (earned + more), sure: 'leaning' };
        const old = decode(encode({ sightings: [sighting] }), reviewEntry.read);
        assert.deepEqual(old, { status: 'ok', value: { sightings: [roundedSighting(sighting)] } });
        if (old.status !== 'ok') return;
        assert.deepEqual(decode(storedText(reviewEntry, old.value), reviewEntry.read), old);
        // Neither second nor hundredth decides anything: part of an answer stays part of it.
        const [kept] = old.value.sightings;
        assert.equal(kept && kept.share >= 0.5, sighting.share >= 0.5);
        assert.ok(kept && kept.share < 1 && at - kept.at < 1000 && kept.at <= at);
      },
    ),
    runs,
  );
});

test('no packed text makes reading throw, and what was not packed here is broken', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z ]{0,60}$/)), (seen) => {
      const decoded = decode(JSON.stringify({ seen, v: 4 }), reviewEntry.read);
      if (decoded.status !== 'ok') return;
      for (const { at, share } of decoded.value.sightings)
        assert.ok(Number.isFinite(at) && share >= 0 && share <= 1);
    }),
    runs,
  );
  for (const seen of ['x', '!!', 'zzz', 'top2v404 !!', '-1004', 'top2v404 '.repeat(51)])
    assert.equal(decode(JSON.stringify({ seen, v: 4 }), reviewEntry.read).status, 'broken', seen);
});

for (const [name, text] of [
  ['no list', '{"v":1}'],
  ['a time that is none', '{"v":1,"sightings":[{"at":"today","share":1}]}'],
  ['a share of more than all', '{"v":1,"sightings":[{"at":1,"share":2}]}'],
  ['a share that is no number', '{"v":1,"sightings":[{"at":1,"share":"NaN"}]}'],
  [
    'more sightings than anybody makes',
    JSON.stringify({ v: 1, sightings: Array.from({ length: 51 }, () => ({ at: 1, share: 1 })) }),
  ],
] as const) {
  test(`${name} is broken, not a review`, () => {
    assert.equal(decode(text, reviewEntry.read).status, 'broken');
  });
}
