import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSafeStorage, type Condition, type Saving } from '#record/safe-storage.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';

/** Texts are lists of words; joining two is the words of both. A text with "?" is broken, one with "+" is newer. */
function open(backing: FakeStorage | undefined, unsaved: Record<string, string> = {}) {
  const said: Saving[] = [];
  const trouble: [string, Condition][] = [];
  const storage = createSafeStorage({
    prefix: 'us:',
    open: () => {
      if (!backing) throw new DOMException('denied', 'SecurityError');
      return backing;
    },
    unsaved,
    inspect: (_key, text) => (text.includes('?') ? 'broken' : text.includes('+') ? 'newer' : 'ok'),
    join: (_key, mine, theirs) => [...new Set(`${mine} ${theirs}`.split(' '))].toSorted().join(' '),
    aside: (key) => `us:broken:${key}`,
    onSaving: (saving) => said.push(saving),
    onTrouble: (key, condition) => trouble.push([key, condition]),
  });
  return { storage, saving: () => said.at(-1), trouble };
}

test('what is set is in memory and in storage, and it says so', () => {
  const backing = new FakeStorage();
  const { storage, saving } = open(backing);
  storage.set('us:a', 'one');
  assert.equal(storage.get('us:a'), 'one');
  assert.equal(backing.getItem('us:a'), 'one');
  assert.equal(saving(), 'saved');
});

test('a later visit finds what was kept, and nothing of other sites', () => {
  const { storage } = open(new FakeStorage({ 'us:a': 'one', 'them:b': 'two' }));
  assert.deepEqual(storage.keys(), ['us:a']);
  assert.equal(storage.get('us:a'), 'one');
});

test('where storage is blocked, everything works in memory and it says blocked', () => {
  const { storage, saving } = open(undefined);
  assert.equal(saving(), 'blocked');
  storage.set('us:a', 'one');
  assert.equal(storage.get('us:a'), 'one');
  storage.remove('us:a');
  assert.equal(saving(), 'blocked');
});

test('where storage is full, the answer is in memory, and is written when there is room again', () => {
  const backing = new FakeStorage();
  const { storage, saving } = open(backing);
  backing.fail('full');
  storage.set('us:a', 'one');
  assert.equal(storage.get('us:a'), 'one');
  assert.equal(saving(), 'full');
  backing.fail('none');
  storage.set('us:b', 'two');
  assert.equal(backing.getItem('us:a'), 'one');
  assert.equal(saving(), 'saved');
});

test('storage that is blocked in mid-visit loses nothing', () => {
  const backing = new FakeStorage();
  const { storage, saving } = open(backing);
  storage.set('us:a', 'one');
  backing.fail('blocked');
  storage.set('us:a', 'one two');
  assert.equal(storage.get('us:a'), 'one two');
  assert.equal(saving(), 'full');
  backing.fail('none');
  storage.saveAll();
  assert.equal(backing.getItem('us:a'), 'one two');
  assert.equal(saving(), 'saved');
});

test('a broken text is set aside, not overwritten, and the page goes on', () => {
  const backing = new FakeStorage({ 'us:a': 'o?e', 'us:b': 'two' });
  const { storage, trouble } = open(backing);
  assert.equal(storage.get('us:a'), undefined);
  assert.equal(storage.get('us:b'), 'two');
  assert.deepEqual(trouble, [['us:a', 'broken']]);
  storage.set('us:a', 'new');
  assert.equal(backing.getItem('us:broken:us:a'), 'o?e');
  assert.equal(backing.getItem('us:a'), 'new');
});

test('a text from a later version is never overwritten', () => {
  const backing = new FakeStorage({ 'us:a': 'one+' });
  const { storage, trouble } = open(backing);
  assert.deepEqual(trouble, [['us:a', 'newer']]);
  storage.set('us:a', 'old');
  assert.equal(storage.get('us:a'), 'old');
  assert.equal(backing.getItem('us:a'), 'one+');
});

test('what another tab wrote since is joined, not overwritten', () => {
  const backing = new FakeStorage();
  const { storage } = open(backing);
  storage.set('us:a', 'mine');
  backing.setItem('us:a', 'theirs');
  storage.set('us:a', 'mine more');
  assert.equal(storage.get('us:a'), 'mine more theirs');
  assert.equal(backing.getItem('us:a'), 'mine more theirs');
});

test('hearing from another tab joins both sides and settles in one round', () => {
  const backing = new FakeStorage();
  const here = open(backing).storage;
  const there = open(backing).storage;
  here.set('us:a', 'one');
  const heard = there.receive('us:a', 'one');
  assert.equal(heard, 'one');
  there.set('us:a', 'one two');
  assert.equal(here.receive('us:a', 'one two'), 'one two');
  assert.equal(here.receive('us:a', 'three'), 'one three two');
  assert.equal(backing.getItem('us:a'), 'one three two');
});

test('a broken or newer text from another tab does not replace what this one has', () => {
  const { storage, trouble } = open(new FakeStorage());
  storage.set('us:a', 'one');
  assert.equal(storage.receive('us:a', '?'), 'one');
  assert.equal(storage.receive('us:a', 'two+'), 'one');
  assert.deepEqual(trouble, [
    ['us:a', 'broken'],
    ['us:a', 'newer'],
  ]);
});

test('what the inline start script could not save is taken over and saved', () => {
  const backing = new FakeStorage({ 'us:a': 'old' });
  const { storage, saving } = open(backing, { 'us:a': 'new', 'us:b': 'two' });
  assert.equal(storage.get('us:a'), 'new old');
  assert.equal(backing.getItem('us:b'), 'two');
  assert.equal(saving(), 'saved');
});
