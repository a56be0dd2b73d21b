// The file a record travels in: written here, and read by every version of this site there will ever be. Pure.
import { travelName } from '#record/storage-keys.ts';

/** The version of the file as such; what is in it has versions of its own. */
export const fileVersion = 1;

export type RecordFile = {
  readonly format: 'says-who';
  readonly v: typeof fileVersion;
  /** When it was written, in milliseconds since 1970; absent, as is what follows, in a file that a lesson's page wrote. */
  readonly made?: number;
  /** Fingerprint of the questions of that day. */
  readonly content?: string;
  /** Checksum of the entries. */
  readonly sum?: string;
  /** Every text as it is kept, by its key without the path of the copy that kept it. */
  readonly entries: Readonly<Record<string, string>>;
};

/** Entries as files have them: whatever path the site stands at, they can be brought in. */
export const travelling = (entries: Iterable<readonly [string, string]>): Map<string, string> =>
  new Map([...entries].map(([key, text]) => [travelName(key), text]));

/**
 * The text of a file, in one line.
 * @param entries every text by its key
 * @param about what a copy says of itself; a lesson's page, which writes one where answers are not saved, has no room for the sum
 */
export const writeFile = (
  entries: ReadonlyMap<string, string>,
  about?: Required<Pick<RecordFile, 'made' | 'content' | 'sum'>>,
): string =>
  JSON.stringify({
    format: 'says-who',
    v: fileVersion,
    ...about,
    entries: Object.fromEntries(travelling(entries)),
  } satisfies RecordFile);
