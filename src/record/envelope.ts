// How a value is written to storage and read back, whatever its version. Reading never throws and trusts nothing.
import { fromJson } from '#lib/decoders.ts';
import { isObject } from '#lib/is-object.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { unpack } from './formats/record-format-v5.ts';

/** The newest version this code reads, of whatever is kept. Before it may grow, `migrations` must know the new one. */
export const version = 5;

export type Envelope = Readonly<Record<string, unknown>>;

/**
 * How each version ever shipped is brought into the plain form, that of version 1; pure, never removed.
 * Versions 2, 3 and 5 are an item's record, packed; version 4 is an item's reviews, whose reader unpacks them: the inline
 * start script opens envelopes too, and has no use for those.
 */
export const migrations: Readonly<Record<number, (envelope: Envelope) => Envelope>> = {
  1: (envelope) => envelope,
  // Whatever they are: what comes out is read as closely as a plain one.
  2: unpack,
  3: unpack,
  4: (envelope) => envelope,
  5: unpack,
};

export type Decoded<Value> =
  | { readonly status: 'ok'; readonly value: Value }
  /** Not ours, cut short or edited by hand: to be set aside, never overwritten. */
  | { readonly status: 'broken' }
  /** Written by a later version of this site: to be left as it is. */
  | { readonly status: 'newer' };

/** No honest text reaches it; past it one is refused as broken. */
export const longestText = 200_000;

/** Puts a value in its versioned envelope, in plain. */
export function encode(value: object): string {
  return JSON.stringify({ ...value, v: 1 });
}

/** Opens an envelope and hands what is in it to `read`, which answers undefined for anything it does not know. */
export function decode<Value>(text: string, read: (envelope: Envelope) => Value | undefined): Decoded<Value> {
  const envelope = text.length > longestText ? undefined : fromJson(text);
  if (!isObject(envelope) || typeof envelope.v !== 'number') return { status: 'broken' };
  if (envelope.v > version) return { status: 'newer' };
  const open = migrations[envelope.v];
  const plain = open && tryOrUndefined(() => open(envelope));
  const value = plain && read(plain);
  return value === undefined ? { status: 'broken' } : { status: 'ok', value };
}
