// What each definition takes for its own, text by text: what is left out, what is set aside, what is passed on untouched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '#record/envelope.ts';
import * as other from '#record/other-entries.ts';
import { anyEntryKindOf } from '#record/other-entries.ts';
import { readScore } from '#record/score-shape.ts';
import { alsoKnow, entryKindOf, inspect, join } from '#record/storage-entries.ts';
import * as common from '#record/storage-entries.ts';
import {
  checkKey,
  comfortKey,
  fontsKey,
  handsKey,
  itemKey,
  laterKey,
  themeKey,
} from '#record/storage-keys.ts';
import { isOf, textKind, valueIn, type StoredEntry } from '#record/stored-entry.ts';

/** What an entry reads in an envelope of version 1; undefined where it is broken. */
function reading<Value extends object>(
  { read }: Pick<StoredEntry<Value>, 'read'>,
  envelope: object,
): Value | undefined {
  const decoded = decode(JSON.stringify({ v: 1, ...envelope }), read);
  return decoded.status === 'ok' ? decoded.value : undefined;
}

const attempt = { at: 1, fields: [['choice', 'no']] };
const record = { item: 'a', attempts: [attempt], changed: 1 };

test('a record without a word on retrying is not being retried', () => {
  assert.deepEqual(reading(common.itemEntry, record), { ...record, retrying: false });
  assert.equal(reading(common.itemEntry, { ...record, retrying: true })?.retrying, true);
});

test('a record whose draft cannot be read is set aside, not kept without it', () => {
  assert.equal(reading(common.itemEntry, { ...record, draft: 'lost' }), undefined);
  assert.deepEqual(reading(common.itemEntry, { ...record, draft: [['text', 'a']] })?.draft, [['text', 'a']]);
  assert.deepEqual(reading(common.itemEntry, { ...record, draft: [] })?.draft, []);
});

test('a record with a part of the wrong kind is broken', () => {
  for (const part of [
    { item: 1 },
    { attempts: 'none' },
    { attempts: [{ at: 1 }] },
    { attempts: [{ ...attempt, fields: [['choice', 'no', 'more']] }] },
    { attempts: [{ ...attempt, fields: [['choice', 1]] }] },
    { changed: 'today' },
  ])
    assert.equal(reading(common.itemEntry, { ...record, ...part }), undefined, JSON.stringify(part));
});

test('a check whose end cannot be read is broken, and one without an end is open', () => {
  const check = { form: 'alder', begun: 1 };
  assert.deepEqual(reading(common.checkEntry, check), check);
  assert.deepEqual(reading(common.checkEntry, { ...check, finished: 2 }), { ...check, finished: 2 });
  assert.equal(reading(common.checkEntry, { ...check, finished: 'late' }), undefined);
  for (const part of [{ form: 'alder' }, { begun: 1, finished: 2 }])
    assert.equal(reading(common.checkEntry, part), undefined);
});

test('a position needs its step, what was seen and when', () => {
  const position = { step: 'a', seen: ['a'], changed: 1 };
  assert.deepEqual(reading(common.positionEntry, position), position);
  for (const name of ['step', 'seen', 'changed'])
    assert.equal(reading(common.positionEntry, { ...position, [name]: undefined }), undefined, name);
});

test('a sighting says how sure somebody was in a word, or is one without it', () => {
  const sighting = { at: 1000, share: 0.5 };
  const read = (more: object) => reading(common.reviewEntry, { sightings: [{ ...sighting, ...more }] });
  assert.deepEqual(read({})?.sightings, [sighting]);
  assert.deepEqual(read({ sure: 'certain' })?.sightings, [{ ...sighting, sure: 'certain' }]);
  assert.deepEqual(read({ sure: '' })?.sightings, [sighting]);
});

test('choices of comfort need a moment, and words that are none change nothing', () => {
  assert.equal(reading(common.comfortEntry, { text: 'large' }), undefined);
  assert.equal(reading(common.comfortEntry, { text: 'large', changed: 3 })?.text, 'large');
  assert.equal(reading(common.comfortEntry, { text: 'LARGE', changed: 3 })?.text, '');
});

test('an assignment is kept with what stands in an address, and as much of its title as is shown', () => {
  const assignment = { fragment: '1.bVJN-x_', title: 'Week one', changed: 5 };
  const read = (more: object) => reading(other.assignmentEntry, { ...assignment, ...more });
  assert.deepEqual(read({}), assignment);
  assert.equal(read({ title: 'x'.repeat(81) })?.title, 'x'.repeat(80));
  assert.equal(read({ title: 5 }), undefined);
  assert.equal(read({ changed: undefined })?.changed, 0);
  for (const fragment of ['', 'a b', '<1.b', '1.b>', 'x'.repeat(6001)])
    assert.equal(read({ fragment }), undefined, fragment.slice(0, 10));
});

test('an own report has fields with names of this site, each as it was typed last', () => {
  const field = (name: string, text: string, changed: number) => ({ name, text, changed });
  const read = (...fields: readonly object[]) => reading(other.ownEntry, { begun: 1, fields })?.fields;
  assert.deepEqual(read(field('check-one', 'old', 1), field('check-one', 'new', 2)), [
    field('check-one', 'new', 2),
  ]);
  for (const name of ['', 'Known', 'known1', '-known', 'known-', 'a b', 'a--b', ' known', 'x'.repeat(61)])
    assert.equal(read(field(name, 'a', 1)), undefined, name);
});

