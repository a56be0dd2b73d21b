import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressOf } from '#lesson/lesson-progress.ts';
import type { Outline } from '#record/outline.ts';
import { startPosition, withStep } from '#record/position-record.ts';
import { emptyRecord, withAttempt, withScore, type ItemRecord } from '#record/item-record.ts';
import type { Score } from '#quiz/grading.ts';

const outline: Outline = {
  slug: 'lesson',
  steps: [
    { id: 'read', title: 'Read', placements: [] },
    { id: 'answer', title: 'Answer', placements: ['lesson/one', 'lesson/two'] },
    { id: 'end', title: 'End', placements: ['lesson/three'] },
  ],
};

function answered(score?: Score): ItemRecord {
  const record = withAttempt(emptyRecord, 'hash', { at: 1, fields: [] });
  return score ? withScore(record, 0, score) : record;
}

test('nothing done: no step, no share', () => {
  assert.deepEqual(progressOf(outline, startPosition, new Map()), {
    done: [],
    step: '',
    answered: 0,
    questions: 3,
    share: undefined,
  });
});

test('a step with questions is done when all of them are answered, right or wrong', () => {
  const one = new Map([['lesson/one', answered({ earned: 0, total: 1 })]]);
  assert.deepEqual(progressOf(outline, startPosition, one).done, []);
  const both = new Map([...one, ['lesson/two', answered({ earned: 1, total: 1 })]]);
  assert.deepEqual(progressOf(outline, startPosition, both).done, ['answer']);
});

test('a step without questions is done when it was read to its end', () => {
  const begun = withStep(startPosition, 'read', 1, false);
  assert.deepEqual(progressOf(outline, begun, new Map()).done, []);
  assert.deepEqual(progressOf(outline, withStep(begun, 'read', 2, true), new Map()).done, ['read']);
});

test('every question weighs the same in the share, however many parts it has', () => {
  const records = new Map([
    ['lesson/one', answered({ earned: 1, total: 6 })],
    ['lesson/two', answered({ earned: 1, total: 1 })],
  ]);
  const { share } = progressOf(outline, startPosition, records);
  assert.ok(share !== undefined && Math.abs(share - 7 / 12) < 1e-12);
});

test('a forecast and an answer without a key do not enter the share', () => {
  const records = new Map([
    ['lesson/one', answered({ brier: 0.9 })],
    ['lesson/two', answered()],
    ['lesson/three', answered({ earned: 1, total: 1 })],
  ]);
  assert.equal(progressOf(outline, startPosition, records).share, 1);
});
