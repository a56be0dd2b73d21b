import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decode, encode } from '#record/envelope.ts';
import { planImport } from '#backup/import/import-plan.ts';
import { summarise } from '#backup/import/import-summary.ts';
import { itemKey, ownKey } from '#record/storage-keys.ts';
import { emptyRecord, mergeRecords, withAttempt, withRetry, type ItemRecord } from '#record/item-record.ts';
import { someRecord } from '../helpers/arbitraries.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { storedText, valueIn } from '#record/stored-entry.ts';

const key = itemKey('headline-and-floor/which-words');
const answered = (at: number, option: string, before: ItemRecord = emptyRecord) =>
  withAttempt(before, 'hash', { at, fields: [['choice', option]] });
const nothing = () => undefined;
const keeping = (record: ItemRecord) => (name: string) =>
  name === key ? storedText(itemEntry, record) : undefined;
const fileOf = (record: ItemRecord) => new Map([[key, storedText(itemEntry, record)]]);

function outcomeOf(theirs: ItemRecord, mine?: ItemRecord) {
  const [entry] = planImport(fileOf(theirs), mine ? keeping(mine) : nothing);
  return entry;
}

test('each entry is new, newer, put together, the same or older', () => {
  const first = answered(10, 'no');
  const retried = answered(30, 'yes', withRetry(first, [], 20));
  assert.equal(outcomeOf(first)?.outcome, 'new');
  assert.equal(outcomeOf(retried, first)?.outcome, 'newer');
  assert.equal(outcomeOf(answered(20, 'yes'), first)?.outcome, 'joined');
  assert.equal(outcomeOf(first, first)?.outcome, 'same');
  assert.equal(outcomeOf(first, retried)?.outcome, 'older');
});

test('an answer from the end of time is brought in with a day that calendars have, set aside or not', () => {
  for (const at of [8.64e15, 8.64e15 + 1]) {
    for (const name of [key, `sayswho:broken:1:${key}`]) {
      const theirs = new Map([[name, storedText(itemEntry, answered(at, 'no'))]]);
      const [entry] = planImport(theirs, nothing);
      assert.deepEqual([entry?.key, entry?.outcome], [key, 'new']);
      const [attempt] = valueIn(itemEntry, entry?.text).attempts;
      assert.ok(attempt && new Date(attempt.at).getFullYear() < 9999);
    }
  }
});

test('what is the same or older changes nothing', () => {
  const first = answered(10, 'no');
  assert.equal(outcomeOf(first, first)?.text, undefined);
  assert.equal(outcomeOf(first, answered(30, 'yes', first))?.text, undefined);
});

test('an entry of version 1 is the same as one of version 2 with the same answer', () => {
  const first = answered(10, 'no');
  const [entry] = planImport(new Map([[key, encode(first)]]), keeping(first));
  assert.equal(entry?.outcome, 'same');
});

test('a file with an earlier first answer says so', () => {
  assert.equal(outcomeOf(answered(5, 'yes'), answered(10, 'no'))?.isEarlierFirst, true);
  assert.equal(outcomeOf(answered(15, 'yes'), answered(10, 'no'))?.isEarlierFirst, undefined);
});

test('bringing a file in keeps every attempt of both sides, and the oldest first', () => {
  fc.assert(
    fc.property(someRecord, someRecord, (mine, theirs) => {
      const text = outcomeOf(theirs, mine)?.text ?? storedText(itemEntry, mine);
      assert.deepEqual(decode(text, itemEntry.read), { status: 'ok', value: mergeRecords(mine, theirs) });
    }),
    { numRuns: 1000 },
  );
});

test('bringing the same file in again changes nothing more', () => {
  fc.assert(
    fc.property(someRecord, someRecord, (mine, theirs) => {
      const once = outcomeOf(theirs, mine)?.text ?? storedText(itemEntry, mine);
      const [again] = planImport(fileOf(theirs), (name) => (name === key ? once : undefined));
      assert.equal(again?.text, undefined);
    }),
    { numRuns: 1000 },
  );
});

test('two files make the same record in either order', () => {
  fc.assert(
    fc.property(someRecord, someRecord, someRecord, (mine, one, other) => {
      const bring = (text: string, file: ItemRecord) =>
        planImport(fileOf(file), (name) => (name === key ? text : undefined))[0]?.text ?? text;
      const start = storedText(itemEntry, mine);
      assert.equal(bring(bring(start, one), other), bring(bring(start, other), one));
    }),
    { numRuns: 1000 },
  );
});

