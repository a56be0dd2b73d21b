// One load: whatever is brought at once to the class that lies open. It is kept as it comes, and can be undone as a whole.
import type { PrivateKey } from '#keys/seal.ts';
import { foldName } from '#lib/foreign/foreign-name.ts';
import { findCodes } from '#receipt/find-codes.ts';
import type { HandedIn, Intake, OnProgress, OpenClass, Source, WaitingPart } from '../class.ts';
import { asItComes } from '../keeping/as-it-comes.ts';
import { receiptRow } from '../keeping/class-changes.ts';
import type { ClassRow } from '../keeping/class-database.ts';
import { $openClass, keepChange, keepClass } from '../keeping/open-class.ts';
import { setOf, takeIn, type OnCame } from './intake.ts';

/** What has come of a load. */
export type Load = Intake & {
  /** Left out where nothing came in. The class is as it was before the load; what was done to it since stays done. */
  readonly undo?: () => Promise<void>;
};

const nothing: Load = { taken: [], locked: [], parts: [], lines: [] };

const ofAnotherClass = 'Another class was opened before its turn came. Open its class, and bring it again.';

const partName = (part: WaitingPart) => `${setOf(part)}.${part.part}`;
const partRow = (part: WaitingPart): ClassRow => ({ kind: 'part', name: partName(part), value: part });

/** Both lists, each key once: one file may be dropped twice before the first is taken in. */
function withNew<One extends { readonly key: string }>(before: readonly One[], more: readonly One[]): One[] {
  const keys = new Set(before.map(({ key }) => key));
  return [...before, ...more.filter(({ key }) => !keys.has(key))];
}

const alreadyIn = ({ receipts, locked, parts }: OpenClass) => ({
  keys: new Set([...receipts, ...locked].map(({ key }) => key)),
  parts,
});

/**
 * Takes things in for the open class, and keeps them as they come: the page may be left in the middle of a load.
 * @param stop ends the load and undoes it
 * @param into the class they were brought to, which is another if it was closed before their turn came; then nothing comes in
 */
export async function handIn(
  sources: readonly Source[],
  keys: readonly PrivateKey[],
  now: number,
  onProgress?: OnProgress,
  stop?: AbortSignal,
  into?: string,
): Promise<Load> {
  const before = $openClass.get();
  if (!before) return nothing;
  if (into !== undefined && into !== before.head.id)
    return {
      ...nothing,
      lines: sources.map(({ name }) => ({ source: name, status: 'refused', reason: ofAnotherClass })),
    };
  const { id } = before.head;
  // The desk shows them when all have come: it would be summed up again with each.
  const { add, takeWaiting } = asItComes<ClassRow>((rows) => keepChange(id, (same) => same, rows));
  const came: HandedIn[] = [];
  const partsCame: WaitingPart[] = [];
  const come: OnCame = (one) => {
    if ('bytes' in one) came.push(one);
    else partsCame.push(one);
    add('bytes' in one ? receiptRow(one) : partRow(one));
  };
  const intake = await takeIn(sources, alreadyIn(before), keys, now, onProgress, come, stop);
  if (stop?.aborted) {
    takeWaiting();
    await takeBack(before, came, partsCame);
    return nothing;
  }
  const waits = new Set(intake.parts.map(partName));
  const waitsNoLonger = [...before.parts, ...partsCame].filter((part) => !waits.has(partName(part)));
  await keepChange(
    id,
    (desk) => ({
      ...desk,
      receipts: withNew(
        desk.receipts,
        intake.taken.map(({ bytes: _bytes, ...taken }) => taken),
      ),
      locked: withNew(
        desk.locked,
        intake.locked.map(({ bytes: _bytes, ...one }) => one),
      ),
      parts: intake.parts,
    }),
    takeWaiting(),
    waitsNoLonger.map(partRow),
  );
  if (came.length + partsCame.length === 0) return intake;
  return { ...intake, undo: () => takeBack(before, came, [...partsCame, ...waitsNoLonger]) };
}

/**
 * Undoes a load: what came goes, parts that waited before wait again, and whose its names are is as it was said then.
 * @param changed parts that the load brought, or that wait no longer by it
 */
async function takeBack(
  before: OpenClass,
  came: readonly HandedIn[],
  changed: readonly WaitingPart[],
): Promise<void> {
  const { id, sameAs } = before.head;
  const keys = new Set(came.map(({ key }) => key));
  const isOther = (one: { readonly key: string }) => !keys.has(one.key);
  const desk = $openClass.get();
  const names = new Set(
    desk?.head.id === id
      ? desk.receipts.filter((one) => !isOther(one)).map(({ receipt }) => foldName(receipt.pupil))
      : [],
  );
  const isOfLoad = ([typed]: readonly [string, string]) => names.has(foldName(typed));
  if (desk?.head.sameAs.some(isOfLoad) || sameAs.some(isOfLoad)) {
    await keepClass(id, (head) => ({
      ...head,
      sameAs: [...head.sameAs.filter((one) => !isOfLoad(one)), ...sameAs.filter(isOfLoad)],
    }));
  }
  const changedNames = new Set(changed.map(partName));
  const isChanged = (part: WaitingPart) => changedNames.has(partName(part));
  const waited = before.parts.filter(isChanged);
  const waitedNames = new Set(waited.map(partName));
  await keepChange(
    id,
    (open) => {
      const still = new Set(open.parts.map(partName));
      const ofBefore = before.parts.filter((part) => isChanged(part) || still.has(partName(part)));
      const known = new Set(before.parts.map(partName));
      return {
        ...open,
        receipts: open.receipts.filter(isOther),
        locked: open.locked.filter(isOther),
        parts: [...ofBefore, ...open.parts.filter((part) => !isChanged(part) && !known.has(partName(part)))],
      };
    },
    waited.map(partRow),
    [...came.map(receiptRow), ...changed.filter((part) => !waitedNames.has(partName(part))).map(partRow)],
  );
}

/** What a load would bring to the open class: nothing is kept, and nothing changes. */
export async function lookInto(
  sources: readonly Source[],
  keys: readonly PrivateKey[],
  now: number,
): Promise<Pick<Intake, 'taken' | 'locked'> & { readonly parts: readonly WaitingPart[] }> {
  const open = $openClass.get();
  if (!open) return nothing;
  const partsCame: WaitingPart[] = [];
  const come: OnCame = (one) => {
    if (!('bytes' in one)) partsCame.push(one);
  };
  const { taken, locked } = await takeIn(sources, alreadyIn(open), keys, now, undefined, come);
  const whole = new Set([...taken, ...locked].map(({ id }) => id));
  return { taken, locked, parts: partsCame.filter(({ id }) => !whole.has(id)) };
}

/** Whether every code in a text belongs to a receipt of which the class waits for more. */
export function isAwaited(text: string, waiting: readonly WaitingPart[]): boolean {
  const sets = new Set(waiting.map(setOf));
  return findCodes(text).every((found) => found.status === 'ok' && sets.has(setOf(found.code)));
}
