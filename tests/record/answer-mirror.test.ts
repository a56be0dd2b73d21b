// The second copy of checked answers: it brings back what a killed browser forgot, and nothing that was cleared.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { mirror, type MirroredPage, type MirrorState } from '#record/answer-mirror.ts';
import { emptyRecord, withAttempt, withDraft, type ItemRecord } from '#record/item-record.ts';
import { createSafeStorage, type SafeStorage } from '#record/safe-storage.ts';
import { secondCopy } from '#record/second-copy.ts';
import { inspect, itemEntry, join } from '#record/storage-entries.ts';
import { clearingKey, itemKey, lessonKey, mirrorDatabase, prefix, thisTabKey } from '#record/storage-keys.ts';
import { storedText, valueIn } from '#record/stored-entry.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';

const [first, second] = [itemKey('lesson/first'), itemKey('lesson/second')];
const answer = (at: number, option: string, before: ItemRecord = emptyRecord) =>
  withAttempt(before, 'hash', { at, fields: [['choice', option]] });
const text = (record: ItemRecord) => storedText(itemEntry, record);

let disk = new FakeStorage();
const use = (name: 'localStorage' | 'sessionStorage', area: unknown) =>
  Object.defineProperty(globalThis, name, { configurable: true, value: area });

beforeEach(() => {
  disk = new FakeStorage();
  use('localStorage', disk);
  use('sessionStorage', new FakeStorage());
  Object.assign(globalThis, { Storage: FakeStorage, indexedDB: new IDBFactory() });
});

/** What the database has: a transaction that reads waits for those that write. */
async function kept(): Promise<ReadonlyMap<string, unknown>> {
  const request = indexedDB.open(mirrorDatabase, 1);
  const event = (target: EventTarget, name: string) =>
    new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('texts'));
  await event(request, 'success');
  const transaction = request.result.transaction('texts');
  const [keys, rows] = [
    transaction.objectStore('texts').getAllKeys(),
    transaction.objectStore('texts').getAll(),
  ];
  await event(transaction, 'complete');
  request.result.close();
  return new Map(keys.result.map((key, index) => [String(key), rows.result[index]]));
}

/** A page of the site as it opens in this browser, with a mirror that works whenever the test says. */
function open() {
  const changed = new Set<string>();
  const state: MirrorState = { changed, mark: undefined, isBegun: false };
  const storage: SafeStorage = createSafeStorage({
    prefix,
    open: () => disk,
    inspect,
    join,
    aside: (key) => key,
    onSaving: () => undefined,
    onTrouble: () => undefined,
    onChange: (key) => changed.add(key),
  });
  const page: MirroredPage = {
    get: storage.get,
    keys: storage.keys,
    isKept: (key) => disk.getItem(key) !== null,
    isSound: (key, row) => inspect(key, row) === 'ok',
    join,
    take: storage.set,
    clearing: () => disk.getItem(clearingKey) ?? undefined,
    isCleared: () => disk.removeItem(clearingKey),
    onlyClears: false,
  };
  return {
    storage,
    page,
    work: () => mirror(page, state),
    /** As `secondCopy` does. */
    clear(mark: string) {
      for (const key of storage.keys()) storage.remove(key);
      changed.clear();
      Object.assign(state, { mark, isBegun: false });
      disk.setItem(clearingKey, mark);
    },
  };
}

/** The browser is killed: local storage is as it was a minute ago. */
function kill(before: Readonly<Record<string, string>> = {}) {
  disk = new FakeStorage(before);
  use('localStorage', disk);
}

const chosen = (storage: SafeStorage, key: string) =>
  valueIn(itemEntry, storage.get(key)).attempts.map(({ fields }) => fields[0]?.[1]);

test('an answer is there again after local storage has forgotten it', async () => {
  const page = open();
  await page.work();
  page.storage.set(first, text(answer(1, 'yes')));
  await page.work();
  kill();
  const later = open();
  assert.deepEqual(chosen(later.storage, first), []);
  await later.work();
  assert.deepEqual(chosen(later.storage, first), ['yes']);
  assert.equal(disk.getItem(first), text(answer(1, 'yes')));
});

test('what was answered before the mirror came is in it, too', async () => {
  disk.setItem(first, text(answer(1, 'yes')));
  await open().work();
  kill();
  const later = open();
  await later.work();
  assert.deepEqual(chosen(later.storage, first), ['yes']);
});

