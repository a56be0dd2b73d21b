import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { generate } from 'lean-qr/nano';
import { qrPath } from '#lib/qr/qr-path.ts';
import { bringInWork } from '#backup/import/import-entries.ts';
import { openFile } from '#backup/import/open-file.ts';
import type { Assignment } from '#assignment/assignment.ts';
import { assignmentWords } from '#assignment/assignment-words.ts';
import { encode } from '#record/envelope.ts';
import type { AssignableCourse } from '#assignment/assignable.ts';
import { writeFile } from '#backup/record-file.ts';
import { checkKey, itemKey } from '#record/storage-keys.ts';
import { recordReader } from '#receipt/record-reader.ts';
import { storage } from '#record/persistence.ts';
import { measuredMinutes } from '#receipt/receipt-minutes.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { someRecord } from '../helpers/arbitraries.ts';
import { foreign } from '../helpers/hostile.ts';

const choice: AssignableCourse = {
  content: '0a1b2c3d',
  lessons: [
    { slug: 'one', name: 'Lesson 1', title: 'The first', time: { fluent: 22 * 60, learning: 40 * 60 } },
  ],
  checks: [{ name: 'start', title: 'Before you start', time: { fluent: 10 * 60, learning: 18 * 60 } }],
};

const assignment: Assignment = {
  title: '',
  lessons: ['one'],
  checks: ['start'],
  due: '2026-12-04',
  note: 'Alone.',
  receipt: true,
  content: '0a1b2c3d',
  made: '2026-11-24',
};

test('the message for any platform says what, how long, until when, and where', () => {
  assert.equal(
    assignmentWords(assignment, choice, 'https://school.example/a/#1'),
    [
      'Says Who?',
      'Due on Friday 4 December 2026.',
      '',
      'Please do:',
      '- The check “Before you start” (9 to 11 minutes; 16 to 20 if English is new to you)',
      '- Lesson 1: The first (20 to 25 minutes; 35 to 45 if English is new to you)',
      'In all 30 to 35 minutes; 50 to 65 if English is new to you. No account is needed.',
      '',
      'Alone.',
      '',
      'Open this link: https://school.example/a/#1',
      'When you are done, make the receipt at the end of that page and hand it in here.',
    ].join('\n'),
  );
});

test('a QR code is drawn as it is: every dark square once, and no other', () => {
  const code = generate('https://school.example/a/#1.bVJN');
  const drawn = new Set<string>();
  for (const [, x, y, width] of qrPath(code).matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let step = 0; step < Number(width); step++) {
      const square = `${Number(x) + step} ${y}`;
      assert.ok(!drawn.has(square));
      drawn.add(square);
    }
  }
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) assert.equal(drawn.has(`${x} ${y}`), code.get(x, y), `${x} ${y}`);
  }
});

test('minutes are counted from answer to answer across lessons, and a pause is no work', () => {
  const minute = 60_000;
  const { perAttempt, perLesson } = measuredMinutes([
    { at: 100 * minute, lesson: 'two', name: 'c' },
    { at: 0, lesson: 'one', name: 'a' },
    { at: 7 * minute, lesson: 'one', name: 'b' },
    { at: 101 * minute, lesson: 'two', name: 'd' },
  ]);
  assert.deepEqual(
    [...perAttempt],
    [
      ['b', 7 * minute],
      ['d', minute],
    ],
  );
  assert.deepEqual(
    [...perLesson],
    [
      ['one', 7 * minute],
      ['two', 11 * minute],
    ],
  );
});

/** What comes of a file: how many entries are here from then on, or why not. */
function take(text: string) {
  const opened = openFile(text);
  return opened.status === 'opened' ? bringInWork(opened.entries) : opened.reason;
}

test('answers brought in a file join those that are here, and a receipt knows them', () => {
  const mine = withAttempt(emptyRecord, 'aabbccdd', { at: 20, fields: [['choice', 'mine']] });
  const brought = withAttempt(emptyRecord, 'aabbccdd', { at: 10, fields: [['choice', 'brought']] });
  storage.set(itemKey('lesson/item'), encode(mine));
  const file = {
    format: 'says-who',
    v: 1,
    entries: {
      [itemKey('lesson/item')]: encode(brought),
      [checkKey('start')]: encode({ form: 'alder', begun: 5 }),
      'sayswho:theme': 'dark',
      [itemKey('lesson/broken')]: '{"v":1',
    },
  };
  assert.deepEqual(take(JSON.stringify(file)), { here: 2, unread: 1 });
  assert.deepEqual(
    recordReader.recordOf('lesson/item').attempts.map(({ at }) => at),
    [10, 20],
  );
  assert.deepEqual(recordReader.checkOf('start'), { form: 'alder', begun: 5 });
  assert.equal(storage.get('sayswho:theme'), undefined);
  assert.deepEqual(take(writeFile(storage.entries())), { here: 2, unread: 0 });
});

test('whatever such a file holds, nothing throws and nothing but answers is taken in', () => {
  fc.assert(
    fc.property(foreign, (text) => assert.equal(typeof take(text), 'string')),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(someRecord, fc.string(), fc.anything(), (record, key, value) => {
      const entries = { [key]: value, [itemKey('a/b')]: encode(record), [itemKey(key)]: value };
      const file = JSON.stringify({ format: 'says-who', v: 1, entries }, (_key, part: unknown) =>
        typeof part === 'bigint' ? String(part) : part,
      );
      const taken = take(file);
      assert.ok(typeof taken === 'string' || taken.here <= 2);
    }),
    { numRuns: 300 },
  );
});
