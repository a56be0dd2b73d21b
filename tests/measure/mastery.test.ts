import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { masteries, masteryOf, type QuestionEvidence } from '#measure/mastery.ts';

const someEvidence: fc.Arbitrary<readonly QuestionEvidence[]> = fc.array(
  fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), answers: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 8 },
);

test('an objective without an answer is not met yet, not shaky', () => {
  assert.equal(masteryOf([]), 'unmet');
});

test('one right answer is growing; two of them, or the same one twice, are solid', () => {
  assert.equal(masteryOf([{ share: 1, answers: 1 }]), 'growing');
  assert.equal(
    masteryOf([
      { share: 1, answers: 1 },
      { share: 1, answers: 1 },
    ]),
    'solid',
  );
  assert.equal(masteryOf([{ share: 1, answers: 2 }]), 'solid');
});

test('the thresholds belong to the better word: half of the points grow, four fifths are solid', () => {
  const of = (...shares: number[]) => masteryOf(shares.map((share) => ({ share, answers: 1 })));
  assert.equal(of(1, 0), 'growing');
  assert.equal(of(1, 0, 0), 'shaky');
  assert.equal(of(1, 1, 1, 1, 0), 'solid');
  assert.equal(of(1, 1, 1, 0), 'growing');
  // Thirds and tenths are not exact in a computer.
  assert.equal(of(0.7, 0.9, 0.8), 'solid');
});

test('the word does not depend on the order of the questions', () => {
  fc.assert(
    fc.property(someEvidence, (evidence) => {
      assert.equal(masteryOf(evidence.toReversed()), masteryOf(evidence));
    }),
  );
});

test('a better answer never makes the word worse', () => {
  fc.assert(
    fc.property(someEvidence, fc.nat(), (evidence, at) => {
      const better = evidence.map((one, index) =>
        index === at % evidence.length ? { ...one, share: 1 } : one,
      );
      assert.ok(masteries.indexOf(masteryOf(better)) >= masteries.indexOf(masteryOf(evidence)));
    }),
  );
});
