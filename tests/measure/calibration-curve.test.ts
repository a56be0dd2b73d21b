import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { confidenceSteps } from '#measure/calibration.ts';
import {
  binsOf,
  brierOf,
  enoughForecasts,
  enoughPerTopic,
  sureAndRight,
  topicBriers,
  type Forecast,
} from '#measure/calibration-curve.ts';

const someForecast: fc.Arbitrary<Forecast> = fc.record({
  percent: fc.integer({ min: 0, max: 100 }),
  isSo: fc.boolean(),
  topic: fc.constantFrom('sourcing', 'unverified-claims', 'state-denials'),
});
const someForecasts = fc.array(someForecast, { maxLength: 60 });

const times = (count: number, percent: number, isSo: boolean, topic = 'sourcing'): Forecast[] =>
  Array.from({ length: count }, () => ({ percent, isSo, topic }));

test('nothing is drawn before there are twenty forecasts', () => {
  assert.deepEqual(binsOf([]), []);
  assert.deepEqual(binsOf(times(enoughForecasts - 1, 80, true)), []);
  assert.equal(binsOf(times(enoughForecasts, 80, true)).length, 1);
});

test('a bin says the mean chance given and how much of it turned out so', () => {
  const [bin] = binsOf([...times(9, 80, true), ...times(3, 80, false), ...times(8, 70, true)]);
  assert.deepEqual(bin, { from: 70, to: 89, count: 20, said: 76, so: 85 });
});

test('each confidence step has a bin of its own, and the ends belong to the outer ones', () => {
  const bins = binsOf([
    ...confidenceSteps.flatMap(({ percent }) => times(5, percent, true)),
    ...times(1, 0, false),
    ...times(1, 100, true),
  ]);
  assert.deepEqual(
    bins.map(({ from, to, count }) => [from, to, count]),
    [
      [0, 9, 1],
      [30, 49, 5],
      [50, 69, 5],
      [70, 89, 5],
      [90, 100, 6],
    ],
  );
});

test('every forecast is in exactly one bin, no bin is empty, and none says what its forecasts did not', () => {
  fc.assert(
    fc.property(someForecasts, (forecasts) => {
      const bins = binsOf(forecasts);
      const counted = bins.reduce((sum, { count }) => sum + count, 0);
      assert.equal(counted, forecasts.length >= enoughForecasts ? forecasts.length : 0);
      for (const { from, to, count, said, so } of bins) {
        assert.ok(count > 0 && said >= from && said <= to && so >= 0 && so <= 100);
      }
      assert.deepEqual(binsOf(forecasts.toReversed()), bins);
    }),
  );
});

test('the mean Brier score lies between 0 and 1, and of nothing there is none', () => {
  assert.equal(brierOf([]), undefined);
  fc.assert(
    fc.property(fc.array(someForecast, { minLength: 1, maxLength: 40 }), (forecasts) => {
      const brier = brierOf(forecasts) ?? -1;
      assert.ok(brier >= 0 && brier <= 1);
    }),
  );
});

test('topics are compared from eight forecasts on, the best first', () => {
  const forecasts = [
    ...times(enoughPerTopic, 95, false, 'sourcing'),
    ...times(enoughPerTopic, 80, true, 'state-denials'),
    ...times(enoughPerTopic - 1, 95, true, 'unverified-claims'),
  ];
  assert.deepEqual(
    topicBriers(forecasts).map(({ topic, count }) => [topic, count]),
    [
      ['state-denials', 8],
      ['sourcing', 8],
    ],
  );
});

test('how sure and how right is said from twenty on', () => {
  assert.equal(sureAndRight(times(19, 95, true)), undefined);
  assert.deepEqual(sureAndRight([...times(10, 95, true), ...times(10, 60, false)]), { said: 78, so: 50 });
});
