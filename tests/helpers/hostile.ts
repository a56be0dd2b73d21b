// What reaches a page from strangers: links and receipts that were cut, changed, inflated or made up.
import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';

/** A text with its end cut off, at least one character. */
export const truncated = (text: string) =>
  fc.integer({ min: 0, max: text.length - 1 }).map((end) => text.slice(0, end));

/** A text with one character of an alphabet in another's place. */
export const flipped = (text: string, alphabet = 'abcXYZ019-_') =>
  fc
    .tuple(fc.nat({ max: text.length - 1 }), fc.constantFrom(...alphabet))
    .filter(([place, character]) => text[place] !== character)
    .map(([place, character]) => text.slice(0, place) + character + text.slice(place + 1));

/** Values that are not what was asked for, names that every object has among them. */
export const foreign = fc.oneof(
  fc.constantFrom(
    '{"__proto__":{"v":1}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '[]',
    'null',
    '"text"',
    '0',
    '{',
    '',
  ),
  fc.json(),
  fc.integer({ min: 2, max: 3_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
);

/** Markup that must not get into a name. */
export const markup = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'Ada</title><svg onload=alert(1)>',
  'Ada\u202Egpj.exe',
  'Ada\u0000',
  'A\u2066da',
);

/** Many megabytes in few bytes. */
export const bomb = fc.constantFrom(
  ...[' ', '[', '{"v":1,'].map((filling) =>
    Uint8Array.from(deflateRawSync(filling.repeat(8_000_000 / filling.length))),
  ),
);

/** One part of a value, found by its path, given another value. */
export function withPart(value: unknown, path: readonly (string | number)[], part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (Array.isArray(value))
    return value.map((old, index) => (index === key ? withPart(old, rest, part) : old));
  const old = typeof value === 'object' && value !== null ? { ...value } : {};
  return { ...old, [key]: withPart(Reflect.get(old, key), rest, part) };
}