test('answers that would together be more than this site reads again stay apart', () => {
  const many = (from: number) =>
    Array.from({ length: 40 }, (_one, index) => from + index).reduce(
      (record, at) => answered(at, 'no', record),
      emptyRecord,
    );
  const entry = outcomeOf(many(1), many(100));
  assert.equal(entry?.outcome, 'unreadable');
  assert.equal(entry?.text, undefined);
});

test('a damaged entry stays in the file, and the others are brought in', () => {
  const entries = new Map([
    [key, '{"v":1,"item":'],
    ...fileOf(emptyRecord),
    [itemKey('a/b'), encode(answered(1, 'no'))],
  ]);
  entries.set(key, '{"v":1,"item":');
  assert.deepEqual(
    planImport(entries, nothing).map(({ outcome }) => outcome),
    ['unreadable', 'new'],
  );
});

test('what a later version keeps is named, and left in the file', () => {
  const entries = new Map([
    [key, '{"v":9,"something":"else"}'],
    ['sayswho:streak:daily', '{"v":1}'],
  ]);
  assert.deepEqual(planImport(entries, nothing), [
    { key, outcome: 'later' },
    { key: 'sayswho:streak:daily', outcome: 'later' },
  ]);
});

test('settings come along where none are set, and only if they are settings', () => {
  const plan = (text: string, mine?: string) => planImport(new Map([['sayswho:theme', text]]), () => mine)[0];
  assert.equal(plan('dark')?.text, 'dark');
  assert.equal(plan('dark', 'light')?.text, undefined);
  assert.equal(plan('<script>')?.outcome, 'unreadable');
});

test('what only the other browser had a use for is left out', () => {
  assert.deepEqual(
    planImport(
      new Map([
        ['sayswho:fonts', 'here'],
        ['sayswho:export', '{}'],
      ]),
      nothing,
    ),
    [],
  );
});

test('a text that was set aside is brought in where this version can read it', () => {
  const aside = `sayswho:broken:1795000000000:${key}`;
  const plan = planImport(new Map([[aside, encode(answered(10, 'no'))]]), keeping(answered(20, 'yes')));
  assert.equal(plan[0]?.key, key);
  assert.equal(plan[0]?.isEarlierFirst, true);
  assert.equal(planImport(new Map([[aside, '{"v":']]), nothing)[0]?.outcome, 'unreadable');
});

test('the newer name stands', () => {
  const name = (nickname: string, changed: number) => encode({ nickname, changed });
  const plan = planImport(new Map([['sayswho:learner', name('Zoë', 20)]]), () => name('Z', 10));
  assert.equal(plan[0]?.outcome, 'newer');
});

test('a summary counts by lesson, in the order of the course, and by where it was answered', () => {
  const entries = new Map([
    [itemKey('who-says-so/one@small-words'), encode(answered(10, 'no'))],
    [itemKey('headline-and-floor/one'), encode(answered(10, 'no'))],
    [itemKey('headline-and-floor/two'), '{"v":1'],
    ['sayswho:lesson:who-says-so', encode({ step: 'a', seen: [], changed: 1 })],
    [itemKey('desk-note/the-article'), encode(answered(10, 'no'))],
    [itemKey('checks/alder/one'), encode(answered(10, 'no'))],
    ['sayswho:theme', 'dark'],
    ['sayswho:unheard:of', '1'],
  ]);
  const lessons = ['headline-and-floor', 'who-says-so', 'small-words', 'desk-note'].map((id) => ({
    id,
    name: id,
  }));
  const hashes = {
    'headline-and-floor/one': 'hash',
    'who-says-so/one': 'another',
    'desk-note/the-article': 'hash',
  };
  const summary = summarise(planImport(entries, nothing), entries, lessons, hashes);
  assert.deepEqual(
    summary.parts.map(({ id, counts }) => [id, counts]),
    [
      [
        'headline-and-floor',
        [
          ['new', 1],
          ['unreadable', 1],
        ],
      ],
      ['who-says-so', [['new', 1]]],
      ['small-words', [['new', 1]]],
      ['desk-note', [['new', 1]]],
      ['checks', [['new', 1]]],
      ['own', [['new', 1]]],
      ['other', [['later', 1]]],
    ],
  );
  assert.equal(summary.answers, 5);
  assert.equal(summary.changes, 6);
  assert.equal(summary.toOldQuestions, 1);
});

