// What JSON.parse does not say about a text: whether it nests too deep, and which key it names twice. Pure.
import { fromJson } from '#lib/decoders.ts';

export type Scan = {
  /** It nests deeper than was allowed, and was not read any further. */
  readonly isTooDeep: boolean;
  /** The first key that one object names twice. */
  readonly twice: string | undefined;
};

/** What a scan needs of a text. */
type Scanned = Pick<string, 'length' | 'charAt' | 'slice'>;

/**
 * Reads a text once, character by character, whether or not it is JSON. A pattern would look for the end of each string that
 * has none, and so take a minute for a file of nothing but quotes.
 */
export function scanJson(text: Scanned, depth: number): Scan {
  /** The keys of each object that is open; an array has none. */
  const open: Set<string>[] = [];
  let twice: string | undefined;
  let word = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '[') {
      open.push(new Set());
      if (open.length > depth) return { isTooDeep: true, twice };
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ':') {
      const keys = open.at(-1);
      if (keys?.has(word)) twice ??= word;
      keys?.add(word);
    } else if (sign === '"') {
      const end = endOfString(text, at);
      const string = text.slice(at, end);
      word = string.includes('\\') ? unescaped(string) : string.slice(1, -1);
      at = end - 1;
    }
  }
  return { isTooDeep: false, twice };
}

/** Where a string that begins at a quotation mark is over: the end of the text where nothing closes it. */
function endOfString(text: Scanned, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') return at + 1;
    if (sign === '\\') at++;
  }
  return text.length;
}

const word =
  /\s*(?:"[^"\\\p{Cc}]*(?:\\.[^"\\\p{Cc}]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|[{}[\],:])\s*/uy;

/** How many characters from the start of a text are tokens of JSON, in whatever order they stand. */
export function endOfWords(text: string): number {
  let end = 0;
  word.lastIndex = 0;
  while (word.test(text)) end = word.lastIndex;
  return end;
}

/** The word that a JSON string stands for; the string itself where it stands for none: whoever parses the whole says so. */
const unescaped = (string: string) => String(fromJson(string) ?? string);
