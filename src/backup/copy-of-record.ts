// What a copy of the record says of itself: its name and its checksum. Pure.
import { checksum } from '#lib/checksum.ts';
import { travelling, writeFile } from './record-file.ts';

/** The checksum of entries as a file has them, whatever their order. */
export function sumOf(entries: Iterable<readonly [string, string]>): string {
  return checksum(JSON.stringify([...entries].toSorted(([one], [other]) => (one < other ? -1 : 1))));
}

/** The text of a copy. */
export const writeCopy = (
  entries: ReadonlyMap<string, string>,
  about: { readonly made: number; readonly content: string },
): string => writeFile(entries, { ...about, sum: sumOf(travelling(entries)) });

/** A name for it by which it is found again: "says-who-2026-11-05.json", by the learner's own calendar. */
export function fileName(made: Date): string {
  const parts = [made.getFullYear(), made.getMonth() + 1, made.getDate()];
  return `says-who-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}
