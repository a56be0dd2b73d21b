// How a record is written to storage and read back. Reading never throws and trusts nothing.
import type { Fields } from '#quiz/fields.ts';
import { isObject } from '#lib/is-object.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import type { CheckRecord } from './check-record.ts';
import { comfortFrom, type Comfort } from './comfort-record.ts';
import { pack, unpack } from './record-format-v5.ts';
import type { Position } from './position-record.ts';
import type { Attempt, ItemRecord } from './item-record.ts';
import type { Score } from '#quiz/grading.ts';
import { packSightings, unpackSightings } from './review-format-v4.ts';
import { roundedSighting, type ReviewRecord, type Sighting } from './review-record.ts';

/** The newest version this code reads, of whatever is kept. Before it may grow, `openers` must know the new one. */
export const version = 5;

export type Envelope = Readonly<Record<string, unknown>>;

/**
 * How each version ever shipped is brought into the plain form, that of version 1; pure, never removed.
 * Versions 2, 3 and 5 are an item's record, packed; version 4 is an item's reviews, whose reader unpacks them: the early
 * script opens envelopes too, and has no use for those.
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

/** Limits that no honest record reaches; past them a text is refused as broken. */
const limits = { text: 200_000, entries: 500, attempts: 50 };

/** Puts a value in its versioned envelope, in plain. */
export function encode(value: object): string {
  return JSON.stringify({ ...value, v: 1 });
}

/** Puts an item's record in its envelope, packed. */
export function encodeRecord(record: ItemRecord): string {
  return JSON.stringify({ ...pack(record), v: 5 });
}

/** Puts an item's reviews in their envelope, packed. */
export function encodeReview({ sightings }: ReviewRecord): string {
  return JSON.stringify({ seen: packSightings(sightings), v: 4 });
}

/** Opens an envelope and hands what is in it to `read`, which answers undefined for anything it does not know. */
export function decode<Value>(text: string, read: (envelope: Envelope) => Value | undefined): Decoded<Value> {
  if (text.length > limits.text) return { status: 'broken' };
  // Cut short or edited by hand: the caller sets it aside.
  const envelope: unknown = tryOrUndefined(() => JSON.parse(text));
  if (!isObject(envelope) || typeof envelope.v !== 'number') return { status: 'broken' };
  if (envelope.v > version) return { status: 'newer' };
  const open = migrations[envelope.v];
  const plain = open && tryOrUndefined(() => open(envelope));
  const value = plain && read(plain);
  return value === undefined ? { status: 'broken' } : { status: 'ok', value };
}

/** Reads an item's record out of its envelope. */
export function readRecord(envelope: Envelope): ItemRecord | undefined {
  const { item, attempts, changed, retrying, draft, met } = envelope;
  if (typeof item !== 'string' || !Array.isArray(attempts) || attempts.length > limits.attempts)
    return undefined;
  const read = attempts.map(readAttempt);
  if (!read.every((one) => one !== undefined) || !isMoment(changed)) return undefined;
  const kept = readFields(draft);
  if (draft !== undefined && !kept) return undefined;
  return {
    item,
    attempts: read,
    changed,
    retrying: retrying === true,
    ...(kept ? { draft: kept } : {}),
    ...(Array.isArray(met) ? { met: met.filter((id) => typeof id === 'string') } : {}),
  };
}

/** Reads a lesson's position out of its envelope. */
export function readPosition(envelope: Envelope): Position | undefined {
  const { step, seen, changed } = envelope;
  if (typeof step !== 'string' || !Array.isArray(seen) || !seen.every((id) => typeof id === 'string'))
    return undefined;
  if (seen.length > limits.entries || !isMoment(changed)) return undefined;
  return { step, seen, changed };
}

/** Reads when a check was begun and finished out of its envelope. */
export function readCheck(envelope: Envelope): CheckRecord | undefined {
  const { form, begun, finished } = envelope;
  if (typeof form !== 'string' || !isMoment(begun)) return undefined;
  if (finished === undefined) return { form, begun };
  return isMoment(finished) ? { form, begun, finished } : undefined;
}

/** Reads what a reader has chosen out of its envelope. */
export function readComfort(envelope: Envelope): Comfort | undefined {
  const { changed } = envelope;
  if (typeof changed !== 'number' || !Number.isFinite(changed)) return undefined;
  return comfortFrom(envelope, changed);
}

/** Reads how an item's reviews went out of its envelope. */
export function readReview({ seen, sightings }: Envelope): ReviewRecord | undefined {
  const all = typeof seen === 'string' ? unpackSightings(seen) : sightings;
  if (!Array.isArray(all) || all.length > limits.attempts) return undefined;
  const read = all.map(readSighting);
  return read.every((sighting) => sighting !== undefined) ? { sightings: read } : undefined;
}

function readSighting(value: unknown): Sighting | undefined {
  if (!isObject(value)) return undefined;
  const { at, share, sure } = value;
  if (!isMoment(at)) return undefined;
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) return undefined;
  return roundedSighting({ at, share, ...(sure && typeof sure === 'string' ? { sure } : {}) });
}

function readAttempt(value: unknown): Attempt | undefined {
  if (!isObject(value) || !isMoment(value.at)) return undefined;
  const fields = readFields(value.fields);
  if (!fields) return undefined;
  const score = readScore(value.score);
  return { at: value.at, fields, ...(score ? { score } : {}) };
}

function readFields(value: unknown): Fields | undefined {
  if (!Array.isArray(value) || value.length > limits.entries) return undefined;
  const pairs: [string, string][] = [];
  for (const pair of value) {
    if (!Array.isArray(pair) || typeof pair[0] !== 'string' || typeof pair[1] !== 'string') return undefined;
    pairs.push([pair[0], pair[1]]);
  }
  return pairs;
}

function readScore(value: unknown): Score | undefined {
  const { earned, total, brier } = isObject(value) ? value : {};
  if (typeof brier === 'number' && brier >= 0 && brier <= 1) return { brier };
  if (typeof earned !== 'number' || typeof total !== 'number') return undefined;
  return earned >= 0 && earned <= total && total > 0 ? { earned, total } : undefined;
}

/** A moment that a calendar knows, in milliseconds since 1970. */
export function isMoment(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}
