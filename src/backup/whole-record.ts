// The whole record of this browser, as one: for a file, and for what is said about it.
import { atom } from 'nanostores';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { brokenKey, isItemKey, itemKey, prefix } from '#record/storage-keys.ts';
import { anyEntryKindOf } from '#record/other-entries.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { valueIn } from '#record/stored-entry.ts';
import type { Outline } from '#record/outline.ts';
import { storage } from '#record/persistence.ts';
import { activeStorage } from '#record/active-storage.ts';

/** The moment as of which pages show the record, in milliseconds since 1970. */
export const $recordMoment = atom(Date.now());

/** Says that much of the record has changed at once, or may have. */
export function recordChanged(): void {
  $recordMoment.set(Math.max(Date.now(), $recordMoment.get() + 1));
}

/** Every entry by its key; also what this page has and could not save, and what it found and could not read. */
export function wholeRecord(): Map<string, string> {
  const entries = new Map<string, string>();
  for (const key of new Set([...storage.keys(), ...storedKeys()])) {
    const mine = storage.get(key);
    const stored = tryOrUndefined(() => activeStorage?.getItem(key)) ?? undefined;
    const kind = anyEntryKindOf(key);
    if (kind?.belongsTo === 'browser') continue;
    if (mine === undefined || stored === undefined || mine === stored) entries.set(key, mine ?? stored ?? '');
    else if (!kind) entries.set(key, stored);
    else if (kind.inspect(stored) === 'ok') entries.set(key, kind.join(mine, stored));
    else entries.set(key, mine).set(brokenKey(key, 0), stored);
  }
  return entries;
}

const storedKeys = () =>
  tryOrUndefined(() => Object.keys(activeStorage ?? {}).filter((key) => key.startsWith(prefix))) ?? [];

/** How many questions are answered among entries. */
export function countAnswers(entries: Iterable<readonly [string, string]>): number {
  return [...entries].filter(([key, text]) => isItemKey(key) && isAnswered(text)).length;
}

function isAnswered(text: string | undefined): boolean {
  return valueIn(itemEntry, text).attempts.length > 0;
}

/** Whether one lesson at least is done: every question in it answered. */
export function hasFinishedLesson(outlines: readonly Outline[]): boolean {
  return outlines.some(({ steps }) => {
    const placements = steps.flatMap((step) => step.placements);
    return (
      placements.length > 0 && placements.every((placement) => isAnswered(storage.get(itemKey(placement))))
    );
  });
}
