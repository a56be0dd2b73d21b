import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFile } from '#backup/import/open-file.ts';
import { writeCopy } from '#backup/copy-of-record.ts';
import { finishedModule, questionCount, yearOfReviews } from '../helpers/finished-module.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { storedText } from '#record/stored-entry.ts';

/** What one browser may keep of one learner, in bytes: some 75 texts of families, each answered once, besides the course itself. */
const room = 96_000;

const sizeOf = (entries: Iterable<readonly [string, string]>) =>
  [...entries].reduce((sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text), 0);

test('a finished course, every question tried twice, takes less than 56 of 96 kB, names of entries included', () => {
  const entries = finishedModule((record) => storedText(itemEntry, record));
  assert.ok(entries.size > questionCount);
  assert.ok(sizeOf(entries) <= 56_000, `${sizeOf(entries)} bytes`);
});

test('years of review, as much of them as is kept, fit in the 96 kB with it', () => {
  const entries = [
    ...finishedModule((record) => storedText(itemEntry, record)),
    ...yearOfReviews((record) => storedText(itemEntry, record)),
  ];
  assert.equal(new Set(entries.map(([key]) => key)).size, entries.length);
  assert.ok(sizeOf(entries) <= room, `${sizeOf(entries)} bytes`);
});

test('its file is opened whole', () => {
  const entries = finishedModule((record) => storedText(itemEntry, record));
  const text = writeCopy(entries, { made: 1_795_000_000_000, content: '0a1b2c3d' });
  const opened = openFile(text);
  assert.deepEqual(opened.status === 'opened' && opened.entries, entries);
  assert.ok(Buffer.byteLength(text) < 2 * room);
});
