import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, daysBetween, longDate, weekdayDate } from '#lib/day.ts';
import { dayAndMonth, longDay, shortDay } from '#lib/moment.ts';

/** Noon on the calendar of the device that runs this. */
const noon = new Date(2026, 9, 5, 12).getTime();

test('a moment is written as the day that it has on this device', () => {
  assert.equal(longDay(noon), '5 October 2026');
  assert.equal(shortDay(noon), '5 Oct 2026');
  assert.equal(dayAndMonth(noon), '5 October');
  assert.equal(dayOf(noon), '2026-10-05');
});

test('a moment that no calendar has breaks nothing', () => {
  for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 9e15]) {
    for (const write of [longDay, shortDay, dayAndMonth]) assert.equal(write(at), 'a day unknown');
    assert.equal(dayOf(at), '1970-01-01');
  }
});

test('a date is written as far as it is known', () => {
  assert.equal(longDate('2024-03-29'), '29 March 2024');
  assert.equal(longDate('1990-10'), 'October 1990');
  assert.equal(longDate('1990'), '1990');
  assert.equal(weekdayDate('2026-11-24'), 'Tuesday 24 November 2026');
});

test('days are counted from date to date, over a change of the clock too', () => {
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
  assert.equal(daysBetween('2026-11-24', '2026-11-20'), -4);
});
