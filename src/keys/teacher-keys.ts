// The teacher's keys in this browser. They stand apart from what pupils keep.
import { atom } from 'nanostores';
import { forgetShared } from '#lib/storage/adopt-shared.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { readKey } from './key-backup.ts';
import { dropKey, keptKeys, putKey } from './key-database.ts';
import type { HeldKey, PlainKey } from './seal.ts';
import { teacherKeysKey } from './teacher-storage.ts';
import { hold } from './unseal.ts';
import { fromJson, list } from '#lib/decoders.ts';
import { count, object } from '#lib/strict-decoders.ts';

const readStored = object({ v: count(1), keys: list(readKey, 50) });

/**
 * One of them. A plain one was kept by an earlier version of this site, in storage that any page of this address can read. A held
 * one cannot be read; where it was made on this page, what a backup needs is still in memory.
 */
export type TeacherKey = PlainKey | (HeldKey & { readonly plain?: PlainKey });

export type TeacherKeyring = {
  /** The one that was made or restored last stands first. */
  readonly keys: readonly TeacherKey[];
  /** They outlive this page. */
  readonly isKept: boolean;
};

export const noKeys: TeacherKeyring = { keys: [], isKept: true };

export const $teacherKeys = atom<TeacherKeyring>(noKeys);

/** Keys as an earlier version kept them. */
function stored(): readonly PlainKey[] {
  const text = tryOrUndefined(() => globalThis.localStorage.getItem(teacherKeysKey)) ?? '';
  return readStored(fromJson(text))?.keys ?? [];
}

function removeStored(x: string): void {
  const keys = stored().filter((key) => key.x !== x);
  tryOrUndefined(() => {
    // Of a copy that took the keys over from under a shared name, there too.
    forgetShared?.(globalThis.localStorage, (name) => name === teacherKeysKey);
    if (keys.length === 0) globalThis.localStorage.removeItem(teacherKeysKey);
    else globalThis.localStorage.setItem(teacherKeysKey, JSON.stringify({ v: 1, keys }));
  });
}

/** Reads which keys there are; whoever asks for them waits for it. */
export async function openKeys(): Promise<void> {
  const kept = (await keptKeys()) ?? [];
  // A page may have made one meanwhile.
  const { keys, isKept } = $teacherKeys.get();
  const all: readonly TeacherKey[] = [...keys, ...stored(), ...kept];
  const firsts = all.filter(({ x }, place) => all.findIndex((key) => key.x === x) === place);
  $teacherKeys.set({ keys: firsts, isKept });
}

/**
 * Keeps a key so that nobody can read it, and puts it first. One of an earlier version stays as it is where that cannot be done.
 * @param isNew its backup is still to be saved from this page
 * @returns whether it outlives the page so
 */
export async function keepKey(plain: PlainKey, isNew: boolean): Promise<boolean> {
  const held = await hold(plain);
  const isKept = held !== undefined && (await putKey(held, Date.now()));
  if (isKept) removeStored(plain.x);
  else if (!held || stored().some(({ x }) => x === plain.x)) return false;
  const others = $teacherKeys.get().keys.filter(({ x }) => x !== plain.x);
  $teacherKeys.set({ keys: [isNew ? { ...held, plain } : held, ...others], isKept });
  return isKept;
}

/** Takes a key off this device. What is encrypted to it opens with its backup only. */
export async function forgetKey(x: string): Promise<void> {
  removeStored(x);
  const isDropped = await dropKey(x);
  const { keys, isKept } = $teacherKeys.get();
  $teacherKeys.set({ keys: keys.filter((key) => key.x !== x), isKept: isKept && isDropped });
}
