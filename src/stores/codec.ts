// How a record is written to storage and read back. Reading never throws and trusts nothing.
import type { Fields } from '../quiz/fields.ts';
import type { CheckRecord } from './check-record.ts';
import type { Position } from './position-record.ts';
import type { Attempt, ItemRecord, Score } from './record.ts';
import type { ReviewRecord, Sighting } from './review-record.ts';

/** The version this code writes. Before it may grow, `migrations` must lead there from the one before. */
export const version = 1;

type Envelope = Readonly<Record<string, unknown>>;

/** From each older version to the next; pure, one per shipped version, never removed. */
const migrations: Readonly<Record<number, (envelope: Envelope) => Envelope>> = {};

export type Decoded<Value> =
  | { readonly status: 'ok'; readonly value: Value }
  /** Not ours, cut short or edited by hand: to be set aside, never overwritten. */
  | { readonly status: 'broken' }
  /** Written by a later version of this site: to be left as it is. */
  | { readonly status: 'newer' };

/** Limits that no honest record reaches; past them a text is refused as broken. */
const limits = { text: 200_000, entries: 500, attempts: 50 };

/** Puts a value in its versioned envelope. */
export function encode(value: object): string {
  return JSON.stringify({ v: version, ...value });
}

/** Opens an envelope and hands what is in it to `read`, which answers undefined for anything it does not know. */
export function decode<Value>(text: string, read: (envelope: Envelope) => Value | undefined): Decoded<Value> {
  if (text.length > limits.text) return { status: 'broken' };
  let envelope: unknown;
  try {
    envelope = JSON.parse(text);
  } catch {
    // Cut short or edited by hand: the caller sets it aside.
    return { status: 'broken' };
  }
  if (!isObject(envelope) || typeof envelope.v !== 'number') return { status: 'broken' };
  if (envelope.v > version) return { status: 'newer' };
  const current = migrate(envelope, envelope.v);
  const value = current && read(current);
  return value === undefined ? { status: 'broken' } : { status: 'ok', value };
}

/** Brings an older envelope up to date, or answers undefined for a version that never was. */
function migrate(envelope: Envelope, from: number): Envelope | undefined {
  let current = envelope;
  for (let step = from; step < version; step++) {
    const next = migrations[step];
    if (!next) return undefined;
    current = next(current);
  }
  return from >= 1 ? current : undefined;
}

/** Reads an item's record out of its envelope. */
export function readRecord(envelope: Envelope): ItemRecord | undefined {
  const { item, attempts, changed, retrying, draft, met } = envelope;
  if (typeof item !== 'string' || !Array.isArray(attempts) || attempts.length > limits.attempts)
    return undefined;
  const read = attempts.map(readAttempt);
  if (!read.every((attempt) => attempt !== undefined)) return undefined;
  if (typeof changed !== 'number' || !Number.isFinite(changed)) return undefined;
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
  if (seen.length > limits.entries || typeof changed !== 'number' || !Number.isFinite(changed))
    return undefined;
  return { step, seen, changed };
}

/** Reads when a check was begun and finished out of its envelope. */
export function readCheck(envelope: Envelope): CheckRecord | undefined {
  const { form, begun, finished } = envelope;
  if (typeof form !== 'string' || typeof begun !== 'number' || !Number.isFinite(begun)) return undefined;
  if (finished === undefined) return { form, begun };
  return typeof finished === 'number' && Number.isFinite(finished) ? { form, begun, finished } : undefined;
}

/** Reads how an item's reviews went out of its envelope. */
export function readReview({ sightings }: Envelope): ReviewRecord | undefined {
  if (!Array.isArray(sightings) || sightings.length > limits.attempts) return undefined;
  const read = sightings.map(readSighting);
  return read.every((sighting) => sighting !== undefined) ? { sightings: read } : undefined;
}

function readSighting(value: unknown): Sighting | undefined {
  if (!isObject(value)) return undefined;
  const { at, share, sure } = value;
  if (typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) return undefined;
  return { at, share, ...(typeof sure === 'string' ? { sure } : {}) };
}

function readAttempt(value: unknown): Attempt | undefined {
  if (!isObject(value) || typeof value.at !== 'number' || !Number.isFinite(value.at)) return undefined;
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
  if (!isObject(value)) return undefined;
  const { earned, total, brier } = value;
  if (typeof brier === 'number' && brier >= 0 && brier <= 1) return { brier };
  if (typeof earned !== 'number' || typeof total !== 'number') return undefined;
  return earned >= 0 && earned <= total && total > 0 ? { earned, total } : undefined;
}

function isObject(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
