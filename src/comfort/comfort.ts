// The reader's comfort as it is kept in this browser, and the only ways it changes.
import { comfortFrom, noComfort } from '#record/comfort-record.ts';
import { storage } from '#record/persistence.ts';
import { comfortEntry } from '#record/storage-entries.ts';
import { comfortKey, themeKey } from '#record/storage-keys.ts';
import { storeOf } from '#record/stores.ts';

export const $comfort = storeOf(comfortEntry);

// Before there was more to choose, the colours had a key of their own.
const theme = storage.get(themeKey);
if (theme !== undefined && storage.get(comfortKey) === undefined) $comfort.set(comfortFrom({ theme }, 0));

/** Keeps what a reader has chosen. */
export function choose(chosen: Readonly<Record<string, unknown>>, now: number): void {
  $comfort.set(comfortFrom(chosen, now));
}

/** Makes everything as the site comes. */
export function backToDefaults(now: number): void {
  $comfort.set({ ...noComfort, changed: now });
}
