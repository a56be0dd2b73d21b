// The own reports that this browser keeps: one entry of storage each, listed, kept as it is typed, deleted and brought back.
import { atom } from 'nanostores';
import { ownKey, isOwnKey, brokenKey } from '#record/storage-keys.ts';
import { anyEntryKindOf, ownEntry } from '#record/other-entries.ts';
import { isBlank, withTexts, type OwnReport } from '#record/other/own-record.ts';
import { $setAside, keepText, storage } from '#record/persistence.ts';
import { alsoKnow } from '#record/storage-entries.ts';
import { storedText, valueIn } from '#record/stored-entry.ts';
import type { Fields } from '#quiz/fields.ts';

export type KeptReport = { readonly id: string; readonly begun: number; readonly texts: Fields };

const kind = anyEntryKindOf(ownKey(''));

/** Looks again at texts that were read before this page knew what they are. */
function meet(): void {
  // That one of them goes, in another tab, says nothing of the rest of a learner’s work.
  if (kind) alsoKnow({ ...kind, belongsTo: 'learner' });
  for (const key of storage.keys().filter(isOwnKey)) {
    const text = storage.get(key) ?? '';
    if (kind?.inspect(text) === 'broken') {
      storage.set(brokenKey(key, Date.now()), text);
      storage.remove(key);
      $setAside.set($setAside.get() + 1);
      // One of a later version stays as it is, and is not written to.
    } else storage.receive(key, text);
  }
}
meet();

const reportOf = (id: string): OwnReport => valueIn(ownEntry, storage.get(ownKey(id)));

/** Every report in which something is written, the newest first. */
function all(): KeptReport[] {
  return storage
    .keys()
    .filter(isOwnKey)
    .map((key) => key.slice(ownKey('').length))
    .map((id) => ({ id, report: reportOf(id) }))
    .filter(({ report }) => !isBlank(report))
    .toSorted((one, other) => other.report.begun - one.report.begun || (one.id < other.id ? -1 : 1))
    .map(({ id, report: { begun, fields } }) => ({
      id,
      begun,
      texts: fields.map(({ name, text }) => [name, text] as const),
    }));
}

export const $ownReports = atom<readonly KeptReport[]>(all());

/** The id of the report that lies open; undefined for one in which nothing is written yet. */
export const $openReport = atom<string | undefined>(undefined);

/** Takes in what was kept by somebody else: another tab, or a file. */
export const refresh = (): void => $ownReports.set(all());

/** A name for a new one: letters alone, as a receipt wants it. */
export const newReportId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => String.fromCharCode(97 + (byte % 26)))
    .join('');

/** Keeps what the fields of a report hold. One in which nothing is left is not kept. */
export function keepTexts(id: string, texts: Fields, now: number): void {
  const report = withTexts(reportOf(id), texts, now);
  const key = ownKey(id);
  if (isBlank(report)) storage.remove(key);
  else keepText(key, storedText(ownEntry, report));
  refresh();
}

/**
 * Deletes a report.
 * @returns what brings it back
 */
export function deleteReport(id: string): () => void {
  const { begun, fields } = reportOf(id);
  storage.remove(ownKey(id));
  refresh();
  return () => {
    keepText(ownKey(id), storedText(ownEntry, { begun, fields }));
    refresh();
  };
}

/** Another tab has kept or deleted one. */
function hear({ key, newValue }: StorageEvent): void {
  if (key !== null && !isOwnKey(key)) return;
  // What lies open here stays, and is kept again once somebody goes on with it.
  if (key !== null && newValue === null && ownKey($openReport.get() ?? '') !== key) storage.remove(key);
  refresh();
}

// After the storage itself has heard.
if (typeof window !== 'undefined') window.addEventListener('storage', hear);
