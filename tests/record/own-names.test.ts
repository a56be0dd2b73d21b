// Copies of the site at several paths of one address: each has names of its own, and clears nothing but its own.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import * as fc from 'fast-check';
import { cachePrefix } from '#lib/storage/own-names.ts';
import { adoptShared } from '#lib/storage/adopt-shared.ts';
import { copyAt, type CopyOfSite } from './copy-at.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';

const [browser, tab] = [new FakeStorage(), new FakeStorage()];
Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: browser });
Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value: tab });

beforeEach(() => {
  for (const area of [browser, tab]) {
    area.fail('none');
    area.clear();
  }
});

/** It has room for so many entries. */
class SmallStorage extends FakeStorage {
  static room = 9;
  override setItem(name: string, text: string): void {
    if (this.length >= SmallStorage.room && this.getItem(name) === null)
      throw new DOMException('full', 'QuotaExceededError');
    super.setItem(name, text);
  }
}

const noted = (path: string) => `${path}sayswho-adopted`;
const taken = (area: FakeStorage, path: string): string[] =>
  Object.keys(area).filter((name) => name.startsWith(path) && name !== noted(path));

/** Every name that a copy keeps something under. */
const namesOf = ({ names, teacherNames }: CopyOfSite): Map<string, string> =>
  new Map(
    Object.entries({ ...names, ...teacherNames }).flatMap(([label, name]) => {
      if (label.startsWith('is') || !/Key$|^classDatabase$|^prefix$/.test(label)) return [];
      return [[label, typeof name === 'string' ? name : String(Reflect.apply(name, undefined, ['x', 1]))]];
    }),
  );

const answer = (at: number, option: string) =>
  JSON.stringify({ v: 1, item: 'hash', attempts: [{ at, fields: [['choice', option]] }], changed: at });

test('a copy at the root has the names of ever, and one at a path has its path before each of them', async () => {
  const [root, below] = [namesOf(await copyAt('/')), namesOf(await copyAt('/a/'))];
  assert.equal(root.get('itemKey'), 'sayswho:item:x');
  assert.equal(root.get('brokenKey'), 'sayswho:broken:1:x');
  assert.equal(root.get('comfortKey'), 'sayswho:comfort');
  assert.equal(root.get('thisTabKey'), 'sayswho-this-tab');
  assert.equal(root.get('classDatabase'), 'sayswho-teach');
  assert.ok(root.size > 18);
  for (const [label, name] of root) {
    if (label !== 'brokenKey') assert.equal(below.get(label), `/a/${name}`, label);
  }
  assert.equal(below.get('brokenKey'), `/a/${(await copyAt('/a/')).names.travelPrefix}broken:1:`);
});

test('no copy takes the names or caches of another for its own, wherever the two stand', () => {
  const path = fc
    .array(fc.stringMatching(/^[\w.~%-]{1,6}$/), { maxLength: 3 })
    .map((parts) => ['', ...parts, ''].join('/'));
  fc.assert(
    fc.property(path, path, fc.string(), (mine, theirs, rest) => {
      fc.pre(mine !== theirs);
      const prefixAt = (one: string) => `${one === '/' ? '' : one}sayswho:`;
      assert.ok(!`${prefixAt(theirs)}${rest}`.startsWith(prefixAt(mine)));
      assert.ok(!`${cachePrefix(theirs)}${rest}`.startsWith(cachePrefix(mine)));
    }),
    { numRuns: 2000 },
  );
});

test('two copies keep two records, and finishing in one leaves the other and the root as they were', async () => {
  const copies = { '/': await copyAt('/'), '/a/': await copyAt('/a/'), '/b/': await copyAt('/b/') };
  for (const [path, { storage, names }] of Object.entries(copies))
    storage.set(names.itemKey('x/y'), answer(1, path));
  browser.setItem('sayswhoever:item:x', 'of another app');
  const before = new Map(Object.keys(browser).map((name) => [name, browser.getItem(name)] as const));
  copies['/a/'].forgetEverything();
  for (const [name, text] of before)
    assert.equal(browser.getItem(name), name.startsWith('/a/sayswho:') ? null : text, name);
  copies['/'].forgetEverything();
  assert.deepEqual(taken(browser, '/b/'), ['/b/sayswho:item:x/y']);
  assert.equal(browser.getItem('sayswho:item:x/y'), null);
  assert.equal(browser.getItem('sayswhoever:item:x'), 'of another app');
});

