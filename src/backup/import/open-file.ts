// Opens a file that somebody brings. It may be anything, so every way in which it can be wrong has a sentence. Pure.
import { fromJson, moment } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { ownName, travelPrefix } from '#record/storage-keys.ts';
import { endOfWords, scanJson } from './json-scan.ts';
import { sumOf } from '../copy-of-record.ts';
import { fileVersion } from '../record-file.ts';

/** Past these a file is not a record of this site: a finished course with long texts has about a tenth of it. */
export const fileLimits = { bytes: 2_000_000, entries: 5000, depth: 8 };

export type OpenedFile =
  /** With one sentence for the learner: what is wrong, and where. */
  | { readonly status: 'refused'; readonly reason: string }
  | {
      readonly status: 'opened';
      /** When it was written, where it says so. */
      readonly made?: number;
      readonly entries: ReadonlyMap<string, string>;
      /** How many entries are no texts, or not under a name of this site. */
      readonly strangers: number;
    };

const refused = (reason: string) => ({ status: 'refused', reason }) as const;

/** Whether a file is too large to be looked into; the sentence, if so. */
export function tooLarge(bytes: number): string | undefined {
  if (bytes <= fileLimits.bytes) return undefined;
  const size = (bytes / 1e6).toFixed(1);
  return `This file has ${size} megabytes, and a record of this site never has more than ${fileLimits.bytes / 1e6}.`;
}

/** Reads a file that somebody chose. Never throws. */
export async function openChosen(file: Pick<File, 'size' | 'text'>): Promise<OpenedFile> {
  const large = tooLarge(file.size);
  if (large) return refused(large);
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return refused('The browser could not read this; a folder cannot be brought in.');
  return openFile(text);
}

/** Reads the text of a file. Never throws, and believes nothing. */
export function openFile(text: string): OpenedFile {
  const large = tooLarge(text.length);
  if (large) return refused(large);
  if (text.trim() === '') return refused('This file is empty.');
  // The mark of a byte that is no text, and the byte that no text has.
  const odd = text.search(/[\0\uFFFD]/);
  if (odd >= 0 && !text.startsWith('{'))
    return refused('This is not a text file, so it is no record of this site.');
  return tryOrUndefined(() => openJson(text)) ?? refused('This file is too tangled to be read.');
}

function openJson(text: string): OpenedFile {
  const { isTooDeep, twice } = scanJson(text, fileLimits.depth);
  if (isTooDeep) {
    return refused(
      `Something in this file is packed more than ${fileLimits.depth} levels deep, and a record of this site has 2.`,
    );
  }
  const file = fromJson(text);
  if (file === undefined) return refused(faultOf(text));
  if (!isObject(file) || file.format !== 'says-who') {
    return refused('This file is not a record of this site: it does not say “says-who” at “format”.');
  }
  if (typeof file.v !== 'number' || !(file.v >= 1)) {
    return refused('This file does not say at “v” which version of a record it is.');
  }
  if (file.v > fileVersion) {
    return refused(
      'This file was written by a later version of this site. Reload this page to get that version, then try again.',
    );
  }
  if (twice !== undefined) {
    return refused(`This file names “${shorten(twice)}” twice, so nobody can say which of the two is right.`);
  }
  return isObject(file.entries)
    ? openEntries(file, Object.entries(file.entries))
    : refused('This file has no answers in it: “entries” is missing.');
}

function openEntries(file: Readonly<Record<string, unknown>>, all: readonly [string, unknown][]): OpenedFile {
  if (all.length > fileLimits.entries) {
    return refused(
      `This file has ${all.length} entries, and a record of this site never has more than ${fileLimits.entries}.`,
    );
  }
  const texts = all.flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[key, text]] : [],
  );
  // The first files had neither a date nor a checksum.
  const isSummed = file.sum !== undefined || file.made !== undefined;
  if (isSummed && file.sum !== sumOf(texts)) {
    return refused(
      'This file is not as it was written: its entries and the checksum at “sum” do not agree. Use another copy.',
    );
  }
  const entries = new Map(texts.filter(([key]) => isKey(key)).map(([key, text]) => [ownName(key), text]));
  if (entries.size === 0)
    return refused('This file has no answers in it: nothing at “entries” is of this site.');
  const made = moment(file.made);
  const dated = made === undefined ? {} : { made };
  return { status: 'opened', ...dated, entries, strangers: all.length - entries.size };
}

/** A name that this site, today or later, may keep something under. */
function isKey(key: string): boolean {
  return key.startsWith(travelPrefix) && /^[\w:@/.-]{1,300}$/.test(key);
}

/** Where a text stops being JSON. Browsers word it differently, and some keep the place to themselves. */
function faultOf(text: string): string {
  if (!/^\s*[{["]/.test(text)) return 'This file is not a record of this site: it does not begin like one.';
  if (!/[}\]]\s*$/.test(text))
    return `This file breaks off after ${text.length} characters; the rest of it is missing.`;
  const place = endOfWords(text);
  return place < text.length
    ? `This file is damaged: it cannot be read from character ${place + 1} on.`
    : 'This file is damaged: its brackets and commas do not fit together.';
}

const shorten = (key: string) => (key.length > 60 ? `${key.slice(0, 60)}…` : key);
