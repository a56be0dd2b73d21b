// What somebody drops on the desk, as text; and what it is where it is no receipt.
import type { Source } from '../class.ts';
import { fromJson } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';

/** A file of the browser's, read when its turn comes. */
export const fileSource = (file: File, name = file.name): Source => ({
  name,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

/** What was pasted, or stood in an address. */
export function textSource(text: string, name = 'pasted'): Source {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, read: () => Promise.resolve(bytes) };
}

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** What a file is that begins like this, and what to do about it. */
function saysWhatItIs(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) {
    return 'It is a zip archive, or a document made like one. Unpack it and drop what is in it.';
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    return 'It is a PDF. Ask for the receipt as a file, or paste its code.';
  }
  const isPicture =
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0x47, 0x49, 0x46, 0x38) ||
    [4, 8].some((at) => ['ftyp', 'WEBP'].includes(String.fromCharCode(...bytes.subarray(at, at + 4))));
  return isPicture
    ? 'It is a picture. Scan the code in it with a phone, or ask for the receipt as a file.'
    : undefined;
}

/** An editor that saves every character in two bytes says so at the start. */
function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
}

export type SourceText = { readonly text: string } | { readonly reason: string };

/** The text in some bytes, in whatever way an editor saved it; or what they are instead. */
export function sourceText(bytes: Uint8Array): SourceText {
  const known = saysWhatItIs(bytes);
  if (known) return { reason: known };
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.slice(0, 4_000).includes('\0'))
    return { reason: 'It is no text, and no receipt that this site could have made.' };
  const other = otherFile(text);
  // A mail may break a line in two with an equals sign at its end (RFC 2045).
  return other ? { reason: other } : { text: text.replaceAll(/=\r?\n/g, '') };
}

/** What another file of this site is good for. */
function otherFile(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  const value = fromJson(text);
  if (!isObject(value)) return undefined;
  if (value.format === 'says-who') {
    return 'It is a copy of a pupil’s answers, not a receipt. A receipt is made at the end of the assignment’s page.';
  }
  if (value.format === 'says-who-key') return 'It is the backup of a key. Bring it in where keys are kept.';
  return undefined;
}
