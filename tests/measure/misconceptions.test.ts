import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { misconceptionsMet, type Encounter } from '#measure/misconceptions.ts';

const fell = (question: string, at: number, code = 'M1'): Encounter => ({
  code,
  question,
  at,
  isFallen: true,
});
const held = (question: string, at: number, code = 'M1'): Encounter => ({
  code,
  question,
  at,
  isFallen: false,
});

const someEncounters = fc.array(
  fc.record({
    code: fc.constantFrom('M1', 'M2', 'M10'),
    question: fc.constantFrom('a/one', 'a/two', 'b/three'),
    at: fc.integer({ min: 1, max: 9 }),
    isFallen: fc.boolean(),
  }),
  { maxLength: 12 },
);

test('who has fallen for nothing has met nothing', () => {
  assert.deepEqual(misconceptionsMet([]), []);
  assert.deepEqual(misconceptionsMet([held('a/one', 1)]), []);
});

test('a later question that tempts and is answered right mends it', () => {
  assert.deepEqual(misconceptionsMet([fell('a/one', 1), held('b/three', 2)]), [
    { code: 'M1', times: 1, questions: ['a/one'], mended: { at: 2, question: 'b/three' } },
  ]);
});

test('a right answer from before does not mend, nor one given at the same moment', () => {
  assert.equal(misconceptionsMet([held('a/one', 1), fell('a/two', 2)])[0]?.mended, undefined);
  assert.equal(misconceptionsMet([held('a/one', 2), fell('a/two', 2)])[0]?.mended, undefined);
});

test('who falls again has it to mend again', () => {
  const met = misconceptionsMet([fell('a/one', 1), held('a/two', 2), fell('b/three', 3)]);
  assert.deepEqual(met, [{ code: 'M1', times: 2, questions: ['a/one', 'b/three'] }]);
});

test('a right answer mends its own misconception only', () => {
  const met = misconceptionsMet([fell('a/one', 1), fell('a/one', 1, 'M2'), held('a/two', 2, 'M2')]);
  assert.deepEqual(
    met.map(({ code, mended }) => [code, Boolean(mended)]),
    [
      ['M1', false],
      ['M2', true],
    ],
  );
});

test('the order in which answers are read changes nothing, and codes come in theirs', () => {
  fc.assert(
    fc.property(someEncounters, (encounters) => {
      const met = misconceptionsMet(encounters);
      assert.deepEqual(misconceptionsMet(encounters.toReversed()), met);
      assert.deepEqual(
        met.map(({ code }) => code),
        ['M1', 'M2', 'M10'].filter((code) => met.some((one) => one.code === code)),
      );
      for (const { code, times, mended } of met) {
        const fallen = encounters.filter((one) => one.code === code && one.isFallen);
        assert.equal(times, fallen.length);
        if (mended) assert.ok(fallen.every(({ at }) => at < mended.at));
      }
    }),
  );
});
