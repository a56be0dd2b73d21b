// What somebody brings in is here from then on, and one press takes all of it back.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { encode } from '#record/envelope.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { learnerEntry } from '#record/other-entries.ts';
import { checkKey, itemKey, learnerKey } from '#record/storage-keys.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { storedText, valueIn } from '#record/stored-entry.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';

const browser = new FakeStorage();
Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: browser });
const { storage } = await import('#record/persistence.ts');
const { recordOf } = await import('#record/item-records.ts');
const { bringIn, bringInWork, undoImport } = await import('#backup/import/import-entries.ts');

const [here, fresh, broken] = [itemKey('lesson/here'), itemKey('lesson/fresh'), itemKey('lesson/broken')];
const answer = (at: number) => withAttempt(emptyRecord, 'hash', { at, fields: [['choice', 'no']] });
const textOf = (at: number) => storedText(itemEntry, answer(at));
const timesAt = (key: string) => valueIn(itemEntry, storage.get(key)).attempts.map(({ at }) => at);

/** A file with an answer to a question answered here, one to another, and one that nobody can read. */
const file = new Map([
  [here, textOf(10)],
  [fresh, textOf(30)],
  [broken, '{"v":1'],
]);

beforeEach(() => {
  for (const key of storage.keys()) storage.remove(key);
  storage.set(here, textOf(20));
});

test('what is brought in is joined with what is here, and says what it has changed', () => {
  const changes = bringIn(file);
  assert.deepEqual(timesAt(here), [10, 20]);
  assert.deepEqual(timesAt(fresh), [30]);
  assert.equal(storage.get(broken), undefined);
  assert.deepEqual(changes, [
    { key: here, before: textOf(20), after: storage.get(here) },
    { key: fresh, before: undefined, after: storage.get(fresh) },
  ]);
});

test('what changes nothing is not said to have changed', () => {
  bringIn(file);
  assert.deepEqual(bringIn(file), []);
});

test('a store that shows a question shows what was brought in, and no longer once that is taken back', () => {
  const $record = recordOf('lesson/fresh');
  const stop = $record.subscribe(() => undefined);
  const changes = bringIn(file);
  assert.equal($record.get().attempts.length, 1);
  undoImport(changes);
  assert.equal($record.get().attempts.length, 0);
  stop();
});

test('taking it back puts everything as it was', () => {
  assert.equal(undoImport(bringIn(file)), 0);
  assert.equal(storage.get(here), textOf(20));
  assert.deepEqual(storage.keys(), [here]);
  assert.deepEqual(Object.keys(browser), [here]);
});

test('what somebody has worked on since is left as it is when the rest is taken back', () => {
  const changes = bringIn(file);
  storage.set(fresh, storedText(itemEntry, withAttempt(answer(30), 'hash', { at: 40, fields: [] })));
  assert.equal(undoImport(changes), 1);
  assert.deepEqual(timesAt(here), [20]);
  assert.deepEqual(timesAt(fresh), [30, 40]);
});

test('of a file brought in as work, names stay out, and what cannot be read or is of later is counted', () => {
  const entries = new Map([
    ...file,
    [learnerKey, storedText(learnerEntry, { nickname: 'Zoë', changed: 1 })],
    [checkKey('start'), encode({ form: 'alder', begun: 5 })],
    [itemKey('lesson/later'), '{"v":9}'],
    ['sayswho:streak:daily', '{"v":1}'],
  ]);
  assert.deepEqual(bringInWork(entries), { here: 3, unread: 2 });
  assert.equal(storage.get(learnerKey), undefined);
  assert.notEqual(storage.get(checkKey('start')), undefined);
});
