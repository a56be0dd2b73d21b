// The file a record travels in: written here, and read by every version of this site there will ever be. Pure.
import { checksum } from '#lib/checksum.ts';

/** The version of the file as such; what is in it has versions of its own. */
export const fileVersion = 1;

export type RecordFile = {
  readonly format: 'says-who';
  readonly v: typeof fileVersion;
  /** When it was written, in milliseconds since 1970; absent in files written for lack of storage. */
  readonly made?: number;
  /** Fingerprint of the questions of that day. */
  readonly content?: string;
  /** Checksum of the entries. */
  readonly sum?: string;
  /** Every text as it is kept, by its key. */
  readonly entries: Readonly<Record<string, string>>;
};

/** The checksum of entries, whatever their order. */
export function sumOf(entries: Iterable<readonly [string, string]>): string {
  return checksum(JSON.stringify([...entries].toSorted(([one], [other]) => (one < other ? -1 : 1))));
}

/** The text of a file, in one line. */
export function writeFile(
  entries: ReadonlyMap<string, string>,
  about: { readonly made: number; readonly content: string },
): string {
  const file: RecordFile = {
    format: 'says-who',
    v: fileVersion,
    ...about,
    sum: sumOf(entries),
    entries: Object.fromEntries(entries),
  };
  return JSON.stringify(file);
}

/** A name for it by which it is found again: "says-who-2026-11-05.json", by the learner's own calendar. */
export function fileName(made: Date): string {
  const parts = [made.getFullYear(), made.getMonth() + 1, made.getDate()];
  return `says-who-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}
