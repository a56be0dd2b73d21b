// A teacher's keys in a browser: they open receipts, cannot be read, and are lost to nobody who has the backup.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { utf8 } from '#lib/bytes.ts';
import { writeBackup } from '#keys/key-backup.ts';
import { seal, type PlainKey, type PrivateKey } from '#keys/seal.ts';
import { teacherKeysKey } from '#keys/teacher-storage.ts';
import { makeKey, unseal } from '#keys/unseal.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';

async function newKey(): Promise<PlainKey> {
  const key = await makeKey();
  assert.ok(key);
  return key;
}
const [key, other] = [await newKey(), await newKey()];

let disk = new FakeStorage();
beforeEach(() => {
  disk = new FakeStorage();
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: disk });
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

const { $teacherKeys, forgetKey, keepKey, noKeys, openKeys } = await import('#keys/teacher-keys.ts');
const { restoreKey } = await import('#keys/restore-key.ts');

/** The page is loaded anew: what it had in memory is gone. */
async function reload(): Promise<readonly PrivateKey[]> {
  $teacherKeys.set(noKeys);
  await openKeys();
  return $teacherKeys.get().keys;
}

async function opens(keys: readonly PrivateKey[], x: string): Promise<string> {
  const sealed = await seal(utf8('a receipt'), x, 'label');
  assert.ok(sealed);
  return (await unseal(sealed, keys, 'label')).status;
}

const isReadable = (one: PrivateKey | undefined) => one !== undefined && 'd' in one;
const keepPlain = (...keys: readonly PlainKey[]) =>
  disk.setItem(teacherKeysKey, JSON.stringify({ v: 1, keys }));

test('a key that was made opens receipts after a reload, and nobody can read it', async () => {
  assert.equal(await keepKey(key, true), true);
  const [made] = $teacherKeys.get().keys;
  assert.deepEqual(made && 'plain' in made && made.plain, key);
  const keys = await reload();
  assert.equal(await opens(keys, key.x), 'ok');
  const [held] = keys;
  assert.ok(held && 'secret' in held);
  assert.deepEqual(Object.keys(held), ['x', 'secret']);
  assert.equal(held.secret.extractable, false);
  await assert.rejects(crypto.subtle.exportKey('jwk', held.secret));
  assert.deepEqual(Object.keys(disk), []);
});

test('the key that was made last stands first', async () => {
  await keepKey(key, true);
  await keepKey(other, true);
  assert.deepEqual(
    $teacherKeys.get().keys.map(({ x }) => x),
    [other.x, key.x],
  );
});

test('a key of an earlier version opens receipts as it is, and is locked up on request', async () => {
  keepPlain(key, other);
  const before = await reload();
  assert.deepEqual(before, [key, other]);
  assert.equal(await opens(before, key.x), 'ok');
  assert.equal(await keepKey(key, false), true);
  assert.doesNotMatch(disk.getItem(teacherKeysKey) ?? '', new RegExp(key.d));
  const keys = await reload();
  assert.deepEqual(keys.map(({ x }) => x).toSorted(), [key.x, other.x].toSorted());
  assert.deepEqual(
    [key, other].map(({ x }) => isReadable(keys.find((one) => one.x === x))),
    [false, true],
  );
  assert.equal(await opens(keys, key.x), 'ok');
  await keepKey(other, false);
  assert.deepEqual(Object.keys(disk), []);
});

test('a backup of any time restores the key, in place of one of an earlier version', async () => {
  keepPlain(key);
  const file = await writeBackup(key, '');
  assert.equal((await restoreKey(file ?? '', '')).status, 'ok');
  const keys = await reload();
  assert.equal(await opens(keys, key.x), 'ok');
  assert.equal(keys.some(isReadable), false);
});

test('a key that is taken off is gone, wherever it was kept', async () => {
  keepPlain(key);
  await keepKey(other, true);
  await reload();
  await forgetKey(key.x);
  await forgetKey(other.x);
  assert.deepEqual(await reload(), []);
  assert.deepEqual(Object.keys(disk), []);
});

test('where there is no database the key lasts as long as the page, and one of an earlier version stays as it is', async () => {
  keepPlain(key);
  Object.assign(globalThis, { indexedDB: undefined });
  assert.deepEqual(await reload(), [key]);
  assert.equal(await keepKey(key, false), false);
  assert.deepEqual($teacherKeys.get(), { keys: [key], isKept: true });
  assert.equal(await keepKey(other, true), false);
  assert.equal($teacherKeys.get().isKept, false);
  assert.equal(await opens($teacherKeys.get().keys, other.x), 'ok');
  assert.deepEqual(await reload(), [key]);
});

test('a database that never answers is not waited for for ever', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  keepPlain(key);
  Object.assign(globalThis, { indexedDB: { open: () => new EventTarget() } });
  const reading = reload();
  context.mock.timers.tick(8000);
  assert.deepEqual(await reading, [key]);
});
