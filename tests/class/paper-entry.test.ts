import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperAnswer } from '#class/class.ts';
import {
  changedAnswers,
  emptyEntry,
  nextPupil,
  paperEntry,
  pupilOf,
  type PaperEntryAction,
} from '#class/paper/paper-entry.ts';

const answer = (pupil: string, placement: string, typed: string): PaperAnswer => ({
  pupil,
  placement,
  typed,
  hash: '0a1b2c3d',
  fields: [['choice', typed]],
  day: '2026-11-26',
});
const paper = [answer('Ada', 'one/a', 'B'), answer('Ada', 'one/b', 'C 3'), answer('Bo', 'one/a', 'D')];

const after = (...actions: readonly PaperEntryAction[]) => actions.reduce(paperEntry, emptyEntry('one'));

test('who is chosen finds what was typed of theirs before, in whatever capitals', () => {
  const { name, typed } = after({ type: 'turn', name: ' aDA', sheet: 'one', paper });
  assert.deepEqual([name, typed], [' aDA', { 'one/a': 'B', 'one/b': 'C 3' }]);
});

test('another sheet keeps the pupil, and forgets which fields were left and what was said of the name', () => {
  const { name, sheet, left, isNameMissing } = after(
    { type: 'turn', name: 'Bo', sheet: 'one', paper },
    { type: 'leave', placement: 'one/a' },
    { type: 'name-missing' },
    { type: 'turn', name: 'Bo', sheet: 'two', paper },
  );
  assert.deepEqual([name, sheet, [...left], isNameMissing], ['Bo', 'two', [], false]);
});

test('what is typed stands beside what was there', () => {
  const { typed } = after(
    { type: 'turn', name: 'Bo', sheet: 'one', paper },
    { type: 'type', placement: 'one/b', text: 'A' },
  );
  assert.deepEqual(typed, { 'one/a': 'D', 'one/b': 'A' });
});

test('a refused sheet says how many fields are wrong, and lets every field say what', () => {
  const placements = ['one/a', 'one/b'];
  const one = after({ type: 'refuse', placements, wrong: 1 });
  assert.deepEqual([[...one.left], one.news], [placements, 'One field is not right yet.']);
  assert.equal(after({ type: 'refuse', placements, wrong: 2 }).news, '2 fields are not right yet.');
});

test('a kept sheet is told, and the next pupil’s answers stand there', () => {
  const { name, sheet, typed, left, news } = after(
    { type: 'turn', name: 'Ada', sheet: 'one', paper },
    { type: 'leave', placement: 'one/a' },
    { type: 'kept', pupil: 'Ada', count: 2, next: 'Bo', paper },
  );
  assert.deepEqual([name, sheet, typed, [...left]], ['Bo', 'one', { 'one/a': 'D' }, []]);
  assert.equal(news, '2 answers kept for Ada.');
  assert.equal(
    after({ type: 'kept', pupil: 'Ada', count: 1, next: '', paper }).news,
    'One answer kept for Ada.',
  );
});

test('a pupil is known without capitals and with spaces; after the last of the list comes nobody', () => {
  const names = ['Ada Lovelace', 'Bo'];
  assert.equal(pupilOf('  ada   lovelace ', names), 'Ada Lovelace');
  assert.equal(pupilOf(' Cy  Young', names), 'Cy Young');
  assert.deepEqual(
    ['Ada Lovelace', 'Bo', 'Cy'].map((pupil) => nextPupil(pupil, names)),
    ['Bo', '', ''],
  );
});

test('only what differs is kept: an emptied field is, one that was always empty is not', () => {
  const read = (placement: string, typed: string) => ({ placement, typed, hash: '', fields: [] });
  const changed = changedAnswers(
    [read('one/a', ''), read('one/b', 'C 3'), read('one/c', ''), read('one/d', 'A')],
    'Ada',
    paper,
  );
  assert.deepEqual(
    changed.map(({ placement }) => placement),
    ['one/a', 'one/d'],
  );
});
