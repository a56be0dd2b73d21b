// What a receipt is made from: what this browser has kept, at the moment it is asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordReader } from '#receipt/record-reader.ts';
import { noCheck } from '#record/check-record.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { storage } from '#record/persistence.ts';
import { checkEntry, itemEntry } from '#record/storage-entries.ts';
import { checkKey, itemKey } from '#record/storage-keys.ts';
import { storedText } from '#record/stored-entry.ts';

test('a place and a check are read as they are kept, and are empty where nothing is', () => {
  assert.deepEqual(recordReader.recordOf('lesson/item'), emptyRecord);
  assert.deepEqual(recordReader.checkOf('start'), noCheck);
  const record = withAttempt(emptyRecord, 'hash', { at: 10, fields: [['choice', 'no']] });
  const check = { form: 'alder', begun: 5 };
  storage.set(itemKey('lesson/item'), storedText(itemEntry, record));
  storage.set(checkKey('start'), storedText(checkEntry, check));
  assert.deepEqual(recordReader.recordOf('lesson/item'), record);
  assert.deepEqual(recordReader.checkOf('start'), check);
  assert.deepEqual(recordReader.checkOf('end'), noCheck);
  assert.equal(recordReader.dayOf(new Date(2026, 10, 24, 23, 59).getTime()), '2026-11-24');
});
