import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isExportDue } from '#record/other/export-record.ts';

const day = 24 * 60 * 60 * 1000;
const now = 1_795_000_000_000;
const done = {
  last: { at: 0, answered: 0 },
  answered: 10,
  hasFinishedLesson: true,
  isPersistent: false,
  now,
};

test('a copy is due after the first finished lesson', () => {
  assert.equal(isExportDue(done), true);
  assert.equal(isExportDue({ ...done, hasFinishedLesson: false }), false);
});

test('a browser that has promised to keep what it stores needs no reminder', () => {
  assert.equal(isExportDue({ ...done, isPersistent: true }), false);
});

test('after a copy, five answers more make the next one due', () => {
  const last = { at: now - 1000, answered: 6 };
  assert.equal(isExportDue({ ...done, last }), false);
  assert.equal(isExportDue({ ...done, last, answered: 11 }), true);
});

test('after two weeks one answer more is enough, and none is not', () => {
  const last = { at: now - 14 * day, answered: 9 };
  assert.equal(isExportDue({ ...done, last }), true);
  assert.equal(isExportDue({ ...done, last: { ...last, answered: 10 } }), false);
  assert.equal(isExportDue({ ...done, last: { ...last, at: now - 13 * day } }), false);
});

test('a clock set back reminds nobody too early, and answers still do', () => {
  const last = { at: now + 400 * day, answered: 9 };
  assert.equal(isExportDue({ ...done, last }), false);
  assert.equal(isExportDue({ ...done, last, answered: 14 }), true);
});

test('answers that were cleared since make no copy due', () => {
  assert.equal(isExportDue({ ...done, last: { at: now - 30 * day, answered: 90 } }), false);
});
