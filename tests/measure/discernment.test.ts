import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { discernmentOf, leanOf, quantile, type Judgement } from '#measure/discernment.ts';

const judged = (isSound: boolean, isAccepted: boolean, percent?: number): Judgement => ({
  isSound,
  isAccepted,
  isRight: isSound === isAccepted,
  ...(percent === undefined ? {} : { percent }),
});
const times = (count: number, judgement: Judgement) => Array.from({ length: count }, () => judgement);

const six = (hits: number, falseAlarms: number) => [
  ...times(hits, judged(true, true)),
  ...times(6 - hits, judged(true, false)),
  ...times(falseAlarms, judged(false, true)),
  ...times(6 - falseAlarms, judged(false, false)),
];

test('who accepts what is supported and nothing else discerns fully and leans nowhere', () => {
  const result = discernmentOf(six(6, 0));
  assert.ok(result);
  assert.equal(result.difference, 1);
  assert.equal(result.lean, 0);
  assert.equal(leanOf(result), 'even');
});

test('who rejects everything discerns nothing, and is too doubting', () => {
  const result = discernmentOf(six(0, 0));
  assert.ok(result);
  assert.equal(result.difference, 0);
  assert.equal(result.lean, -0.5);
  assert.equal(leanOf(result), 'too-doubting');
});

test('who accepts everything discerns as little, and is too trusting', () => {
  const result = discernmentOf(six(6, 6));
  assert.ok(result);
  assert.equal(result.difference, 0);
  assert.equal(leanOf(result), 'too-trusting');
});

test('one claim in twelve too many is still even', () => {
  const result = discernmentOf(six(6, 1));
  assert.equal(result && leanOf(result), 'even');
});

test('d prime is there from twelve judgements on, with the log-linear correction', () => {
  // Hits 5 of 6 and false alarms 2 of 6: z(5.5/7) - z(2.5/7).
  assert.ok(Math.abs((discernmentOf(six(5, 2))?.sensitivity ?? 0) - (0.7916 + 0.3661)) < 0.001);
  assert.equal(discernmentOf([judged(true, true), judged(false, false)])?.sensitivity, undefined);
});

test('claims of one sort only, or none, tell nothing', () => {
  assert.equal(discernmentOf([]), undefined);
  assert.equal(discernmentOf(times(12, judged(true, true))), undefined);
});

test('confidence is scored where it was given: sure and right is near 0, sure and wrong near 1', () => {
  const result = discernmentOf([judged(true, true, 95), judged(false, true, 95), judged(false, false)]);
  assert.ok(Math.abs((result?.brier ?? 0) - (0.05 ** 2 + 0.95 ** 2) / 2) < 1e-12);
});

test('accepting and rejecting cost the same: mirrored answers mirror the lean and keep the difference', () => {
  const counts = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(counts, counts, (hits, falseAlarms) => {
      const one = discernmentOf(six(hits, falseAlarms));
      const mirrored = discernmentOf(six(6 - falseAlarms, 6 - hits));
      assert.ok(one && mirrored);
      assert.ok(Math.abs(one.difference - mirrored.difference) < 1e-12);
      assert.ok(Math.abs(one.lean + mirrored.lean) < 1e-12);
      assert.ok(Math.abs((one.sensitivity ?? 0) - (mirrored.sensitivity ?? 0)) < 1e-6);
    }),
  );
});

test('the quantile is that of the normal distribution', () => {
  assert.ok(Math.abs(quantile(0.5)) < 1e-6);
  assert.ok(Math.abs(quantile(0.975) - 1.959964) < 1e-4);
  assert.ok(Math.abs(quantile(0.1) + 1.281552) < 1e-4);
});
