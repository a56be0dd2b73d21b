// Bytes as text that survives an address, a mail and a human reader.
import { digest } from './digest.ts';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Base64 for addresses (RFC 4648, section 5), without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  // As many at a time as a call may have arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes behind such a text, or undefined when it is none. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
}

/** Letters and digits without those that people mix up, such as l and 1, or o and 0. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Five bits a letter; what is left over at the end is dropped. */
export function toLetters(bytes: Uint8Array): string {
  let [text, bits, held] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += letters[(held >> (bits - 5)) & 31];
    held &= 255;
  }
  return text;
}

/** Eight letters that change when the text does. */
export const fingerprint = (text: string): string => toLetters(digest(text));

/** An id for a thing that is one of its kind, from ten random bytes. */
export const idFrom = (random: Uint8Array): string => toLetters(random.subarray(0, 10));
