// What a sitting asks, with made-up questions and a fake clock.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { oneDay } from '#review/review-schedule.ts';
import {
  dueItems,
  isSureMiss,
  sittingTime,
  pickSitting,
  practiceItems,
  type Reviewable,
} from '#review/sitting.ts';
import type { Sighting } from '#record/review-record.ts';

const runs = { numRuns: 1000 };
const now = Date.UTC(2026, 4, 1);

/** A time of so many seconds for a fluent reader. */
const lasting = (seconds: number) => ({ fluent: seconds, learning: 2 * seconds });

const question = (id: string, about: Partial<Reviewable> = {}): Reviewable => ({
  id,
  hash: 'hash',
  lesson: 'lesson',
  objective: 'lesson/one',
  topic: 'sourcing',
  time: lasting(30),
  verdict: 'none',
  ...about,
});

/** One sighting per question, by days ago. */
const seen = (list: Readonly<Record<string, readonly [daysAgo: number, share: number, sure?: string]>>) =>
  new Map(
    Object.entries(list).map(([id, [daysAgo, share, sure]]) => [
      id,
      [{ at: now - daysAgo * oneDay, share, ...(sure ? { sure } : {}) }],
    ]),
  );

const ids = (items: readonly Reviewable[]) => items.map(({ id }) => id);

const somePool: fc.Arbitrary<Reviewable[]> = fc
  .array(
    fc.record({
      topic: fc.constantFrom('sourcing', 'unverified-claims', 'state-denials'),
      time: fc.constantFrom(30, 40, 50, 60, 90).map(lasting),
      verdict: fc.constantFrom('sound', 'not-established', 'contradicted', 'none'),
    }),
    { maxLength: 24 },
  )
  .map((list) => list.map((about, index) => question(`lesson/q-${index}`, about)));

const someSeen = (pool: readonly Reviewable[]): fc.Arbitrary<Map<string, Sighting[]>> =>
  fc
    .array(
      fc.record(
        {
          at: fc.integer({ min: now - 60 * oneDay, max: now + 5 * oneDay }),
          share: fc.constantFrom(0, 0.5, 1),
          sure: fc.constantFrom('leaning', 'certain'),
        },
        { requiredKeys: ['at', 'share'], noNullPrototype: true },
      ),
      { minLength: pool.length, maxLength: pool.length },
    )
    .map((sightings) => new Map(pool.map(({ id }, index) => [id, sightings.slice(index, index + 1)])));

test('missed while sure comes first, then missed, then whatever has waited longest', () => {
  const pool = ['long', 'missed', 'sure', 'short', 'later', 'unseen'].map((id) => question(id));
  const facts = seen({
    long: [30, 1, 'certain'],
    missed: [4, 0, 'leaning'],
    sure: [4, 0, 'certain'],
    short: [5, 1],
    later: [1, 0, 'certain'],
  });
  assert.deepEqual(ids(dueItems(pool, facts, now, 1)), ['sure', 'missed', 'long', 'short']);
});

test('what was right when last seen is no longer a miss, however sure the first answer was', () => {
  const facts = new Map([
    [
      'mended',
      [
        { at: now - 30 * oneDay, share: 0, sure: 'certain' },
        { at: now - 20 * oneDay, share: 1 },
      ],
    ],
    ['missed', [{ at: now - 3 * oneDay, share: 0 }]],
  ]);
  assert.deepEqual(ids(dueItems([question('mended'), question('missed')], facts, now, 1)), [
    'missed',
    'mended',
  ]);
});

test('fairly sure and certain are sure; guessing is not, nor is being right', () => {
  assert.equal(isSureMiss({ at: 1, share: 0, sure: 'fairly-sure' }), true);
  assert.equal(isSureMiss({ at: 1, share: 0.5, sure: 'certain' }), true);
  assert.equal(isSureMiss({ at: 1, share: 0, sure: 'leaning' }), false);
  assert.equal(isSureMiss({ at: 1, share: 1, sure: 'certain' }), false);
  assert.equal(isSureMiss({ at: 1, share: 0 }), false);
});

test('for practice, what was seen longest ago comes first, due or not', () => {
  const pool = ['new', 'old', 'unseen'].map((id) => question(id));
  assert.deepEqual(ids(practiceItems(pool, seen({ new: [1, 0], old: [9, 1] }), now, 1)), ['old', 'new']);
});

