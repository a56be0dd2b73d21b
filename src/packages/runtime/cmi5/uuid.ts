// Ids for statements. The same answer gets the same id each time, so that a record store takes it once however often it is sent.
import { digest } from '#lib/digest.ts';

/** A UUID (RFC 9562, version 8) made of a text. */
export function uuidOf(text: string): string {
  // A hash has five bytes, and an id sixteen.
  const bytes = ['a', 'b', 'c', 'd'].flatMap((salt) => [...digest(`${salt}${text}${salt}`)]);
  const [six = 0, eight = 0] = [bytes[6], bytes[8]];
  const marked = bytes
    .slice(0, 16)
    .with(6, 0x80 | (six & 0x0f))
    .with(8, 0x80 | (eight & 0x3f));
  const digits = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
