// The classes on this device, and the one that is open. A change is made in memory first, then in the database. Nothing here
// throws.
import { atom } from 'nanostores';
import { readLink } from '#assignment/assignment-link.ts';
import { idFrom } from '#lib/bytes.ts';
import {
  changeHead,
  forgetKept,
  hearOthers,
  keepAgain,
  keptHeads,
  keptRows,
  writeKept,
} from './class-repository.ts';
import { cleanHead } from '../intake/match-names.ts';
import { readClassRows } from './read-class.ts';
import type { ClassRow, ClassRowName } from './class-database.ts';
import type { ClassHead, HandedIn, LockedReceipt, OnProgress, OpenClass, TakenReceipt } from '../class.ts';
import { openBytes } from '#receipt/open-receipts.ts';
import type { PrivateKey } from '#keys/seal.ts';
import { inSlices } from '#lib/slices.ts';

/** Every class, the newest first. */
export const $classes = atom<readonly ClassHead[]>([]);

/** The class that lies open. */
export const $openClass = atom<OpenClass | undefined>(undefined);

let queue: Promise<unknown> = Promise.resolve();

/** Runs one task after another, so that a class is never read while a change to it is being written. */
function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const run = queue.then(task);
  queue = run.catch(() => undefined);
  return run;
}

// Takes in what another tab has changed.
hearOthers(async (id) => {
  await openClasses();
  if ($openClass.get()?.head.id !== id) return;
  if (headOf(id)) await inTurn(() => layOut(id, known));
  else closeClass();
});

/** Reads which classes there are. */
export async function openClasses(): Promise<void> {
  const heads = await keptHeads();
  $classes.set(heads.toSorted((one, other) => other.made - one.made || (one.id < other.id ? -1 : 1)));
}

/** Tries once more to keep what this tab alone has, and reads which classes there are. */
export async function tryKeeping(): Promise<void> {
  await inTurn(keepAgain);
  await openClasses();
}

const headOf = (id: string) => $classes.get().find((head) => head.id === id);

/** Makes a class and returns its id. */
export async function makeClass(name: string, roster: readonly string[], now: number): Promise<string> {
  const id = idFrom(crypto.getRandomValues(new Uint8Array(10)));
  await changeHead(id, () => cleanHead({ id, name, roster, sameAs: [], made: now }), undefined);
  await openClasses();
  return id;
}

/** Changes a head, from what is kept of it at this moment: another tab may have changed it meanwhile. */
export async function keepClass(id: string, change: (head: ClassHead) => ClassHead): Promise<void> {
  await inTurn(async () => {
    await changeHead(id, (kept) => kept && cleanHead({ ...change(kept), id }), headOf(id));
    await openClasses();
    const head = headOf(id);
    const assignment = await assignmentOf(head);
    update(id, ({ assignment: _before, ...desk }) => ({
      ...desk,
      head: head ?? desk.head,
      ...(assignment && { assignment }),
    }));
  });
}

/** Removes a class and everything in it. */
export async function forgetClass(id: string): Promise<void> {
  await inTurn(() => forgetKept(id));
  if ($openClass.get()?.head.id === id) closeClass();
  await openClasses();
}

async function assignmentOf(head: ClassHead | undefined): Promise<OpenClass['assignment']> {
  const link = head?.assignment ? await readLink(head.assignment) : undefined;
  return link?.status === 'ok' ? { assignment: link.assignment, fingerprint: link.fingerprint } : undefined;
}

/** The class that is to lie open, and the keys to open it with. */
let wanted = '';
let known: readonly PrivateKey[] = [];

/** Lays a class on the desk, opening everything in it with whatever keys there are. */
export async function openClass(
  id: string,
  keys: readonly PrivateKey[],
  onProgress?: OnProgress,
): Promise<void> {
  known = keys;
  if ($openClass.get()?.head.id !== id) closeClass();
  wanted = id;
  await inTurn(() => layOut(id, keys, onProgress));
}

export function closeClass(): void {
  wanted = '';
  $openClass.set(undefined);
}

async function layOut(id: string, keys: readonly PrivateKey[], onProgress?: OnProgress): Promise<void> {
  if (!headOf(id)) await openClasses();
  const head = headOf(id);
  if (!head) return;
  const { receipts: handedIn, ...rest } = readClassRows(await keptRows(id));
  const desk = $openClass.get();
  const open = new Map(desk?.head.id === id ? desk.receipts.map((taken) => [taken.key, taken]) : []);
  const receipts: TakenReceipt[] = [];
  const locked: LockedReceipt[] = [];
  const giveWay = inSlices();
  for (const [index, one] of handedIn.entries()) {
    const before = open.get(one.key);
    // One after the other, so that the page stays alive.
    // oxlint-disable-next-line no-await-in-loop
    const opened = before ?? (await openOne(one, keys));
    if ('receipt' in opened) receipts.push(opened);
    else locked.push(opened);
    onProgress?.(index + 1, handedIn.length);
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  const assignment = await assignmentOf(head);
  if (wanted !== id) return;
  $openClass.set({ head, ...(assignment && { assignment }), receipts, locked, ...rest });
}

async function openOne(
  { bytes, ...about }: HandedIn,
  keys: readonly PrivateKey[],
): Promise<TakenReceipt | LockedReceipt> {
  const opened = await openBytes({ ...about, bytes }, keys);
  return opened.status === 'ok' ? { ...about, receipt: opened.receipt } : { ...about, reason: opened.reason };
}

/** Changes the open class, if it still is the one. */
function update(id: string, change: (desk: OpenClass) => OpenClass): void {
  const desk = $openClass.get();
  if (desk?.head.id === id) $openClass.set(change(desk));
}

/** Changes the open class and keeps the change. A class that another tab has removed is closed. */
export function keepChange(
  id: string,
  change: (desk: OpenClass) => OpenClass,
  put: readonly ClassRow[],
  remove: readonly ClassRowName[] = [],
): Promise<void> {
  return inTurn(async () => {
    update(id, change);
    if (await writeKept(id, put, remove, headOf(id))) return;
    if ($openClass.get()?.head.id === id) closeClass();
    await openClasses();
  });
}