test('an older answer in the mirror takes nothing from a newer one, and the first answer stays the first', async () => {
  const page = open();
  page.storage.set(first, text(answer(1, 'no')));
  await page.work();
  const newer = answer(2, 'yes', answer(1, 'no'));
  kill({ [first]: text(newer) });
  const later = open();
  await later.work();
  assert.equal(disk.getItem(first), text(newer));
  assert.equal((await kept()).get(first), text(newer));
});

test('a draft that is newer than the answer in the mirror stays', async () => {
  const page = open();
  page.storage.set(first, text(answer(1, 'no')));
  await page.work();
  const drafted = withDraft({ ...answer(1, 'no'), retrying: true }, [['choice', 'yes']], 5);
  kill({ [first]: text(drafted) });
  await open().work();
  assert.equal(disk.getItem(first), text(drafted));
});

test('a cleared record does not come back', async () => {
  const page = open();
  page.storage.set(first, text(answer(1, 'no')));
  await page.work();
  page.clear('a');
  await page.work();
  assert.deepEqual([...(await kept()).keys()], ['']);
  const later = open();
  await later.work();
  assert.deepEqual(later.storage.keys(), []);
});

test('a clearing that the page had no time for is finished by the next one', async () => {
  const page = open();
  page.storage.set(first, text(answer(1, 'no')));
  await page.work();
  page.clear('a');
  const later = open();
  await later.work();
  assert.deepEqual(later.storage.keys(), []);
  assert.equal(disk.getItem(clearingKey), null);
  // The page that was cleared comes to it late: what came since stays.
  later.storage.set(second, text(answer(2, 'yes')));
  await later.work();
  await page.work();
  assert.deepEqual([...(await kept()).keys()], ['', second]);
});

test('what is being written while the record is cleared does not come back', async () => {
  const page = open();
  await page.work();
  page.storage.set(first, text(answer(1, 'no')));
  const writing = page.work();
  page.clear('a');
  await Promise.all([writing, page.work()]);
  await open().work();
  assert.deepEqual([...(await kept()).keys()], ['']);
});

test('what is being joined while another tab clears does not come back', async () => {
  const page = open();
  page.storage.set(first, text(answer(1, 'no')));
  await page.work();
  kill();
  const later = open();
  const joining = later.work();
  page.clear('a');
  await Promise.all([joining, page.work()]);
  assert.deepEqual(later.storage.keys(), []);
  assert.deepEqual([...(await kept()).keys()], ['']);
});

test('a tab that still has answers puts none in the mirror after another tab has cleared them', async () => {
  const page = open();
  page.storage.set(first, text(answer(1, 'no')));
  await page.work();
  const other = open();
  await other.work();
  other.clear('a');
  await other.work();
  page.storage.set(second, text(answer(2, 'yes')));
  await page.work();
  assert.deepEqual([...(await kept()).keys()], ['']);
});

test('a tab whose answers were cleared before its mirror came puts none of them there', async () => {
  disk.setItem(first, text(answer(1, 'no')));
  const page = open();
  const other = open();
  other.clear('a');
  await other.work();
  await page.work();
  assert.deepEqual([...(await kept()).keys()], ['']);
});

test('a database that was deleted meanwhile is begun anew', async () => {
  const page = open();
  page.clear('a');
  await page.work();
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  page.storage.set(first, text(answer(1, 'yes')));
  await page.work();
  assert.deepEqual(
    [...(await kept())],
    [
      ['', 'a'],
      [first, text(answer(1, 'yes'))],
    ],
  );
});

test('a damaged text in the mirror is left out, and one of a later version', async () => {
  const page = open();
  for (const row of ['{"v":', '{"v":99}']) {
    await kept();
    const request = indexedDB.open(mirrorDatabase, 1);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    request.result.transaction('texts', 'readwrite').objectStore('texts').put(row, first);
    request.result.close();
    await page.work();
    assert.deepEqual(page.storage.keys(), []);
  }
});

