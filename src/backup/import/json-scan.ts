// What JSON.parse does not say about a text: whether it nests too deep, and which key it names twice. Pure.
import { fromJson } from '#lib/decoders.ts';

export type Scan = {
  /** It nests deeper than was allowed, and was not read any further. */
  readonly isTooDeep: boolean;
  /** The first key that one object names twice. */
  readonly twice: string | undefined;
};

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/gs;

/** Reads a text once, token by token, whether or not it is JSON. */
export function scanJson(text: string, depth: number): Scan {
  /** The keys of each object that is open; an array has none. */
  const open: Set<string>[] = [];
  let twice: string | undefined;
  let word = '';
  for (const [part] of text.matchAll(token)) {
    if (part === '{' || part === '[') {
      open.push(new Set());
      if (open.length > depth) return { isTooDeep: true, twice };
    } else if (part === '}' || part === ']') open.pop();
    else if (part === ':') {
      const keys = open.at(-1);
      if (keys?.has(word)) twice ??= word;
      keys?.add(word);
    } else word = part.includes('\\') ? unescaped(part) : part.slice(1, -1);
  }
  return { isTooDeep: false, twice };
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
