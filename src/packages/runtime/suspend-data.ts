// The record of a page as the text that a platform keeps for it, in as many characters as it takes, and back. Pure; trusts nothing.
import { deflateSync, Inflate } from 'fflate';
import { fromBase64url, toBase64url, utf8 } from '#lib/bytes.ts';
import { fromJson } from '#lib/decoders.ts';
import { checksum } from '#lib/checksum.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { prefix } from '#record/storage-keys.ts';

/** Every entry by its key, as the browser's storage would hold it. */
export type Entries = ReadonlyMap<string, string>;

// "sw1.<whose>.<checksum of the rest>.<what is kept, deflated, in base64>". What is kept has an entry a line: its key without
// our prefix, a tab, its text. Texts of entries are JSON or a word and hold neither sign.
const form = 'sw1';

/** What unfolds to more was not written here. */
const longestInside = 400_000;

export type Opened =
  /** Nothing is kept there. */
  | { readonly status: 'empty' }
  | { readonly status: 'ok'; readonly entries: Entries }
  /** Ours, and cut short or changed on its way: `entries` is what is still whole. */
  | { readonly status: 'damaged'; readonly entries: Entries }
  /** Ours, and kept for somebody else. */
  | { readonly status: 'another' }
  /** Written by a later version of this package: not to be overwritten. */
  | { readonly status: 'newer' }
  /** No text of ours. */
  | { readonly status: 'foreign' };

export type Closed = {
  readonly text: string;
  /** The keys of what had no room. */
  readonly left: readonly string[];
};

/**
 * Puts entries into a text of at most so many characters. What has no room is left out, the longest first: writing, not answers.
 * @param whose tells learners apart; letters and digits, or empty
 */
export function closeSuspendData(entries: Entries, whose: string, limit: number): Closed {
  const kept = [...entries].toSorted(
    ([one, text], [other, longer]) => longer.length - text.length || (one < other ? -1 : 1),
  );
  const left: string[] = [];
  for (;;) {
    const text = written(kept, whose);
    if (text.length <= limit || kept.length === 0) return { text: text.length <= limit ? text : '', left };
    const [longest] = kept.splice(0, 1);
    if (longest) left.push(longest[0]);
  }
}

function written(entries: readonly (readonly [string, string])[], whose: string): string {
  if (entries.length === 0) return '';
  // The same entries give the same text, however they came about.
  const lines = entries.map(([key, text]) => `${key.slice(prefix.length)}\t${text}\n`).toSorted();
  const body = toBase64url(deflateSync(utf8(lines.join('')), { level: 9 }));
  return `${form}.${whose}.${checksum(whose + body)}.${body}`;
}

/** Opens what a platform handed over. Never throws. */
export function openSuspendData(text: string, whose: string): Opened {
  if (text === '') return { status: 'empty' };
  const [ours, owner, sum, body] = text.split('.');
  if (ours !== form) return { status: isLater(ours) ? 'newer' : 'foreign' };
  if (owner === undefined || sum === undefined || body === undefined)
    return { status: 'damaged', entries: new Map() };
  const isWhole = checksum(owner + body) === sum && text.split('.').length === 4;
  if (owner !== whose) return isWhole ? { status: 'another' } : { status: 'damaged', entries: new Map() };
  return { status: isWhole ? 'ok' : 'damaged', entries: entriesIn(body, isWhole) };
}

const isLater = (name = ''): boolean => Number(/^sw(\d{1,3})$/.exec(name)?.[1] ?? 0) > 1;

/** The entries in a body; of one that was cut, those before the cut. */
function entriesIn(body: string, isWhole: boolean): Entries {
  const found = new Map<string, string>();
  const lines = inflated(body).split('\n');
  // What follows the last line's end is no whole line.
  for (const line of lines.slice(0, -1)) {
    const [key, text, ...more] = line.split('\t');
    if (!key || text === undefined || more.length > 0) continue;
    if (isWhole || isSound(text)) found.set(prefix + key, text);
  }
  return found;
}

/** A text of which nothing was lost, as far as can be told. */
const isSound = (text: string): boolean => fromJson(text) !== undefined;

function inflated(body: string): string {
  // A cut may leave one sign too many for base64.
  const bytes = fromBase64url(body) ?? fromBase64url(body.slice(0, -1)) ?? new Uint8Array();
  const decoder = new TextDecoder();
  let text = '';
  tryOrUndefined(() => {
    const stream = new Inflate((piece, isLast) => {
      text += decoder.decode(piece, { stream: !isLast });
      if (text.length > longestInside) throw new Error('more than was ever written');
    });
    // In pieces, so that a bomb is noticed early, and what stands before a damage is had.
    for (let start = 0; start < bytes.length; start += 512) stream.push(bytes.subarray(start, start + 512));
  });
  return text.length > longestInside ? '' : text;
}
