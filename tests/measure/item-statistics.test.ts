import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { itemStatistics, type ItemAnswer, type ItemOption } from '#measure/item-statistics.ts';

const options: readonly ItemOption[] = [
  { id: 'key', tempts: false },
  { id: 'one', tempts: true },
  { id: 'two', tempts: true },
];

const right = (rest: number, percent?: number): ItemAnswer => ({
  share: 1,
  rest,
  chosen: ['key'],
  ...(percent === undefined ? {} : { percent }),
});
const wrong = (rest: number, chosen = 'one', percent?: number): ItemAnswer => ({
  share: 0,
  rest,
  chosen: [chosen],
  ...(percent === undefined ? {} : { percent }),
});
const times = (count: number, answer: ItemAnswer) => Array.from({ length: count }, () => answer);

test('difficulty and discrimination, worked out by hand', () => {
  // Six right with rests .9 .8 .7 .6 .5 .7 (mean .7), four wrong with .4 .5 .3 .4 (mean .4): p = .6, and
  // r = (.7 − .4) √(.6 × .4) / s, where s² is .336/10: the sum of squares about the mean of all, .58, over n.
  const answers = [
    ...[0.9, 0.8, 0.7, 0.6, 0.5, 0.7].map((rest) => right(rest)),
    ...[0.4, 0.5, 0.3, 0.4].map((rest) => wrong(rest)),
  ];
  const { count, difficulty, discrimination } = itemStatistics(options, answers, 0);
  assert.equal(count, 10);
  assert.equal(difficulty, 0.6);
  const expected = (0.3 * Math.sqrt(0.24)) / Math.sqrt(0.336 / 10);
  assert.ok(Math.abs((discrimination ?? 0) - expected) < 1e-9, `${discrimination} is not ${expected}`);
});

test('a figure is left out while there are too few for it', () => {
  const few = itemStatistics(options, times(4, right(0.5)), 1);
  assert.equal(few.difficulty, undefined);
  assert.equal(few.discrimination, undefined);
  assert.equal(few.sureAndWrong, undefined);
  assert.deepEqual(few.flags, []);
  assert.equal(
    itemStatistics(options, [...times(5, right(0.9)), ...times(4, wrong(0.1))], 0).discrimination,
    undefined,
  );
  assert.equal(itemStatistics(options, times(30, right(0.5)), 0).discrimination, undefined);
  assert.equal(itemStatistics(options, [], 0).options[0]?.share, 0);
});

test('an answer that nobody takes is dead from twenty on, and the key never is', () => {
  const nineteen = itemStatistics(options, times(19, wrong(0.5)), 0);
  assert.ok(nineteen.options.every(({ isDead }) => !isDead));
  const twenty = itemStatistics(options, [...times(19, wrong(0.5)), wrong(0.5, 'two')], 0);
  assert.deepEqual(twenty.options, [
    { id: 'key', count: 0, share: 0, isDead: false },
    { id: 'one', count: 19, share: 0.95, isDead: false },
    { id: 'two', count: 1, share: 0.05, isDead: false },
  ]);
  const more = itemStatistics(options, [...times(20, wrong(0.5)), wrong(0.5, 'two')], 0);
  assert.deepEqual(
    more.options.map(({ isDead }) => isDead),
    [false, false, true],
  );
  assert.ok(more.flags.includes('dead'));
});

test('what stands out is flagged by the stated thresholds', () => {
  const flags = (answers: readonly ItemAnswer[], omitted = 0) =>
    itemStatistics(options.slice(0, 2), answers, omitted).flags;
  assert.deepEqual(flags([...times(5, right(0.9)), ...times(15, wrong(0.2))]), ['hard']);
  assert.deepEqual(flags([...times(19, right(0.9)), wrong(0.2)]), ['easy']);
  assert.deepEqual(flags([...times(10, right(0.2)), ...times(10, wrong(0.9))]), ['reversed']);
  const uneven = [right(0.6), right(0.4), wrong(0.6), wrong(0.4)].flatMap((answer) => times(5, answer));
  assert.deepEqual(flags(uneven), ['weak']);
  assert.deepEqual(flags([...times(12, right(0.9)), ...times(8, wrong(0.2))], 5), []);
  assert.deepEqual(flags([...times(12, right(0.9)), ...times(8, wrong(0.2))], 6), ['omitted']);
  const sure = [...times(12, right(0.9, 40)), ...times(5, wrong(0.2, 'one', 80))];
  assert.deepEqual(flags(sure), ['sure-and-wrong']);
  assert.deepEqual(itemStatistics(options, sure, 0).sureAndWrong, { count: 5, percent: 80 });
});

const someAnswer: fc.Arbitrary<ItemAnswer> = fc.record(
  {
    share: fc.constantFrom(0, 1 / 3, 0.5, 1),
    rest: fc.double({ min: 0, max: 1, noNaN: true }),
    chosen: fc.subarray(['key', 'one', 'two', 'gone']),
    percent: fc.constantFrom(40, 60, 80, 95),
  },
  { requiredKeys: ['share', 'chosen'] },
);

test('the figures do not depend on the order of the answers, and stay within their bounds', () => {
  fc.assert(
    fc.property(fc.array(someAnswer, { maxLength: 60 }), fc.nat({ max: 20 }), (answers, omitted) => {
      const statistics = itemStatistics(options, answers, omitted);
      assert.deepEqual(itemStatistics(options, answers.toReversed(), omitted), statistics);
      const { discrimination = 0, difficulty = 0 } = statistics;
      assert.ok(Math.abs(discrimination) <= 1 + 1e-9 && difficulty >= 0 && difficulty <= 1 + 1e-9);
    }),
    { numRuns: 500 },
  );
});