test('a copy that moves from shared names to its own loses nothing: answers, settings, a tab of one’s own, classes and keys', async () => {
  const shared = {
    'sayswho:item:x/y': answer(1, 'first'),
    'sayswho:comfort': '{"v":1,"changed":1}',
    'sayswho:broken:5:sayswho:item:x/z': '{',
    'sayswho-teach:keys': '{"v":1,"keys":[]}',
    'sayswho-teach:class': 'abc',
  };
  for (const [name, text] of Object.entries(shared)) browser.setItem(name, text);
  browser.setItem('sayswho-package:alone:sayswho:item:x', 'a platform’s');
  browser.setItem('elsewhere', 'theirs');
  tab.setItem('sayswho-this-tab', 'yes');
  tab.setItem('sayswho:item:x/y', answer(2, 'in the tab'));
  const { storage, names } = await copyAt('/a/');
  assert.equal(storage.get(names.itemKey('x/y')), answer(2, 'in the tab'));
  assert.deepEqual(
    taken(browser, '/a/').toSorted(),
    Object.keys(shared)
      .map((name) => `/a/${name}`)
      .toSorted(),
  );
  for (const [name, text] of Object.entries(shared)) {
    assert.equal(browser.getItem(`/a/${name}`), text);
    assert.equal(browser.getItem(name), text, 'for other copies it stays');
  }
});

test('it is taken over once, and never over what a copy has already', () => {
  browser.setItem('/a/sayswho:item:x', 'mine');
  browser.setItem('sayswho:item:x', 'shared');
  adoptShared(browser, '/a/');
  browser.setItem('sayswho:item:later', 'of the copy at the root');
  adoptShared(browser, '/a/');
  assert.deepEqual(taken(browser, '/a/'), ['/a/sayswho:item:x']);
  assert.equal(browser.getItem('/a/sayswho:item:x'), 'mine');
});

test('where there is no room for all of it, the next page takes over the rest', () => {
  const small = new SmallStorage();
  for (const name of ['sayswho:item:a', 'sayswho:item:b']) small.setItem(name, name);
  SmallStorage.room = 4;
  assert.throws(() => adoptShared(small, '/a/'), /full/);
  assert.equal(taken(small, '/a/').length, 1);
  SmallStorage.room = 9;
  adoptShared(small, '/a/');
  assert.deepEqual(taken(small, '/a/').toSorted(), ['/a/sayswho:item:a', '/a/sayswho:item:b']);
});

test('whoever finishes on a shared computer leaves nothing under the shared names either, but what another copy has changed since', async () => {
  for (const name of ['x', 'y']) browser.setItem(`sayswho:item:l/${name}`, answer(1, name));
  browser.setItem('sayswho-teach:keys', '{"v":1,"keys":[]}');
  const page = await copyAt('/a/');
  browser.setItem('sayswho:item:l/y', answer(2, 'at the root'));
  browser.setItem('sayswho:item:l/new', answer(3, 'at the root'));
  page.forgetEverything();
  assert.deepEqual(
    Object.keys(browser).toSorted(),
    [
      noted('/a/'),
      '/a/sayswho-teach:keys',
      'sayswho-teach:keys',
      'sayswho:item:l/new',
      'sayswho:item:l/y',
    ].toSorted(),
  );
  assert.doesNotMatch(browser.getItem(noted('/a/')) ?? '', /item/, 'no trace of what was answered');
  const next = await copyAt('/a/');
  assert.deepEqual(next.storage.keys(), [], 'nothing comes back');
});