test('a summary keeps own reports, checks, names and settings apart, and counts answers that become the first', () => {
  const entries = new Map([
    [ownKey('abc'), encode({ begun: 1, fields: [] })],
    ['sayswho:learner', encode({ nickname: 'Zoë', changed: 1 })],
    ['sayswho:check:start', encode({ form: 'alder', begun: 1 })],
    ['sayswho:lesson:who-says-so', encode({ step: 'a', seen: [], changed: 1 })],
    [itemKey('who-says-so/one'), encode(answered(5, 'no'))],
    [itemKey('who-says-so/two'), encode(emptyRecord)],
    [itemKey('gone/one'), encode(answered(5, 'no'))],
  ]);
  const here = (name: string) =>
    name === itemKey('who-says-so/one') ? encode(answered(10, 'yes')) : undefined;
  const lessons = [{ id: 'who-says-so', name: 'Who says so' }];
  const hashes = { 'who-says-so/one': 'hash', 'who-says-so/two': 'other', 'gone/one': 'changed' };
  const summary = summarise(planImport(entries, here), entries, lessons, hashes);
  assert.deepEqual(summary, {
    answers: 3,
    changes: 7,
    parts: [
      {
        id: 'who-says-so',
        name: 'Who says so',
        counts: [
          ['new', 1],
          ['joined', 1],
        ],
      },
      { id: 'checks', name: 'The checks', counts: [['new', 1]] },
      { id: 'own-reports', name: 'Your own reports', counts: [['new', 1]] },
      { id: 'own', name: 'Your name and settings', counts: [['new', 1]] },
      { id: 'other', name: 'Everything else', counts: [['new', 1]] },
    ],
    earlierFirst: 1,
    toOldQuestions: 1,
  });
});

test('a question whose name every object has is none of the course', () => {
  const entries = new Map([[itemKey('constructor'), encode(answered(5, 'no'))]]);
  assert.equal(summarise(planImport(entries, nothing), entries, [], {}).toOldQuestions, 0);
});

test('a text set aside counts on top of what the file brings under its name', () => {
  const aside = `sayswho:broken:1795000000000:${key}`;
  const entries = new Map([
    [key, encode(answered(10, 'no'))],
    [aside, encode(answered(20, 'yes'))],
  ]);
  const plan = planImport(entries, nothing);
  assert.deepEqual(
    plan.map((entry) => [entry.key, entry.outcome, valueIn(itemEntry, entry.text).attempts.length]),
    [
      [key, 'new', 1],
      [key, 'joined', 2],
    ],
  );
});

test('a summary says of each part how many entries fare how, what changes something first', () => {
  const first = answered(10, 'no');
  const here = new Map([
    [itemKey('lesson/joined'), encode(answered(20, 'yes'))],
    [itemKey('lesson/newer'), encode(first)],
    [itemKey('lesson/same'), encode(first)],
    [itemKey('lesson/older'), encode(answered(30, 'yes', first))],
  ]);
  const entries = new Map([
    [itemKey('lesson/later'), '{"v":9}'],
    [itemKey('lesson/broken'), '{"v":1'],
    [itemKey('lesson/older'), encode(first)],
    [itemKey('lesson/same'), encode(first)],
    [itemKey('lesson/joined'), encode(first)],
    [itemKey('lesson/newer'), encode(answered(30, 'yes', first))],
    [itemKey('lesson/new'), encode(first)],
  ]);
  const [part] = summarise(
    planImport(entries, (name) => here.get(name)),
    entries,
    [{ id: 'lesson', name: 'Lesson' }],
    {},
  ).parts;
  const outcomes = ['new', 'newer', 'joined', 'same', 'older', 'unreadable', 'later'];
  assert.deepEqual(
    part?.counts,
    outcomes.map((outcome) => [outcome, 1]),
  );
});

test('a text that was set aside and cannot be read, or is of no kind known here, keeps its name', () => {
  for (const [name, text] of [
    [`sayswho:broken:1:${key}`, '{"v":1'],
    ['sayswho:broken:1:sayswho:unheard:of', '{"v":1}'],
  ] as const)
    assert.deepEqual(planImport(new Map([[name, text]]), nothing), [{ key: name, outcome: 'unreadable' }]);
});
