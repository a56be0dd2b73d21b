import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { checksum } from '#lib/checksum.ts';
import { openFile } from '#backup/import/open-file.ts';
import { fileName, sumOf, writeCopy } from '#backup/copy-of-record.ts';
import { endOfWords, scanJson } from '#backup/import/json-scan.ts';
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

test('a checksum tells any one character that differs, and not the order of entries', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (text, at, other) => {
        const place = at % text.length;
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        assert.equal(checksum(changed) === checksum(text), changed === text);
      },
    ),
  );
  const [one, other] = [['a', '1'] as const, ['b', '2'] as const];
  assert.equal(sumOf([one, other]), sumOf([other, one]));
});

test('a file is named by the day it was written', () => {
  assert.equal(fileName(new Date(2026, 10, 5, 23, 59)), 'says-who-2026-11-05.json');
});

test('a scan finds the key that is named twice, however it is written, and no other', () => {
  assert.equal(scanJson('{"a":1,"b":{"a":2}}', 8).twice, undefined);
  assert.equal(scanJson('{"a":1,"\\u0061":2}', 8).twice, 'a');
  assert.equal(scanJson('{"a":"b\\":","b":["a:",{"c":1}],"c":{"c":1}}', 8).twice, undefined);
  fc.assert(
    fc.property(fc.json(), (text) => {
      assert.equal(scanJson(text, 99).twice, undefined);
    }),
  );
});

test('a scan stops where a text nests too deep', () => {
  assert.equal(scanJson('[[[]]]', 3).isTooDeep, false);
  assert.equal(scanJson('[[[[]]]]', 3).isTooDeep, true);
  assert.equal(scanJson('['.repeat(1_000_000), 8).isTooDeep, true);
});

/** How often a scan looks at a character of a text, or a search passes one. */
function stepsOf(text: string): number {
  let steps = 0;
  const counted = {
    length: text.length,
    charAt(at: number) {
      steps++;
      return text.charAt(at);
    },
    slice(from: number, to: number) {
      steps += to - from;
      return text.slice(from, to);
    },
  };
  scanJson(counted, 8);
  return steps;
}

test('a scan looks at each character twice at most, whatever a file is made of', () => {
  const worst = [
    String.raw`\"`,
    String.raw`"\"`,
    String.raw`\\"`,
    '"',
    '\\',
    '"a',
    ':',
    ' ',
    '{"":',
    `"${String.raw`\"`.repeat(9)}`,
  ];
  for (const piece of worst) {
    const text = piece.repeat(Math.floor(60_000 / piece.length));
    assert.ok(stepsOf(text) <= 2 * text.length, piece);
    assert.ok(stepsOf(text + text) <= 2 * stepsOf(text) + 2, piece);
  }
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', ':', 'a') }), (text) => {
      assert.ok(stepsOf(text) <= 2 * text.length);
    }),
  );
});

test('the words of JSON are followed to where they end', () => {
  assert.equal(endOfWords('{"a":[1,-2.5e3,true,null,"\\""]}'), 31);
  assert.equal(endOfWords('{"a":one}'), 5);
  assert.equal(endOfWords('{"a":"line\nbreak"}'), 5);
  fc.assert(fc.property(fc.json(), (text) => assert.equal(endOfWords(text), text.length)));
});
