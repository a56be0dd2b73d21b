// The reader's comfort as it is kept in this browser, and the only ways it changes.
import { persistentAtom } from '@nanostores/persistent';
import { comfortFrom, noComfort, type Comfort } from '#record/comfort-record.ts';
import { decode, encode, readComfort } from '#record/envelope.ts';
import { comfortKey, themeKey } from '#record/storage-keys.ts';
import { storage } from '#record/persistence.ts';

export const $comfort = persistentAtom<Comfort>(comfortKey, noComfort, {
  encode,
  decode(text) {
    const decoded = decode(text, readComfort);
    return decoded.status === 'ok' ? decoded.value : noComfort;
  },
});

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
