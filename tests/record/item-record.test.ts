import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { mergePositions, startPosition, withStep } from '#record/position-record.ts';
import {
  emptyRecord,
  isCurrent,
  mergeRecords,
  statusOf,
  withAttempt,
  withCriteria,
  withDraft,
  withRetry,
  withScore,
} from '#record/item-record.ts';
import { somePosition, someRecord } from '../helpers/arbitraries.ts';

const first = withAttempt(emptyRecord, 'hash', { at: 10, fields: [['choice', 'no']] });
const runs = { numRuns: 1000 };

test('an item goes from unanswered to answered, retrying and done', () => {
  assert.equal(statusOf(emptyRecord, false), 'unanswered');
  assert.equal(statusOf(first, false), 'answered');
  const again = withRetry(first, [], 20);
  assert.equal(statusOf(again, false), 'retrying');
  const second = withAttempt(again, 'hash', { at: 30, fields: [['choice', 'maybe']] });
  assert.equal(statusOf(second, false), 'done');
});

test('a first answer that settles the matter leaves nothing to retry', () => {
  assert.equal(statusOf(first, true), 'done');
});

test('the first answer stays the first, and the fingerprint is of the item it answered', () => {
  const second = withAttempt(withRetry(first, [], 20), 'edited', { at: 30, fields: [] });
  assert.deepEqual(second.attempts[0]?.fields, [['choice', 'no']]);
  assert.equal(second.item, 'hash');
});

test('a draft ends when it is checked', () => {
  const drafted = withDraft(emptyRecord, [['text', 'so far']], 5);
  assert.deepEqual(drafted.draft, [['text', 'so far']]);
  assert.equal(withAttempt(drafted, 'hash', { at: 6, fields: [['text', 'all']] }).draft, undefined);
});

test('ticking the rubric changes no attempt', () => {
  const ticked = withCriteria(first, ['asks'], 40);
  assert.deepEqual(ticked.attempts, first.attempts);
  assert.deepEqual(ticked.met, ['asks']);
});

test('two tabs: an answer in one and a draft in the other are both kept', () => {
  const other = withDraft(emptyRecord, [['choice', 'yes']], 20);
  const merged = mergeRecords(first, other);
  assert.equal(merged.attempts.length, 1);
  assert.deepEqual(merged.draft, [['choice', 'yes']]);
});

test('a score that one side has worked out is not lost', () => {
  const scored = withScore(first, 0, { earned: 0, total: 1 });
  assert.deepEqual(mergeRecords(first, scored).attempts[0]?.score, { earned: 0, total: 1 });
  assert.deepEqual(mergeRecords(scored, first).attempts[0]?.score, { earned: 0, total: 1 });
});

test('merging is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(someRecord, someRecord, someRecord, (a, b, c) => {
      assert.deepEqual(mergeRecords(a, b), mergeRecords(b, a));
      assert.deepEqual(mergeRecords(mergeRecords(a, b), c), mergeRecords(a, mergeRecords(b, c)));
      assert.deepEqual(mergeRecords(mergeRecords(a, b), b), mergeRecords(a, b));
    }),
    runs,
  );
});

test('merging loses no attempt of either side, and the oldest comes first', () => {
  fc.assert(
    fc.property(someRecord, someRecord, (a, b) => {
      const merged = mergeRecords(a, b);
      const plain = (record: typeof a) =>
        record.attempts.map(({ at, fields }) => JSON.stringify([at, fields]));
      for (const attempt of [...plain(a), ...plain(b)]) assert.ok(plain(merged).includes(attempt));
      assert.equal(merged.attempts.length, new Set([...plain(a), ...plain(b)]).size);
      const times = merged.attempts.map(({ at }) => at);
      assert.deepEqual(
        times,
        times.toSorted((one, other) => one - other),
      );
    }),
    runs,
  );
});

test('positions: what either tab has read is read', () => {
  const here = withStep(startPosition, 'b', 10, true);
  const there = withStep(startPosition, 'a', 20, true);
  assert.deepEqual(mergePositions(here, there), { step: 'a', seen: ['a', 'b'], changed: 20 });
});

