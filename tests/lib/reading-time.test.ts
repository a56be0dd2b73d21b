// The rule by which every duration is computed, and the words it is told in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { noWork, sumOfWork, timeOf, type Work } from '#lib/times/reading-time.ts';
import { rangeOf, shareOf, sumOfTimes, timeWords } from '#lib/times/time-words.ts';

const someWork: fc.Arbitrary<Work> = fc.record(
  { words: fc.nat(6_000), decisions: fc.nat(90), writing: fc.nat(900) },
  { noNullPrototype: true },
);
const minutes = (fluent: number, learning: number) => ({ fluent: fluent * 60, learning: learning * 60 });
const isNear = (one: number, other: number) => assert.ok(Math.abs(one - other) < 1e-6, `${one} ${other}`);

test('230 words take a fluent reader a minute, a decision 8 seconds, 19 words of their own a minute', () => {
  assert.equal(timeOf({ ...noWork, words: 230 }).fluent, 60);
  assert.equal(timeOf({ ...noWork, decisions: 1 }).fluent, 8);
  assert.equal(timeOf({ ...noWork, writing: 19 }).fluent, 60);
});

test('somebody who is learning English reads 120 words in a minute, and decides in 12 seconds', () => {
  assert.equal(timeOf({ ...noWork, words: 120 }).learning, 60);
  assert.equal(timeOf({ ...noWork, decisions: 1 }).learning, 12);
  assert.equal(timeOf({ ...noWork, writing: 10 }).learning, 60);
});

test('more to do never takes less time, and nobody who is learning English is faster', () => {
  fc.assert(
    fc.property(someWork, someWork, (work, more) => {
      const [time, longer] = [timeOf(work), timeOf(sumOfWork([work, more]))];
      assert.ok(longer.fluent >= time.fluent && longer.learning >= time.learning);
      assert.ok(time.learning >= time.fluent);
    }),
  );
});

test('things done one after the other take the sum of their times', () => {
  fc.assert(
    fc.property(fc.array(someWork, { maxLength: 12 }), (works) => {
      const [together, summed] = [timeOf(sumOfWork(works)), sumOfTimes(works.map(timeOf))];
      isNear(together.fluent, summed.fluent);
      isNear(together.learning, summed.learning);
    }),
  );
});

test('a range holds its time, is wider than nothing, and never falls as the time grows', () => {
  const hour = 3_600;
  fc.assert(
    fc.property(
      fc.double({ min: 60, max: 20 * hour, noNaN: true }),
      fc.double({ min: 0, max: hour, noNaN: true }),
      (seconds, more) => {
        const inSeconds = (value: number) => {
          const { from, to, unit } = rangeOf(value);
          const size = unit === 'hours' ? hour : 60;
          return [from * size, to * size] as const;
        };
        const [from, to] = inSeconds(seconds);
        assert.ok(from < to && from <= seconds && seconds <= to, `${from} ${seconds} ${to}`);
        const [laterFrom, laterTo] = inSeconds(seconds + more);
        assert.ok(laterFrom >= from && laterTo >= to, `${seconds} ${more}`);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a time is told as two ranges: minutes below twenty, then in steps of five, then in hours', () => {
  assert.equal(timeWords(minutes(22, 40)), '20 to 25 minutes; 35 to 45 if English is new to you');
  assert.equal(timeWords(minutes(12, 22)), '11 to 13 minutes; 20 to 25 if English is new to you');
  assert.equal(timeWords(minutes(60, 114)), '55 to 65 minutes; 105 to 125 if English is new to you');
  assert.equal(timeWords(minutes(282, 508)), '4 to 5 hours; 8 to 9 if English is new to you');
  assert.equal(timeWords(minutes(150, 270)), '135 to 165 minutes; 4 to 5 hours if English is new to you');
});

test('a teacher reads of pupils, and a moment is a minute or two', () => {
  assert.equal(timeWords(minutes(0.2, 0.4), 'them'), '1 to 2 minutes; 1 to 2 if English is new to them');
});

test('half of a thing takes half of its time', () => {
  assert.deepEqual(shareOf(minutes(20, 40), 0.5), minutes(10, 20));
});
