import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSafeStorage, type Condition, type Saving } from '#record/safe-storage.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';

/** Texts are lists of words; joining two is the words of both. A text with "?" is broken, one with "+" is newer. */
function open(backing: FakeStorage | undefined, unsaved: Record<string, string> = {}) {
  const said: Saving[] = [];
  const alone: string[][] = [];
  const changes: [string, string][] = [];
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
    onSaving(saving, keys) {
      said.push(saving);
      alone.push([...keys]);
    },
    onChange: (key, isRemoved) => changes.push([key, isRemoved ? 'removed' : 'changed']),
    onTrouble: (key, condition) => trouble.push([key, condition]),
  });
  return { storage, saving: () => said.at(-1), alone: () => alone.at(-1), changes, trouble };
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

test('what is changed here takes the place of what was, and is not joined with it', () => {
  const backing = new FakeStorage();
  const { storage } = open(backing);
  storage.set('us:a', 'one');
  storage.set('us:a', 'two');
  assert.deepEqual([storage.get('us:a'), backing.getItem('us:a')], ['two', 'two']);
});

test('whoever listens is told what was changed here, what was removed, and what is in memory alone', () => {
  const backing = new FakeStorage();
  const { storage, alone, changes } = open(backing);
  storage.set('us:a', 'one');
  assert.deepEqual(alone(), []);
  backing.fail('full');
  storage.set('us:b', 'two');
  assert.deepEqual(alone(), ['us:b']);
  storage.remove('us:a');
  assert.deepEqual(changes, [
    ['us:a', 'changed'],
    ['us:b', 'changed'],
    ['us:a', 'removed'],
  ]);
  const blocked = open(undefined);
  blocked.storage.set('us:a', 'one');
  assert.deepEqual(blocked.alone(), ['us:a']);
});

test('what is removed waits for no room, and its name is free again', () => {
  const backing = new FakeStorage({ 'us:a': 'one+' });
  const { storage, saving } = open(backing);
  backing.fail('full');
  storage.set('us:b', 'two');
  assert.equal(saving(), 'full');
  storage.remove('us:b');
  assert.equal(saving(), 'saved');
  backing.fail('none');
  storage.remove('us:a');
  storage.set('us:a', 'new');
  assert.equal(backing.getItem('us:a'), 'new');
});

test('a page is stale where another changed or cleared what it has, and reading anew would lose nothing', () => {
  const backing = new FakeStorage({ 'us:later': 'one+' });
  const { storage } = open(backing);
  storage.set('us:later', 'mine');
  storage.set('us:a', 'one');
  storage.set('us:b', 'two');
  assert.equal(storage.isStale(), false);
  backing.setItem('us:b', 'theirs');
  assert.equal(storage.isStale(), true);
  backing.setItem('us:b', 'two');
  backing.removeItem('us:a');
  assert.equal(storage.isStale(), true);
  backing.fail('full');
  storage.set('us:c', 'unsaved');
  assert.equal(storage.isStale(), false);
});

test('once another tab has written what only a later version reads, this one overwrites it no more', () => {
  const backing = new FakeStorage();
  const { storage } = open(backing);
  backing.setItem('us:a', 'one+');
  storage.receive('us:a', 'one+');
  backing.setItem('us:a', 'readable');
  storage.set('us:a', 'mine');
  assert.equal(backing.getItem('us:a'), 'readable');
});

test('a damaged text that another tab tells of does not keep this one from saving', () => {
  const backing = new FakeStorage();
  const { storage } = open(backing);
  storage.receive('us:a', '?');
  storage.set('us:a', 'mine');
  assert.equal(backing.getItem('us:a'), 'mine');
});

test('what another tab tells of is here from then on, and is written again only where this one adds to it', () => {
  const backing = new FakeStorage();
  const { storage, saving } = open(backing);
  assert.equal(storage.receive('us:a', 'theirs'), 'theirs');
  assert.equal(storage.get('us:a'), 'theirs');
  assert.equal(backing.getItem('us:a'), null);
  storage.set('us:b', 'mine');
  backing.fail('full');
  assert.equal(storage.receive('us:b', 'theirs'), 'mine theirs');
  assert.equal(saving(), 'full');
});
