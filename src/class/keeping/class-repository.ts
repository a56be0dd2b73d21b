// Keeps classes in the browser's database, and in memory what the database refuses. Nothing here throws.
import { atom } from 'nanostores';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { classDatabase } from '#keys/teacher-storage.ts';
import { readHead } from './read-class.ts';
import {
  browserDatabase,
  memoryDatabase,
  type ClassRow,
  type ClassRowName,
  type ClassDatabase,
} from './class-database.ts';
import type { ClassHead, Keeping } from '../class.ts';

/** Whether what is done outlives this tab. */
export const $keeping = atom<Keeping>('kept');

/** For what the database does not take. */
const tab = memoryDatabase();

/** What the database has had, for when it is gone or answers no more. */
let seenHeads: readonly unknown[] = [];
const seenRows = new Map<string, readonly ClassRow[]>();

let opening: Promise<ClassDatabase | undefined> | undefined;

/** In milliseconds: a database that has not answered by then is taken for one that never will. */
const longestWait = 8000;

const inTime = <Value>(answer: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      // Nobody waits for it a second time, until it is tried again.
      opening = Promise.resolve(undefined);
      reject(new Error('The database does not answer.'));
    }, longestWait);
    void answer.then(resolve, reject).finally(() => clearTimeout(late));
  });

/** Asks the database. @returns undefined where it failed, and `$keeping` says so */
async function ask<Value>(question: (database: ClassDatabase) => Promise<Value>): Promise<Value | undefined> {
  try {
    opening ??= inTime(browserDatabase());
    const database = await opening;
    if (database) return await inTime(question(database));
  } catch {
    // Full, closed, deleted, damaged or silent: the tab goes on with what it has.
  }
  $keeping.set('tab');
  return undefined;
}

const channel =
  typeof document === 'undefined' ? undefined : tryOrUndefined(() => new BroadcastChannel(classDatabase));

/** Tells other tabs that a class has changed. */
function tell(id: string): void {
  // A broadcast channel reaches this site only; the rule is about windows, which must be given the name of a site.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage(id);
}

/** Calls back with the id of a class that another tab has changed. */
export function hearOthers(heard: (id: string) => Promise<void>): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') void heard(data);
  });
}

/** Every class, in no particular order. */
export async function keptHeads(): Promise<ClassHead[]> {
  seenHeads = (await ask((database) => database.heads())) ?? seenHeads;
  const heads = [...seenHeads, ...(await tab.heads())].flatMap((head) => readHead(head) ?? []);
  return [...new Map(heads.map((head) => [head.id, head])).values()];
}

const nameOf = ({ kind, name }: ClassRowName) => `${kind} ${name}`;

/** Rows, and those of the same names replaced by others. */
const withRows = (before: readonly ClassRow[], put: readonly ClassRow[]): ClassRow[] => [
  ...new Map([...before, ...put].map((row) => [nameOf(row), row])).values(),
];

/** Every row of a class. */
export async function keptRows(id: string): Promise<ClassRow[]> {
  const kept = (await ask((database) => database.rows(id))) ?? seenRows.get(id) ?? [];
  seenRows.set(id, kept);
  return withRows(kept, await tab.rows(id));
}

/**
 * Changes a head, from what is kept of it at this moment.
 * @param change gets undefined where nothing is kept; undefined from it leaves all as it is
 * @param last the head as this tab knows it
 */
export async function changeHead(
  id: string,
  change: (kept: ClassHead | undefined) => ClassHead | undefined,
  last: ClassHead | undefined,
): Promise<void> {
  const changed = (kept: unknown) => change(kept === undefined ? undefined : readHead(kept));
  const isKept = await ask(async (database) => {
    await database.changeHead(id, changed);
    return true;
  });
  const isInTab = (await tab.heads()).some((head) => readHead(head)?.id === id);
  if (!isKept || isInTab) await tab.changeHead(id, (inTab) => changed(inTab ?? last));
  tell(id);
}

/**
 * Puts and removes rows.
 * @param head the class as this tab knows it, for when the database takes nothing
 * @returns false where there is no such class: another tab has forgotten it
 */
export async function writeKept(
  id: string,
  put: readonly ClassRow[],
  remove: readonly ClassRowName[],
  head: ClassHead | undefined,
): Promise<boolean> {
  const isKept = await ask((database) => database.write(id, put, remove));
  const gone = new Set(remove.map(nameOf));
  const left = (seenRows.get(id) ?? []).filter((row) => !gone.has(nameOf(row)));
  seenRows.set(id, isKept ? withRows(left, put) : left);
  if (isKept) {
    // What was kept for this tab alone gives way to what the database has.
    await tab.write(id, [], [...put, ...remove]);
    tell(id);
    return true;
  }
  if (isKept === undefined) await tab.changeHead(id, (inTab) => (inTab === undefined ? head : undefined));
  return tab.write(id, put, remove);
}

/** Removes a class and everything in it. */
export async function forgetKept(id: string): Promise<void> {
  await ask((database) => database.forget(id));
  await tab.forget(id);
  seenHeads = seenHeads.filter((head) => readHead(head)?.id !== id);
  seenRows.delete(id);
  tell(id);
}

/** Opens the database anew and puts there what this tab alone has. `$keeping` says what has come of it. */
export async function keepAgain(): Promise<void> {
  opening = undefined;
  const inTab = (await tab.heads()).flatMap((head) => readHead(head) ?? []);
  const known = [...seenHeads.flatMap((head) => readHead(head) ?? []), ...inTab];
  const heads = await ask((database) => database.heads());
  if (!heads) return;
  const ids = new Set(heads.map((head) => readHead(head)?.id));
  const put = async (head: ClassHead) => {
    const rows = await tab.rows(head.id);
    const isKept = await ask(async (database) => {
      await database.changeHead(head.id, (kept) =>
        kept === undefined || inTab.includes(head) ? head : undefined,
      );
      // A class that is gone from the database has everything to be put back.
      const before = ids.has(head.id) ? [] : (seenRows.get(head.id) ?? []);
      return database.write(head.id, withRows(before, rows));
    });
    if (isKept) await tab.forget(head.id);
    return isKept;
  };
  const kept = await Promise.all([...new Map(known.map((head) => [head.id, head])).values()].map(put));
  if (kept.every(Boolean)) $keeping.set('kept');
}