test('a sitting takes five minutes by our estimates, and eight questions at most', () => {
  const choices = Array.from({ length: 20 }, (_, index) => question(`c${index}`));
  assert.equal(pickSitting(choices).length, 8);
  const matches = choices.map((one) => ({ ...one, time: lasting(60) }));
  assert.equal(pickSitting(matches).length, 5);
  assert.deepEqual(sittingTime(matches.slice(0, 5)), { fluent: 300, learning: 600 });
});

test('a question that takes longer than a sitting makes one by itself', () => {
  const long = question('long', { time: lasting(420) });
  assert.deepEqual(ids(pickSitting([long, question('short')])), ['long']);
  assert.deepEqual(ids(pickSitting([question('short'), long])), ['short']);
});

test('three in four of those that weigh a claim are sound, where enough of them are due', () => {
  const pool = Array.from({ length: 24 }, (_, index) =>
    question(`q${index}`, { verdict: index < 12 ? 'contradicted' : 'sound' }),
  );
  const sitting = pickSitting(pool);
  assert.equal(sitting.filter(({ verdict }) => verdict === 'sound').length, 6);
  assert.equal(sitting[0]?.id, 'q0');
});

test('where too few sound ones are due, all of them are asked, and the rest as it comes', () => {
  const pool = [
    ...Array.from({ length: 10 }, (_, index) => question(`u${index}`, { verdict: 'not-established' })),
    question('s', { verdict: 'sound' }),
  ];
  const sitting = pickSitting(pool);
  assert.equal(sitting.length, 8);
  assert.ok(ids(sitting).includes('s'));
});

test('the seed decides between questions of equal need, and nothing else does', () => {
  const pool = Array.from({ length: 12 }, (_, index) => question(`q${index}`));
  const facts = seen(Object.fromEntries(pool.map(({ id }) => [id, [4, 1] as const])));
  const order = (seed: number, items = pool) => ids(dueItems(items, facts, now, seed));
  assert.deepEqual(order(1), order(1, pool.toReversed()));
  assert.notDeepEqual(order(1), order(2));
});

test('no sitting is longer than it should be, asks twice, or asks what is not due', () => {
  const facts = somePool.chain((pool) => fc.tuple(fc.constant(pool), someSeen(pool), fc.nat()));
  fc.assert(
    fc.property(facts, ([pool, known, seed]) => {
      const due = dueItems(pool, known, now, seed);
      const sitting = pickSitting(due);
      assert.ok(sitting.length <= 8);
      assert.ok(sittingTime(sitting).fluent <= 300);
      assert.equal(sitting.length === 0, due.length === 0);
      assert.equal(new Set(ids(sitting)).size, sitting.length);
      for (const item of sitting) assert.ok(due.includes(item));
      assert.deepEqual(ids(pickSitting(dueItems(pool.toReversed(), known, now, seed))), ids(sitting));
    }),
    runs,
  );
});

test('an unsound claim more than three in four allow is asked only when no sound one that fits is left', () => {
  fc.assert(
    fc.property(somePool, (pool) => {
      const sitting = pickSitting(pool);
      const sound = sitting.filter(({ verdict }) => verdict === 'sound').length;
      const unsound = sitting.filter(({ verdict }) => verdict !== 'sound' && verdict !== 'none').length;
      const isLeft = pool.some(
        (item) => item.verdict === 'sound' && item.time.fluent === 30 && !sitting.includes(item),
      );
      // A slider always fits where anything else did.
      if (isLeft) assert.ok(unsound <= Math.ceil((sound + 1) / 3), `${unsound} of ${sound + unsound}`);
    }),
    runs,
  );
});

test('the question that needs it most is always asked', () => {
  fc.assert(
    fc.property(somePool, (pool) => {
      const [first] = pool;
      if (first) assert.ok(pickSitting(pool).includes(first));
    }),
    runs,
  );
});

/** Whether some order of these has no topic three times running. */
function canBeMixed(topics: readonly string[], last: readonly string[] = []): boolean {
  if (topics.length === 0) return true;
  return [...new Set(topics)].some((topic) => {
    if (last.length === 2 && last.every((one) => one === topic)) return false;
    const rest = topics.toSpliced(topics.indexOf(topic), 1);
    return canBeMixed(rest, [...last, topic].slice(-2));
  });
}

test('no topic comes three times running wherever that can be had', () => {
  fc.assert(
    fc.property(somePool, (pool) => {
      const topics = pickSitting(pool).map(({ topic }) => topic);
      const isMixed = topics.every(
        (topic, index) => topics[index + 1] !== topic || topics[index + 2] !== topic,
      );
      assert.equal(isMixed, canBeMixed(topics));
    }),
    { numRuns: 3000 },
  );
});
