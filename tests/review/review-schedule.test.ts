// The schedule with a fake clock: every moment here is made up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { inOrder, type Sighting } from '#record/review-record.ts';
import { oneDay, dueAt, waitDays } from '#review/review-schedule.ts';
import { someSighting } from '../helpers/arbitraries.ts';

const runs = { numRuns: 2000 };
const start = Date.UTC(2026, 2, 27, 16);
/** Sightings on days after the first answer. */
const on = (...list: readonly (readonly [days: number, share: number])[]): Sighting[] =>
  list.map(([days, share]) => ({ at: start + days * oneDay, share }));
/** On which day after the first answer it is due, asked long after all of it. */
const dueDay = (sightings: readonly Sighting[], now = start + 1000 * oneDay) => {
  const due = dueAt(sightings, now);
  return due === undefined ? 'rests' : (due - start) / oneDay;
};

test('a question comes back two days after its first answer, whether that was right or not', () => {
  assert.equal(dueDay(on([0, 1])), 2);
  assert.equal(dueDay(on([0, 0])), 2);
});

test('right each time: after 2, 7 and 21 days, and then it rests', () => {
  assert.equal(dueDay(on([0, 1], [2, 1])), 2 + 7);
  assert.equal(dueDay(on([0, 1], [2, 1], [9, 1])), 9 + 21);
  assert.equal(dueDay(on([0, 1], [2, 1], [9, 1], [30, 1])), 'rests');
});

test('the wait begins when it was seen, however late that was', () => {
  assert.equal(dueDay(on([0, 1], [12, 1])), 12 + 7);
});

test('a miss takes it back to two days, from wherever it was', () => {
  assert.equal(dueDay(on([0, 1], [2, 1], [9, 0])), 9 + 2);
  assert.equal(dueDay(on([0, 1], [2, 1], [9, 1], [30, 0.4])), 30 + 2);
});

test('a miss in practice brings back a question that rests', () => {
  assert.equal(dueDay(on([0, 1], [2, 1], [9, 1], [30, 1], [80, 0])), 80 + 2);
  assert.equal(dueDay(on([0, 1], [2, 1], [9, 1], [30, 1], [80, 1])), 'rests');
});

test('partly right: the same wait again', () => {
  assert.equal(dueDay(on([0, 1], [2, 1], [9, 0.5])), 9 + 7);
});

test('right ahead of time: the same wait again, so that practising all evening earns nothing', () => {
  assert.equal(dueDay(on([0, 1], [0.1, 1], [0.2, 1], [0.3, 1])), 0.3 + 2);
  assert.equal(dueDay(on([0, 1], [2, 1], [5, 1])), 5 + 7);
});

test('it is due to the millisecond: not one earlier', () => {
  const first = on([0, 1]);
  const due = dueAt(first, start + 2 * oneDay - 1);
  assert.equal(due, start + 2 * oneDay);
});

test('a sighting that is dated in the future is left out until its time has come', () => {
  const sightings = on([0, 1], [400, 1]);
  assert.equal(dueDay(sightings, start + 10 * oneDay), 2);
  assert.equal(dueDay(sightings, start + 401 * oneDay), 400 + 7);
});

test('a clock a year ahead in the lessons does not block its questions for a year', () => {
  const ahead = start + 365 * oneDay;
  const due = dueAt([{ at: ahead, share: 1 }], start);
  assert.ok(due !== undefined && due <= start + 2 * oneDay);
  // Answered once under the right clock, it keeps time again.
  assert.equal(dueDay([...on([1, 1]), { at: ahead, share: 1 }], start + 2 * oneDay), 1 + 2);
});

test('lessons done on different days under a wrong clock do not all come due on one day', () => {
  const ahead = start + 365 * oneDay;
  const isDue = (at: number, now: number) => (dueAt([{ at, share: 1 }], now) ?? Infinity) <= now;
  const now = start + 3 * oneDay;
  assert.equal([0, 1, 2, 3].filter((days) => isDue(ahead + days * oneDay + 1, now)).length, 2);
});

test('an item is never away for longer than its wait, whatever the clock said when', () => {
  const span = 60 * oneDay;
  fc.assert(
    fc.property(
      fc.array(someSighting(span), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: span }),
      (list, now) => {
        const due = dueAt(inOrder(list), now);
        if (due !== undefined) assert.ok(due <= now + waitDays[2] * oneDay, `${(due - now) / oneDay} days`);
        if (list.every(({ at }) => at > now)) assert.ok(due !== undefined && due <= now + 2 * oneDay);
      },
    ),
    runs,
  );
});

test('whatever happened, a miss now is back in two days, and not before', () => {
  const span = 60 * oneDay;
  fc.assert(
    fc.property(
      fc.array(someSighting(span), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: span }),
      (list, now) => {
        fc.pre(list.some(({ at }) => at < now) && list.every(({ at }) => at !== now));
        const sightings = inOrder([...list, { at: now, share: 0 }]);
        assert.equal(dueAt(sightings, now), now + 2 * oneDay);
      },
    ),
    runs,
  );
});

test('an answer never makes its question due before it was answered', () => {
  fc.assert(
    fc.property(
      fc.array(someSighting(60 * oneDay), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(0, 0.5, 1),
      (list, share) => {
        const now = 61 * oneDay;
        const due = dueAt(inOrder([...list, { at: now, share }]), now);
        assert.ok(due === undefined || due >= now + 2 * oneDay);
      },
    ),
    runs,
  );
});

test('moving the whole history and the clock together moves the date, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(someSighting(60 * oneDay), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 60 * oneDay }),
      fc.integer({ min: -400 * oneDay, max: 400 * oneDay }),
      (list, now, shift) => {
        const moved = inOrder(list).map((sighting) => ({ ...sighting, at: sighting.at + shift }));
        const due = dueAt(inOrder(list), now);
        assert.equal(dueAt(moved, now + shift), due === undefined ? undefined : due + shift);
      },
    ),
    runs,
  );
});

test('no time zone moves anything, not over the change to summer time either', (context) => {
  const zone = process.env['TZ'];
  context.after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  const sightings = on([0, 1], [2, 1]);
  const inZone = (name: string) => {
    process.env['TZ'] = name;
    const offset = new Date(start).getTimezoneOffset() - new Date(start + 9 * oneDay).getTimezoneOffset();
    return { offset, due: dueAt(sightings, start + 3 * oneDay) };
  };
  const zones = ['UTC', 'Europe/London', 'Pacific/Auckland', 'America/Los_Angeles'].map(inZone);
  assert.ok(
    zones.some(({ offset }) => offset !== 0),
    'one of them changes its clocks within the wait',
  );
  for (const { due } of zones) assert.equal(due, start + 9 * oneDay);
});