test('positions merge commutatively, associatively and idempotently', () => {
  fc.assert(
    fc.property(somePosition, somePosition, somePosition, (a, b, c) => {
      assert.deepEqual(mergePositions(a, b), mergePositions(b, a));
      assert.deepEqual(mergePositions(mergePositions(a, b), c), mergePositions(a, mergePositions(b, c)));
      assert.deepEqual(mergePositions(a, a), a);
    }),
    runs,
  );
});

test('of two changes the second holds, in one millisecond or by a clock that was set back', () => {
  for (const later of [20, 5]) {
    const drafted = withDraft(emptyRecord, [['choice', 'z']], 20);
    for (const second of [
      withDraft(drafted, [['choice', 'a']], later),
      withRetry(drafted, [['choice', 'a']], later),
      withCriteria(withDraft(drafted, [['choice', 'a']], later), ['asks'], later),
    ]) {
      assert.deepEqual(mergeRecords(drafted, second), second);
      assert.deepEqual(mergeRecords(second, drafted), second);
    }
  }
});

test('before anything is done nothing is answered, drafted or begun again', () => {
  assert.deepEqual(emptyRecord, { item: '', attempts: [], changed: 0, retrying: false });
  assert.deepEqual(startPosition, { step: '', seen: [], changed: 0 });
});

test('an answer is current where its fingerprint is that of the question', () => {
  assert.equal(isCurrent(first, 'hash'), true);
  assert.equal(isCurrent(first, 'edited'), false);
});

test('a score belongs to its attempt, and to no other', () => {
  const scored = withScore(withAttempt(first, 'hash', { at: 30, fields: [] }), 1, { earned: 1, total: 1 });
  assert.deepEqual(
    scored.attempts.map(({ score }) => score),
    [undefined, { earned: 1, total: 1 }],
  );
});

/** Joins two records both ways and sees that the order makes no difference. */
function joined(mine: typeof first, theirs: typeof first) {
  assert.deepEqual(mergeRecords(mine, theirs), mergeRecords(theirs, mine));
  return mergeRecords(mine, theirs);
}

test('the fingerprint is that of the side whose first answer is the older one, whatever it is', () => {
  const answered = (item: string, at: number) => withAttempt(emptyRecord, item, { at, fields: [] });
  assert.equal(joined(answered('a', 10), answered('b', 20)).item, 'a');
  assert.equal(joined(answered('b', 10), answered('a', 20)).item, 'b');
  assert.equal(joined(answered('b', 10), answered('a', 10)).item, 'b');
  assert.equal(joined(answered('a', 10), { ...emptyRecord, item: 'b' }).item, 'a');
  assert.equal(joined({ ...emptyRecord, item: 'a' }, { ...emptyRecord, item: 'b' }).item, 'b');
});

test('two answers of one moment stand in the same order, whichever side has which', () => {
  const answered = (option: string) =>
    withAttempt(emptyRecord, option, { at: 10, fields: [['choice', option]] });
  const both = joined(answered('b'), answered('a'));
  assert.deepEqual(
    both.attempts.map(({ fields }) => fields[0]?.[1]),
    ['a', 'b'],
  );
  assert.equal(both.item, 'a');
});

test('two scores of one answer, two drafts and two ticks of one moment: the same one stays on both sides', () => {
  const scored = (earned: number) => withScore(first, 0, { earned, total: 2 });
  assert.deepEqual(joined(scored(1), scored(2)).attempts[0]?.score, { earned: 2, total: 2 });
  const drafted = (text: string) => withDraft(emptyRecord, [['text', text]], 5);
  assert.deepEqual(joined(drafted('a'), drafted('b')).draft, [['text', 'b']]);
  const ticked = (met: string) => withCriteria(emptyRecord, [met], 5);
  assert.deepEqual(joined(ticked('a'), ticked('b')).met, ['b']);
});

test('what is unfinished comes from the side that was changed last, as a whole', () => {
  const older = withCriteria(withDraft(emptyRecord, [['text', 'z']], 5), ['z'], 6);
  const newer = withRetry(first, [['choice', 'a']], 50);
  const both = joined(older, newer);
  assert.deepEqual([both.draft, both.met, both.retrying], [[['choice', 'a']], undefined, true]);
});