test('what is deleted by itself, and what goes along into a tab of its own, leaves the shared names, too', async () => {
  for (const name of ['x', 'y']) browser.setItem(`sayswho:item:l/${name}`, answer(1, name));
  const { storage, names, beginThisTab } = await copyAt('/a/');
  storage.remove(names.itemKey('l/x'));
  assert.equal(browser.getItem('sayswho:item:l/x'), null);
  assert.equal(browser.getItem('sayswho:item:l/y'), answer(1, 'y'));
  assert.ok(beginThisTab({ takesAlong: true }));
  assert.deepEqual(Object.keys(browser), [noted('/a/')]);
  assert.equal(tab.getItem('/a/sayswho:item:l/y'), answer(1, 'y'));
});

test('a teacher’s key that is locked up or thrown away does not stay in plain text under the shared name', async () => {
  browser.setItem('sayswho-teach:keys', JSON.stringify({ v: 1, keys: [] }));
  const { forgetKey, storage } = await copyAt('/a/');
  assert.deepEqual(storage.keys(), []);
  assert.notEqual(browser.getItem('/a/sayswho-teach:keys'), null);
  await forgetKey('any');
  assert.deepEqual(Object.keys(browser), [noted('/a/')]);
});

test('a note that somebody else has written removes nothing', async () => {
  const { forgetShared } = await copyAt('/a/');
  assert.ok(forgetShared);
  for (const note of ['', '1', '1{', '1{"a":1}', '1[["other",0],["sayswho:item:x"],7,null]']) {
    browser.setItem('sayswho:item:x', 'shared');
    browser.setItem('other', 'theirs');
    browser.setItem(noted('/a/'), note);
    forgetShared(browser, () => true);
    assert.deepEqual(
      [browser.getItem('sayswho:item:x'), browser.getItem('other')],
      ['shared', 'theirs'],
      note,
    );
  }
});

test('a copy of the record goes from any path to any other', async () => {
  for (const [from, to] of [
    ['/', '/a/'],
    ['/a/', '/'],
    ['/a/', '/b/'],
  ] as const) {
    const [here, there] = [await copyAt(from), await copyAt(to)];
    here.storage.set(here.names.itemKey('x/y'), answer(1, 'yes'));
    here.storage.set(here.names.brokenKey(here.names.itemKey('x/z'), 5), answer(2, 'set aside'));
    const text = here.writeCopy(here.wholeRecord(), { made: 1, content: 'c' });
    assert.doesNotMatch(text, /\/[ab]\/sayswho/);
    const file = there.openFile(text);
    assert.equal(file.status, 'opened');
    const plan = there.planImport(file.status === 'opened' ? file.entries : new Map(), () => undefined);
    assert.deepEqual(
      plan.map(({ key, outcome }) => [key, outcome]),
      [
        [there.names.itemKey('x/y'), 'new'],
        [there.names.itemKey('x/z'), 'new'],
      ],
    );
    here.forgetEverything();
  }
});

test('only caches of this copy are dropped, whatever others are called', async () => {
  const foreign = [
    'says-who:/:abc',
    'says-who:/a/b/:abc',
    'says-who:/ab/:abc',
    'says-who',
    'says-who-else',
    'workbox-precache-v2-https://u.example/a/',
    'https://u.example/a/',
  ];
  const names = new Set(['says-who:/a/:abc', 'says-who:/a/:def', ...foreign]);
  Object.defineProperty(globalThis, 'caches', {
    configurable: true,
    value: {
      keys: () => Promise.resolve([...names]),
      delete: (name: string) => Promise.resolve(names.delete(name)),
    },
  });
  const { forgetOfflinePages, hasOfflinePages } = await copyAt('/a/');
  const scope = 'https://u.example/a/';
  assert.equal(await hasOfflinePages(scope), true);
  await forgetOfflinePages(scope);
  assert.deepEqual([...names], foreign);
  assert.equal(await hasOfflinePages(scope), false);
});
