// What is done to the class that lies open: results in and out, answers from paper, marks. Shown at once, then kept.
import type { PrivateKey } from '#keys/seal.ts';
import type { HandedIn, Intake, Mark, OnProgress, PaperAnswer, Source, WaitingPart } from '../class.ts';
import { setOf, takeIn, type OnCame } from '../intake/intake.ts';
import { asItComes } from './as-it-comes.ts';
import type { ClassRow, ClassRowName } from './class-database.ts';
import { keptRows } from './class-repository.ts';
import { $openClass, keepChange } from './open-class.ts';
import { readClassRows } from './read-class.ts';

const partRow = (part: WaitingPart): ClassRow => ({
  kind: 'part',
  name: `${setOf(part)}.${part.part}`,
  value: part,
});

/** Both lists, each key once: one file may be dropped twice before the first is taken in. */
function withNew<One extends { readonly key: string }>(before: readonly One[], more: readonly One[]): One[] {
  const keys = new Set(before.map(({ key }) => key));
  return [...before, ...more.filter(({ key }) => !keys.has(key))];
}

const receiptRow = (one: HandedIn): ClassRow => ({ kind: 'receipt', name: one.key, value: one });

/** Takes things in for the open class, and keeps them as they come: the page may be left in the middle of a load. */
export async function handIn(
  sources: readonly Source[],
  keys: readonly PrivateKey[],
  now: number,
  onProgress?: OnProgress,
): Promise<Intake> {
  const desk = $openClass.get();
  if (!desk) return { taken: [], locked: [], parts: [], lines: [] };
  const { head, receipts, locked } = desk;
  const seen = new Set([...receipts, ...locked].map(({ key }) => key));
  // The desk shows them when all have come: it would be summed up again with each.
  const { add, takeWaiting } = asItComes<ClassRow>((rows) => keepChange(head.id, (same) => same, rows));
  const parts = [...desk.parts];
  const come: OnCame = (one) => {
    if ('bytes' in one) add(receiptRow(one));
    else {
      parts.push(one);
      add(partRow(one));
    }
  };
  const intake = await takeIn(sources, { keys: seen, parts: desk.parts }, keys, now, onProgress, come);
  const waits = new Set(intake.parts.map((part) => partRow(part).name));
  await keepChange(
    head.id,
    (before) => ({
      ...before,
      receipts: withNew(
        before.receipts,
        intake.taken.map(({ bytes: _bytes, ...taken }) => taken),
      ),
      locked: withNew(
        before.locked,
        intake.locked.map(({ bytes: _bytes, ...one }) => one),
      ),
      parts: intake.parts,
    }),
    takeWaiting(),
    parts.map(partRow).filter(({ name }) => !waits.has(name)),
  );
  return intake;
}

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
const isElsewhere = (one: Placed) => (other: Placed) => rowName(one) !== rowName(other);

/** Keeps an answer from paper in the open class; without fields it is taken away. */
export async function keepPaper(answer: PaperAnswer): Promise<void> {
  const id = $openClass.get()?.head.id;
  if (!id) return;
  const kept = answer.fields.length > 0 ? [answer] : [];
  await keepChange(
    id,
    (desk) => ({ ...desk, paper: [...desk.paper.filter(isElsewhere(answer)), ...kept] }),
    ...rowsFor('paper', answer, kept),
  );
}

/** Keeps marks in the open class; empty ones are taken away. */
export async function keepMarks(mark: Mark): Promise<void> {
  const id = $openClass.get()?.head.id;
  if (!id) return;
  const kept = Object.keys(mark.scores).length > 0 || mark.note.trim() !== '' ? [mark] : [];
  await keepChange(
    id,
    (desk) => ({ ...desk, marks: [...desk.marks.filter(isElsewhere(mark)), ...kept] }),
    ...rowsFor('mark', mark, kept),
  );
}

/** What to put and what to remove. */
function rowsFor(
  kind: ClassRowName['kind'],
  one: Placed,
  kept: readonly unknown[],
): [ClassRow[], ClassRowName[]] {
  const name = { kind, name: rowName(one) };
  return [kept.map((value) => ({ ...name, value })), kept.length > 0 ? [] : [name]];
}
