// The teacher's keys in this browser. They stand apart from what pupils keep.
import { atom } from 'nanostores';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { readKey } from './key-backup.ts';
import type { PrivateKey } from './seal.ts';
import { teacherKeysKey } from './teacher-storage.ts';
import { fromJson, list } from '#lib/decoders.ts';
import { count, object } from '#lib/strict-decoders.ts';

const readStored = object({ v: count(1), keys: list(readKey, 50) });

export type TeacherKeyring = {
  /** The one that was made or restored last stands first. */
  readonly keys: readonly PrivateKey[];
  /** They outlive this page. */
  readonly isKept: boolean;
};

export const noKeys: TeacherKeyring = { keys: [], isKept: true };

function stored(): readonly PrivateKey[] {
  const text = tryOrUndefined(() => globalThis.localStorage.getItem(teacherKeysKey)) ?? '';
  return readStored(fromJson(text))?.keys ?? [];
}

export const $teacherKeys = atom<TeacherKeyring>({ keys: stored(), isKept: true });

function keep(keys: readonly PrivateKey[]): void {
  const isKept = tryOrUndefined(() => {
    if (keys.length === 0) globalThis.localStorage.removeItem(teacherKeysKey);
    else globalThis.localStorage.setItem(teacherKeysKey, JSON.stringify({ v: 1, keys }));
    return true;
  });
  $teacherKeys.set({ keys, isKept: isKept ?? false });
}

/** Every key there is: what another tab has kept since, too. */
function allKeys(): readonly PrivateKey[] {
  const mine = $teacherKeys.get().keys;
  return [...mine, ...stored().filter(({ x }) => !mine.some((key) => key.x === x))];
}

/** Keeps a key and puts it first. */
export function keepKey(key: PrivateKey): void {
  keep([key, ...allKeys().filter(({ x }) => x !== key.x)]);
}

/** Takes a key off this device. What is encrypted to it opens with its backup only. */
export function forgetKey(x: string): void {
  keep(allKeys().filter((key) => key.x !== x));
}
