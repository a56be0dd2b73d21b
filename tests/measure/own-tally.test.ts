import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { features, followed, splitsOf, telling, worthOf, type Denial } from '#measure/own-tally.ts';

const [offered, shown, , , wrong] = features.map(({ id }) => id);
if (!offered || !shown || !wrong) throw new Error('expected five features');

const denial = (number: number, held: boolean, ...open: readonly (typeof offered)[]): Denial => ({
  number,
  held,
  open,
});

/** Somebody who goes down where something is shown against a denial. */
const eight = [
  denial(20, false, shown),
  denial(30, false, shown, offered),
  denial(10, false, shown),
  denial(40, true, shown),
  denial(80, true, offered),
  denial(70, true),
  denial(60, true, wrong, offered),
  denial(70, false, wrong),
];

function splitOf(denials: readonly Denial[], id: string) {
  const split = splitsOf(denials).find(({ feature }) => feature.id === id);
  if (!split) throw new Error(`no split by ${id}`);
  return split;
}

test('a feature parts the denials: the mean and the number that held, with it and without', () => {
  const { there, missing, gap } = splitOf(eight, shown);
  assert.deepEqual(there, { count: 4, held: 1, mean: 25 });
  assert.deepEqual(missing, { count: 4, held: 3, mean: 70 });
  assert.deepEqual(gap, { mean: -45, held: -50 });
});

test('with two on one side there is nothing to compare', () => {
  assert.deepEqual(splitOf(eight, wrong).there, { count: 2, held: 1, mean: 65 });
  assert.equal(splitOf(eight, wrong).gap, undefined);
});

test('a feature on no card has no mean there', () => {
  assert.deepEqual(splitOf([denial(50, true)], shown).there, { count: 0, held: 0, mean: undefined });
});

test('the numbers followed what they moved most with, and that was right where the endings moved the same way', () => {
  const split = followed(splitsOf(eight));
  assert.equal(split?.feature.id, shown);
  assert.equal(split && worthOf(split), 'helped');
  assert.equal(telling(splitsOf(eight))?.feature.id, shown);
});

test('numbers that went up where the denials fell were led the wrong way', () => {
  const contrary = eight.map((one) => ({ ...one, number: 100 - one.number }));
  const split = followed(splitsOf(contrary));
  assert.equal(split?.feature.id, shown);
  assert.equal(split && worthOf(split), 'misled');
});

test('where as many held with it as without, following it made no difference', () => {
  const even = [10, 20, 30, 70, 80, 90].map((number, index) =>
    denial(number, index % 3 === 0, ...(number < 50 ? [shown] : [])),
  );
  const split = followed(splitsOf(even));
  assert.equal(split?.feature.id, shown);
  assert.equal(split && worthOf(split), 'neither');
  assert.equal(telling(splitsOf(even)), undefined);
});

test('always the same number follows nothing, whatever lay open', () => {
  const same = splitsOf(eight.map((one) => ({ ...one, number: 50 })));
  assert.equal(followed(same), undefined);
  assert.equal(telling(same)?.feature.id, shown);
});

const someDenials = fc.array(
  fc.record({
    number: fc.integer({ min: 0, max: 100 }),
    held: fc.boolean(),
    open: fc.uniqueArray(fc.constantFrom(...features.map(({ id }) => id))),
  }),
);

test('every denial is on one side of every feature, and no mean leaves the scale', () => {
  fc.assert(
    fc.property(someDenials, (denials) => {
      for (const { there, missing } of splitsOf(denials)) {
        assert.equal(there.count + missing.count, denials.length);
        assert.equal(there.held + missing.held, denials.filter(({ held }) => held).length);
        for (const { mean = 0 } of [there, missing]) assert.ok(mean >= 0 && mean <= 100);
      }
    }),
  );
});

test('turning every forecast and every ending round turns no verdict', () => {
  fc.assert(
    fc.property(someDenials, (denials) => {
      const turned = denials.map((one) => ({ ...one, number: 100 - one.number, held: !one.held }));
      const verdicts = (list: readonly Denial[]) => splitsOf(list).map((split) => split.gap && split);
      verdicts(denials).forEach((split, index) => {
        const other = verdicts(turned)[index];
        assert.equal(Boolean(split), Boolean(other));
        // Rounding to the point may turn a gap of nothing into one of a point.
        if (split?.gap && other && Math.abs(split.gap.mean) > 1) {
          assert.equal(worthOf(split), worthOf(other));
        }
      });
    }),
  );
});
