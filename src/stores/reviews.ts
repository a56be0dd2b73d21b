// What review has asked and how it went, item by item. The first answer in a lesson is never touched.
import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import type { LiveItem } from '../quiz/types.ts';
import { decode, encode, readReview } from './codec.ts';
import { reviewedEvent, reviewKey } from './keys.ts';
import { storage } from './persistence.ts';
import { scoreOf } from './progress.ts';
import type { Attempt } from './record.ts';
import { noReviews, withSighting, type ReviewRecord, type Sighting } from './review-record.ts';
import { seenIn, sightingOf, type IsKnown, type Seen } from './review-seen.ts';

const reviews = new Map<string, WritableAtom<ReviewRecord>>();

function decodeReview(text: string): ReviewRecord {
  const decoded = decode(text, readReview);
  return decoded.status === 'ok' ? decoded.value : noReviews;
}

/** How an item went whenever review asked it. */
export function reviewOf(item: string): WritableAtom<ReviewRecord> {
  const known = reviews.get(item);
  if (known) return known;
  const $review = persistentAtom<ReviewRecord>(reviewKey(item), noReviews, {
    encode: (record) => (record === noReviews ? '' : encode(record)),
    decode: decodeReview,
  });
  reviews.set(item, $review);
  return $review;
}

/**
 * Keeps how an item went in a sitting, joined with what another tab may have written, and tells the page.
 * @returns undefined where there was nothing to be right about
 */
export function keepReview(item: LiveItem & { readonly id: string }, attempt: Attempt): Sighting | undefined {
  const score = scoreOf(item, attempt);
  const sighting = score && sightingOf({ ...attempt, score });
  if (!sighting) return undefined;
  const key = reviewKey(item.id);
  const $review = reviewOf(item.id);
  $review.set(withSighting(decodeReview(storage.get(key) ?? ''), sighting));
  const kept = storage.get(key);
  if (kept !== undefined && kept !== encode($review.get())) $review.set(decodeReview(kept));
  globalThis.dispatchEvent?.(new Event(reviewedEvent));
  return sighting;
}

/** What this browser knows of the questions that review may ask, saved or not. */
export function readSeen(isKnown: IsKnown): Seen {
  const entries = storage.keys().map((key) => [key, storage.get(key) ?? ''] as const);
  return seenIn(entries, isKnown);
}
