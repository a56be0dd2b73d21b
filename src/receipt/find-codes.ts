// Finds the codes of receipts in a text, and puts the parts of each together.
import { fromBase64url } from '#lib/bytes.ts';
import type { Fault } from '#lib/deflate.ts';
import { partFingerprint, codeVersion, kindLetters, type Code, type CodeKind } from './receipt-code.ts';

export type FoundCode =
  { readonly status: 'ok'; readonly code: Code } | { readonly status: 'refused'; readonly fault: Fault };

export type Joined =
  | {
      readonly status: 'ok';
      readonly kind: CodeKind;
      readonly id: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  /** Parts that were not among those found, by their numbers. */
  | {
      readonly status: 'incomplete';
      readonly id: string;
      readonly parts: number;
      readonly missing: readonly number[];
    }
  | { readonly status: 'refused'; readonly id: string; readonly fault: Fault };

/** A text that exceeds these is refused without being read. `payload` is of all parts together. */
const limits = { text: 4_000_000, codes: 2_000, parts: 99, payload: 600_000 };

/**
 * Finds every code in a text, whatever stands around and between them. Never throws.
 * @returns one entry for each; one that says `empty` when there is none
 */
export function findCodes(text: string): FoundCode[] {
  if (text.length > limits.text) return [{ status: 'refused', fault: 'too-large' }];
  // A scanned code is an address; mail wraps lines, and marks those it quotes.
  const dense = text.replaceAll(/https?:\/\/[^\s#]{0,300}#/g, ' ').replaceAll(/[\s>\u200B\uFEFF]+/g, '');
  const pieces = dense.split(/(?=sayswho\d{1,4}\.)/).filter((piece) => /^sayswho\d{1,4}\./.test(piece));
  if (pieces.length > limits.codes) return [{ status: 'refused', fault: 'too-large' }];
  return pieces.length > 0
    ? pieces.map(readCode)
    : [{ status: 'refused', fault: text.trim() === '' ? 'empty' : 'foreign' }];
}

const whole = /^sayswho(\d{1,4})\.([ps])\.([0-9a-z]{16})\.(\d{1,2})-(\d{1,2})\.([0-9a-z]{8})\.([\w-]*)\./;

function readCode(piece: string): FoundCode {
  const refused = (fault: Fault): FoundCode => ({ status: 'refused', fault });
  const version = Number(/^sayswho(\d{1,4})\./.exec(piece)?.[1]);
  if (version > codeVersion) return refused('newer');
  if (version < 1) return refused('foreign');
  const [matched, , letter, id = '', part = '', parts = '', check, payload = ''] = whole.exec(piece) ?? [];
  // Nothing but the characters of a code, and no end: the rest was not copied.
  if (matched === undefined) return refused(/^[\w.-]*$/.test(piece) && !isClosed(piece) ? 'cut' : 'damaged');
  if (payload.length > limits.payload) return refused('too-large');
  if (check !== partFingerprint(`${letter}.${id}.${part}-${parts}`, payload)) return refused('damaged');
  const [number, all] = [Number(part), Number(parts)];
  if (number < 1 || number > all || payload === '') return refused('foreign');
  const kind = letter === kindLetters.plain ? 'plain' : 'sealed';
  return { status: 'ok', code: { kind, id, part: number, parts: all, payload } };
}

/** It has as many dots as a code, the last of them at its end. */
const isClosed = (piece: string) => piece.split('.').length > 6;

/** Puts the parts of each receipt together, in whatever order and however often they were found. Never throws. */
export function joinCodes(codes: readonly Code[]): Joined[] {
  const ids = new Set(codes.map(({ id }) => id));
  return [...ids].map((id) =>
    joinOne(
      id,
      codes.filter((code) => code.id === id),
    ),
  );
}

function joinOne(id: string, codes: readonly Code[]): Joined {
  const [kind, parts] = [codes[0]?.kind ?? 'plain', codes[0]?.parts ?? 0];
  const payloads = new Map(codes.map(({ part, payload }) => [part, payload]));
  const isOne = codes.every(
    (code) => code.kind === kind && code.parts === parts && payloads.get(code.part) === code.payload,
  );
  if (!isOne) return { status: 'refused', id, fault: 'damaged' };
  const numbers = Array.from({ length: parts }, (_part, index) => index + 1);
  const missing = numbers.filter((number) => !payloads.has(number));
  if (missing.length > 0) return { status: 'incomplete', id, parts, missing };
  const payload = numbers.map((number) => payloads.get(number)).join('');
  if (payload.length > limits.payload) return { status: 'refused', id, fault: 'too-large' };
  const bytes = fromBase64url(payload);
  return bytes ? { status: 'ok', kind, id, bytes } : { status: 'refused', id, fault: 'damaged' };
}
