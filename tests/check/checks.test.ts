import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { mergeChecks } from '#record/check-record.ts';
import {
  answerTo,
  beginCheck,
  checkOf,
  drawForm,
  finishCheck,
  keepDraft,
  laterIsDue,
} from '#check/checks.ts';
import { decode, encode } from '#record/envelope.ts';
import { recordOf } from '#record/item-records.ts';
import { someCheck } from '../helpers/arbitraries.ts';
import { checkEntry } from '#record/storage-entries.ts';

const runs = { numRuns: 1000 };

test('a check is begun once, and keeps its form', () => {
  beginCheck('start', 'alder', 10);
  beginCheck('start', 'birch', 20);
  assert.deepEqual(checkOf('start').get(), { form: 'alder', begun: 10 });
});

test('answers are drafts until the check is finished, then count once', () => {
  keepDraft('checks/alder/one', [['choice', 'no']], 30);
  keepDraft(
    'checks/alder/one',
    [
      ['choice', 'yes'],
      ['confidence', 'leaning'],
    ],
    40,
  );
  assert.deepEqual(answerTo('checks/alder/one'), { option: 'yes', confidence: 'leaning' });
  finishCheck('start', ['checks/alder/one', 'checks/alder/two'], 50);
  finishCheck('start', ['checks/alder/one'], 60);
  const { attempts, draft } = recordOf('checks/alder/one').get();
  assert.equal(attempts.length, 1);
  assert.equal(draft, undefined);
  assert.equal(recordOf('checks/alder/two').get().attempts.length, 0);
});

test('the second check takes the form that the first did not have', () => {
  assert.equal(drawForm(['alder', 'birch'], 'alder', 0.2), 'birch');
  assert.equal(drawForm(['alder', 'birch'], 'birch', 0.9), 'alder');
  assert.equal(drawForm(['alder', 'birch'], '', 0.9), 'birch');
  assert.equal(drawForm(['later'], '', 0.5), 'later');
});

test('the later check is due two to three weeks after the end', () => {
  const { from, until } = laterIsDue(Date.UTC(2026, 0, 1));
  assert.equal(new Date(from).toISOString().slice(0, 10), '2026-01-15');
  assert.equal(new Date(until).toISOString().slice(0, 10), '2026-01-22');
});

test('a check is read back as it was written, and nonsense is broken', () => {
  fc.assert(
    fc.property(someCheck, (check) => {
      assert.deepEqual(decode(encode(check), checkEntry.read), { status: 'ok', value: check });
    }),
    runs,
  );
  assert.equal(decode('{"v":1,"form":3,"begun":1}', checkEntry.read).status, 'broken');
  assert.equal(decode('{"v":1,"form":"alder","begun":1,"finished":"x"}', checkEntry.read).status, 'broken');
});

test('joining what two devices know of a check is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(someCheck, someCheck, someCheck, (one, two, three) => {
      assert.deepEqual(mergeChecks(one, two), mergeChecks(two, one));
      assert.deepEqual(mergeChecks(mergeChecks(one, two), three), mergeChecks(one, mergeChecks(two, three)));
      assert.deepEqual(mergeChecks(one, one), one);
    }),
    runs,
  );
});

test('a finished check stays finished, whatever it is joined with', () => {
  fc.assert(
    fc.property(someCheck, someCheck, (one, two) => {
      if (one.finished !== undefined) assert.ok(mergeChecks(one, two).finished !== undefined);
    }),
    runs,
  );
});