/** The second copy of a page, as the page has it. */
function openWhole() {
  const copy = secondCopy({
    get: (key) => storage.get(key),
    keys: () => storage.keys(),
    isSound: (key, row) => inspect(key, row) === 'ok',
    join,
    take: (key, row) => storage.set(key, row),
  });
  const storage: SafeStorage = createSafeStorage({
    prefix,
    open: () => disk,
    inspect,
    join,
    aside: (key) => key,
    onSaving: () => undefined,
    onTrouble: () => undefined,
    onChange: copy.follow,
  });
  return { storage, copy };
}

/** Reads until it is as expected; a wrong one never ends, and the runner says which. */
async function until(isSo: (rows: ReadonlyMap<string, unknown>) => boolean) {
  // oxlint-disable-next-line no-await-in-loop
  for (let rows = await kept(); !isSo(rows); rows = await kept());
}

test('a page copies checked answers and no drafts, and clears the copy with the record', async () => {
  const { storage, copy } = openWhole();
  storage.set(second, text(withDraft(emptyRecord, [['choice', 'yes']], 3)));
  storage.set(lessonKey('lesson'), '{"step":"a","seen":[],"changed":1,"v":1}');
  storage.set(first, text(answer(1, 'yes')));
  await until((rows) => rows.has(first));
  assert.deepEqual([...(await kept()).keys()], [first]);
  for (const key of storage.keys()) storage.remove(key);
  copy.clear();
  await until((rows) => !rows.has(first));
  await until(() => disk.getItem(clearingKey) === null);
  assert.deepEqual(Object.keys(disk), []);
});

test('what one import brought and was undone does not come back', async () => {
  const { storage } = openWhole();
  storage.set(first, text(answer(1, 'no')));
  storage.set(second, text(answer(2, 'yes')));
  await until((rows) => rows.has(second));
  storage.remove(second);
  storage.remove(first);
  storage.set(first, text(answer(3, 'yes')));
  await until((rows) => !rows.has(second) && rows.has(first));
  assert.equal((await kept()).get(first), text(answer(3, 'yes')));
});

test('a tab that keeps for itself alone neither reads nor fills the mirror', async () => {
  const browsers = openWhole();
  browsers.storage.set(first, text(answer(1, 'no')));
  await until((rows) => rows.has(first));
  use('sessionStorage', new FakeStorage({ [thisTabKey]: 'yes' }));
  const { storage, copy } = openWhole();
  storage.set(second, text(answer(2, 'yes')));
  copy.clear();
  storage.remove(first);
  // A page of the browser comes to it after whatever the tab has begun.
  browsers.storage.set(itemKey('lesson/third'), text(answer(3, 'yes')));
  await until((rows) => rows.has(itemKey('lesson/third')));
  assert.deepEqual([...(await kept()).keys()].toSorted(), [first, itemKey('lesson/third')]);
});

const refusals: Readonly<Record<string, unknown>> = {
  'there is none': undefined,
  'it throws': {
    open() {
      throw new DOMException('denied', 'SecurityError');
    },
  },
  'it gives an error': {
    open() {
      const request = new EventTarget();
      queueMicrotask(() => request.dispatchEvent(new Event('error')));
      return request;
    },
  },
  'it never answers': { open: () => new EventTarget() },
};

for (const [how, database] of Object.entries(refusals)) {
  test(`a database that is refused is an answer: ${how}`, async (context) => {
    const complaints: unknown[] = [];
    const complain = (reason: unknown) => complaints.push(reason);
    process.on('unhandledRejection', complain);
    context.after(() => process.off('unhandledRejection', complain));
    Object.assign(globalThis, { indexedDB: database });
    const { storage, copy } = openWhole();
    storage.set(first, text(answer(1, 'yes')));
    copy.clear();
    await import('#record/answer-mirror.ts');
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(disk.getItem(first), text(answer(1, 'yes')));
    assert.deepEqual(complaints, []);
    // Wherever there is one again, it is cleared first.
    assert.notEqual(disk.getItem(clearingKey), null);
  });
}

test('a page in a package, whose storage is not the browser’s, has no second copy', async () => {
  Object.assign(globalThis, { Storage: Map });
  let isAsked = false;
  Object.assign(globalThis, { indexedDB: { open: () => (isAsked = true) } });
  const { storage, copy } = openWhole();
  storage.set(first, text(answer(1, 'yes')));
  copy.clear();
  await import('#record/answer-mirror.ts');
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(isAsked, false);
  assert.equal(disk.getItem(clearingKey), null);
});
