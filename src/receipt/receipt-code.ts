// A receipt as text: in a file, pasted from a mail, or read from codes, in one part or several and in any order.
// A code to be scanned is the address of the class desk with a part of it after the #.
// "sayswho1.p.<id>.<part>-<parts>.<check>.<payload>." with p for plain or s for sealed; the payload is base64url.
import { fingerprint, toBase64url } from '#lib/bytes.ts';

/** The version this code writes. */
export const codeVersion = 1;

/** `plain`: deflated JSON. `sealed`: the same, encrypted. */
export type CodeKind = 'plain' | 'sealed';

export type Code = {
  readonly kind: CodeKind;
  /** The id of the receipt it is a part of. */
  readonly id: string;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly payload: string;
};

/** What a kind is called in a code. */
export const kindLetters = { plain: 'p', sealed: 's' } as const;

/** Eight letters that show whether a part is complete. */
export const partFingerprint = (body: string, payload: string) => fingerprint(`${body}.${payload}`);

/**
 * Writes a receipt's bytes as codes.
 * @param size the most characters of payload in one part; all in one when left out
 */
export function writeCodes(kind: CodeKind, id: string, bytes: Uint8Array, size = Infinity): string[] {
  const payload = toBase64url(bytes);
  const parts = Math.max(1, Math.ceil(payload.length / size));
  const each = Math.ceil(payload.length / parts);
  return Array.from({ length: parts }, (_part, index) => {
    const own = payload.slice(index * each, (index + 1) * each);
    const body = `${kindLetters[kind]}.${id}.${index + 1}-${parts}`;
    return `sayswho${codeVersion}.${body}.${partFingerprint(body, own)}.${own}.`;
  });
}
