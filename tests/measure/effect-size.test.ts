import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { deviation, effectSizeOf, mean, median, type Pair } from '#measure/effect-size.ts';

const pairsOf = (before: readonly number[], after: readonly number[]): Pair[] =>
  before.map((number, index) => ({ before: number, after: after[index] ?? 0 }));

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 5e-5, `${actual} is not ${expected}`);

test('mean, median and standard deviation, worked out by hand', () => {
  assert.equal(mean([1, 2, 6]), 3);
  assert.equal(median([6, 1, 2]), 2);
  assert.equal(median([1, 2, 3, 10]), 2.5);
  assert.equal(median([]), undefined);
  assert.equal(deviation([2, 4, 4, 4, 5, 5, 7, 9]), Math.sqrt(32 / 7));
});

test('an effect size, worked out by hand', () => {
  // Before: mean 0.3, sum of squares 0.1, so that b is √(0.1/4). After: mean 0.5. Differences 0.1, 0.3, 0.2, 0.4, 0: s is √(0.1/4) too.
  const effect = effectSizeOf(pairsOf([0.1, 0.2, 0.3, 0.4, 0.5], [0.2, 0.5, 0.5, 0.8, 0.5]));
  assert.ok(effect.status === 'measured');
  assert.equal(effect.count, 5);
  near(effect.medianBefore, 0.3);
  near(effect.medianAfter, 0.5);
  // d = 0.2/0.158114; variance = 1/4 + 1.6/8 = 0.45.
  near(effect.d, 1.26491);
  near(effect.low, 1.26491 - 1.96 * Math.sqrt(0.45));
  near(effect.high, 1.26491 + 1.96 * Math.sqrt(0.45));
});

test('below five people, and where all began alike, there is no d', () => {
  assert.deepEqual(effectSizeOf(pairsOf([0, 0.1, 0.2, 0.3], [1, 1, 1, 1])), { status: 'few', count: 4 });
  assert.deepEqual(effectSizeOf([]), { status: 'few', count: 0 });
  assert.deepEqual(effectSizeOf(pairsOf([0.5, 0.5, 0.5, 0.5, 0.5], [0.5, 0.7, 0.9, 0.7, 0.7])), {
    status: 'alike',
    count: 5,
    medianBefore: 0.5,
    medianAfter: 0.7,
  });
});

const score = fc.integer({ min: -12, max: 12 }).map((twelfths) => twelfths / 12);
const somePairs = fc.array(fc.record({ before: score, after: score }), { maxLength: 40 });

test('an effect size does not depend on the order, and turned round it changes its sign', () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const effect = effectSizeOf(pairs);
      assert.deepEqual(effectSizeOf(pairs.toReversed()), effect);
      const turned = effectSizeOf(pairs.map(({ before, after }) => ({ before: -before, after: -after })));
      assert.equal(turned.status, effect.status);
      if (effect.status !== 'measured' || turned.status !== 'measured') return;
      near(turned.d, -effect.d);
      near(turned.low, -effect.high);
      assert.ok(effect.low <= effect.d && effect.d <= effect.high);
    }),
    { numRuns: 500 },
  );
});
