// Brings a file's entries in, and takes that back once.
import { anyEntryKindOf } from '#record/other-entries.ts';
import { planImport } from './import-plan.ts';
import { keepText, storage, tellStores } from '#record/persistence.ts';

/** What one key held before, and since. */
type Change = {
  readonly key: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** Brings entries in, as they meet what is here at this moment. Answers what to hand to `undoImport`. */
export function bringIn(entries: ReadonlyMap<string, string>): Change[] {
  const plan = planImport(entries, storage.get).filter(({ text }) => text !== undefined);
  const before = new Map(plan.map(({ key }) => [key, storage.get(key)]));
  for (const { key, text } of plan) if (text !== undefined) keepText(key, text);
  return [...before].map(([key, text]) => ({ key, before: text, after: storage.get(key) }));
}

/**
 * Brings in what somebody did, and leaves names and settings in the file.
 * @returns how many entries of it this page has from then on, and how many it cannot read
 */
export function bringInWork(entries: ReadonlyMap<string, string>): {
  readonly here: number;
  readonly unread: number;
} {
  const work = new Map([...entries].filter(([key]) => anyEntryKindOf(key)?.belongsTo === 'work'));
  const unread = planImport(work, storage.get).filter(
    ({ outcome }) => outcome === 'unreadable' || outcome === 'later',
  ).length;
  bringIn(work);
  return { here: work.size - unread, unread };
}

/**
 * Puts everything as it was before it was brought in, but for what somebody has worked on since.
 * @returns how many entries were left for that reason
 */
export function undoImport(changes: readonly Change[]): number {
  const untouched = changes.filter(({ key, after }) => storage.get(key) === after);
  for (const { key, before } of untouched) {
    storage.remove(key);
    if (before !== undefined) keepText(key, before);
  }
  // Tells the stores whose text is gone.
  tellStores('', '');
  return changes.length - untouched.length;
}
