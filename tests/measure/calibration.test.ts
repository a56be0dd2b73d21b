import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { brierScore, coinFlipBrier, confidenceStep, meanBrier } from '#measure/calibration.ts';

const percent = fc.integer({ min: 0, max: 100 });

test('certain and right scores 0, certain and wrong scores 1', () => {
  assert.equal(brierScore(100, true), 0);
  assert.equal(brierScore(0, false), 0);
  assert.equal(brierScore(0, true), 1);
  assert.equal(brierScore(100, false), 1);
});

test('always saying 50 scores what the page compares with', () => {
  assert.equal(brierScore(50, true), coinFlipBrier);
  assert.equal(brierScore(50, false), coinFlipBrier);
});

test('a forecast of 70 scores 0.09 when it comes true and 0.49 when it does not', () => {
  assert.ok(Math.abs(brierScore(70, true) - 0.09) < 1e-12);
  assert.ok(Math.abs(brierScore(70, false) - 0.49) < 1e-12);
});

test('rejecting what is so costs as much as accepting what is not', () => {
  fc.assert(
    fc.property(percent, (forecast) => {
      assert.ok(Math.abs(brierScore(forecast, true) - brierScore(100 - forecast, false)) < 1e-12);
    }),
  );
});

test('saying what one believes is the best one can do', () => {
  // The expected score of saying `said` when the chance is `chance` is smallest at said = chance: the rule is proper.
  const expected = (said: number, chance: number) =>
    (chance / 100) * brierScore(said, true) + (1 - chance / 100) * brierScore(said, false);
  fc.assert(
    fc.property(percent, percent, (said, chance) => {
      assert.ok(expected(chance, chance) <= expected(said, chance) + 1e-12);
    }),
  );
});

test('a forecast outside of 0 to 100 is taken as the nearest end', () => {
  assert.equal(brierScore(140, true), 0);
  assert.equal(brierScore(-20, true), 1);
});

test('the mean of no forecasts is nothing, not zero', () => {
  assert.equal(meanBrier([]), undefined);
  assert.equal(meanBrier([0, 1]), 0.5);
});

test('the four confidence steps stand for 40, 60, 80 and 95 percent', () => {
  const percents = ['guessing', 'leaning', 'fairly-sure', 'certain'].map((id) => confidenceStep(id)?.percent);
  assert.deepEqual(percents, [40, 60, 80, 95]);
  assert.equal(confidenceStep('very'), undefined);
  assert.equal(confidenceStep(undefined), undefined);
});
