// What is done to the class that lies open: results out of it, answers from paper, marks. Shown at once, then kept.
import { foldName } from '#lib/foreign/foreign-name.ts';
import type { HandedIn, Mark, PaperAnswer } from '../class.ts';
import type { ClassRow, ClassRowName } from './class-database.ts';
import { keptRows } from './class-repository.ts';
import { $openClass, keepChange } from './open-class.ts';
import { readClassRows } from './read-class.ts';

/** How a receipt is kept. */
export const receiptRow = (one: HandedIn): ClassRow => ({ kind: 'receipt', name: one.key, value: one });

/**
 * Removes a receipt from the open class, by its key.
 * @returns puts it back as it came
 */
export async function removeReceipt(key: string): Promise<() => Promise<void>> {
  const before = $openClass.get();
  if (!before) return () => Promise.resolve();
  const { id } = before.head;
  const handedIn = readClassRows(await keptRows(id)).receipts.filter((one) => one.key === key);
  const isOther = (one: { readonly key: string }) => one.key !== key;
  const isIt = (one: { readonly key: string }) => one.key === key;
  await keepChange(
    id,
    (desk) => ({ ...desk, receipts: desk.receipts.filter(isOther), locked: desk.locked.filter(isOther) }),
    [],
    [{ kind: 'receipt', name: key }],
  );
  return () =>
    keepChange(
      id,
      (desk) => ({
        ...desk,
        receipts: [...desk.receipts.filter(isOther), ...before.receipts.filter(isIt)],
        locked: [...desk.locked.filter(isOther), ...before.locked.filter(isIt)],
      }),
      handedIn.map(receiptRow),
    );
}

type Placed = { readonly pupil: string; readonly placement: string };
const rowName = ({ pupil, placement }: Placed) => `${placement} ${pupil}`;
const isElsewhere = (one: Placed) => (other: Placed) =>
  one.placement !== other.placement || foldName(one.pupil) !== foldName(other.pupil);

/** Keeps an answer from paper in the open class; without fields it is taken away. */
export async function keepPaper(answer: PaperAnswer): Promise<void> {
  const desk = $openClass.get();
  if (!desk) return;
  const kept = answer.fields.length > 0 ? [answer] : [];
  await keepChange(
    desk.head.id,
    (open) => ({ ...open, paper: [...open.paper.filter(isElsewhere(answer)), ...kept] }),
    ...rowsFor('paper', answer, kept, desk.paper),
  );
}

/** Keeps marks in the open class; empty ones are taken away. */
export async function keepMarks(mark: Mark): Promise<void> {
  const desk = $openClass.get();
  if (!desk) return;
  const kept = Object.keys(mark.scores).length > 0 || mark.note.trim() !== '' ? [mark] : [];
  await keepChange(
    desk.head.id,
    (open) => ({ ...open, marks: [...open.marks.filter(isElsewhere(mark)), ...kept] }),
    ...rowsFor('mark', mark, kept, desk.marks),
  );
}

/** What to put and what to remove: rows under another spelling of the name among it. */
function rowsFor(
  kind: ClassRowName['kind'],
  one: Placed,
  kept: readonly unknown[],
  before: readonly Placed[],
): [ClassRow[], ClassRowName[]] {
  const name = rowName(one);
  const isIts = isElsewhere(one);
  const old = new Set([name, ...before.filter((other) => !isIts(other)).map(rowName)]);
  if (kept.length > 0) old.delete(name);
  return [kept.map((value) => ({ kind, name, value })), [...old].map((other) => ({ kind, name: other }))];
}