test('what else is kept needs all of its parts', () => {
  const sentence = { text: 'a', changed: 1 };
  const whole: readonly (readonly [Pick<StoredEntry<object>, 'read'>, Readonly<Record<string, unknown>>])[] =
    [
      [other.learnerEntry, { nickname: 'Zoë', changed: 1 }],
      [other.foundEntry, { named: sentence, unnamed: sentence }],
      [other.sittingEntry, { texts: ['families/a/b'], changed: 1 }],
      [other.tonightEntry, sentence],
      [other.exportEntry, { at: 1, answered: 2 }],
    ];
  for (const [entry, envelope] of whole) {
    assert.deepEqual(reading(entry, envelope), envelope);
    for (const name of Object.keys(envelope))
      assert.equal(reading(entry, { ...envelope, [name]: null }), undefined, name);
  }
});

test('a score has points within what there is, or a share that was lost', () => {
  assert.deepEqual(readScore({ earned: 1, total: 2, more: 1 }), { earned: 1, total: 2 });
  assert.deepEqual(readScore({ earned: 0, total: 2 }), { earned: 0, total: 2 });
  assert.deepEqual(readScore({ earned: 2, total: 2 }), { earned: 2, total: 2 });
  assert.deepEqual(readScore({ brier: 0 }), { brier: 0 });
  for (const score of [
    undefined,
    {},
    { earned: 1 },
    { total: 1 },
    { earned: 3, total: 2 },
    { earned: 0, total: 0 },
    { earned: -1, total: 1 },
    { earned: 1, total: 1001 },
    { brier: 1.1 },
  ])
    assert.equal(readScore(score), undefined, JSON.stringify(score));
});

test('colours as they were kept once are one of three words, and what is here stays', () => {
  const kind = anyEntryKindOf(themeKey);
  for (const word of ['light', 'dark', 'system']) assert.equal(kind?.inspect(word), 'ok', word);
  for (const word of ['', 'darker', 'xdark', 'light dark']) assert.equal(kind?.inspect(word), 'broken', word);
  assert.equal(kind?.join('dark', 'light'), 'dark');
  assert.equal(kind?.belongsTo, 'look');
});

test('marks of use to one browser alone are never broken', () => {
  for (const key of [fontsKey, laterKey, handsKey('deck')]) {
    const kind = anyEntryKindOf(key);
    assert.equal(kind?.belongsTo, 'browser', key);
    assert.equal(kind?.inspect('anything at all'), 'ok', key);
  }
});

test('whose an entry is decides what copies and clearing do with it', () => {
  const entries: readonly (readonly [string, { readonly belongsTo: string }])[] = Object.entries({
    ...common,
    ...other,
  }).flatMap(([name, value]) =>
    typeof value === 'object' && 'belongsTo' in value ? [[name, value] as const] : [],
  );
  const names = (owner: string) =>
    entries.filter(([, { belongsTo }]) => belongsTo === owner).map(([name]) => name.replace('Entry', ''));
  assert.deepEqual(names('work').toSorted(), [
    'check',
    'found',
    'item',
    'own',
    'position',
    'review',
    'sitting',
    'tonight',
  ]);
  assert.deepEqual(names('learner').toSorted(), ['assignment', 'learner']);
  assert.deepEqual(names('look'), ['comfort']);
  assert.deepEqual(names('browser'), ['export']);
});

test('a key that ends in a colon stands for all that begin with it, any other for itself', () => {
  const [many, one] = [isOf('sayswho:item:'), isOf('sayswho:comfort')];
  assert.deepEqual(
    [many('sayswho:item:a/b'), many('sayswho:items'), many('sayswho:lesson:a')],
    [true, false, false],
  );
  assert.deepEqual([one('sayswho:comfort'), one('sayswho:comfort:a')], [true, false]);
});

test('what this page knows no kind of is left as it is, until it is told', () => {
  const key = 'sayswho:streak:daily';
  assert.equal(inspect(key, '{"v":1'), 'ok');
  assert.equal(join(key, 'mine', 'theirs'), 'mine');
  alsoKnow(textKind({ ...common.checkEntry, key: (name) => `sayswho:streak:${name}` }));
  assert.equal(inspect(key, '{"v":1'), 'broken');
  assert.equal(anyEntryKindOf(key), entryKindOf(key));
});

test('a damaged text gives way to a sound one, whichever side has it', () => {
  const [key, sound] = [checkKey('start'), '{"form":"alder","begun":1,"v":1}'];
  assert.equal(join(key, '{"v":1', sound), sound);
  assert.equal(join(key, sound, '{"v":1'), sound);
  assert.equal(inspect(key, sound), 'ok');
  assert.equal(inspect(key, '{"v":9}'), 'newer');
  assert.equal(inspect(itemKey('a/b'), sound), 'broken');
});

test('what is empty says nothing of anybody', () => {
  assert.deepEqual(other.assignmentEntry.empty, { fragment: '', title: '', changed: 0 });
  assert.deepEqual(other.exportEntry.empty, { at: 0, answered: 0 });
  assert.deepEqual(other.sittingEntry.empty, { texts: [], changed: 0 });
  assert.deepEqual(other.learnerEntry.empty, { nickname: '', changed: 0 });
});

test('nothing kept is nothing done', () => {
  assert.equal(valueIn(common.itemEntry, undefined), common.itemEntry.empty);
  assert.equal(valueIn(common.checkEntry, 'x'), common.checkEntry.empty);
  assert.equal(common.comfortEntry.key('any'), comfortKey);
});
