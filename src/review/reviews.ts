// What review has asked and how it went, item by item. The first answer in a lesson is never touched.
import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { scoreFor } from '#quiz/grade.ts';
import type { GradableItem } from '#quiz/kinds/graders.ts';
import { decode, encodeReview, readRecord, readReview } from '#record/envelope.ts';
import { isItemKey, nameIn, reviewedEvent, reviewKey } from '#record/storage-keys.ts';
import { storage } from '#record/persistence.ts';
import { keepRecord, recordOf } from '#record/item-records.ts';
import { withAttempt, type Attempt } from '#record/item-record.ts';
import type { Cards } from './ledger-cards.ts';
import {
  noReviews,
  roundedSighting,
  withSighting,
  type ReviewRecord,
  type Sighting,
} from '#record/review-record.ts';
import { seenIn, sightingOf, type IsKnown, type Seen } from './sightings.ts';

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
    encode: (record) => (record === noReviews ? '' : encodeReview(record)),
    decode: decodeReview,
  });
  reviews.set(item, $review);
  return $review;
}

/** The ids of all questions that were answered in this browser, wherever they were asked. */
export function metIds(): ReadonlySet<string> {
  return new Set(
    storage.keys().flatMap((key) => {
      const [id = ''] = nameIn(key).split('@');
      const decoded = isItemKey(key) ? decode(storage.get(key) ?? '', readRecord) : undefined;
      return decoded?.status === 'ok' && decoded.value.attempts.length > 0 ? [id] : [];
    }),
  );
}

/**
 * Keeps the answer to a fresh text: as its own first answer, and as how the question went for which it was asked.
 * @param due the id of that question
 * @returns undefined where there was nothing to be right about
 */
export function keepFreshAnswer(
  due: string,
  item: GradableItem,
  hash: string,
  attempt: Attempt,
): Sighting | undefined {
  const record = recordOf(item.id).get();
  if (record.attempts.length === 0) keepRecord(item.id, item, withAttempt(record, hash, attempt));
  return keepReview(item, attempt, due);
}

/**
 * Keeps the first answer to a card that no lesson has asked, as a lesson would have kept it: it counts. Any other answer
 * is how a question went when it was asked again.
 * @returns undefined where there was nothing to be right about
 */
export function keepAnswer(
  item: GradableItem,
  hash: string,
  attempt: Attempt,
  { ids }: Cards,
): Sighting | undefined {
  const record = recordOf(item.id).get();
  if (!ids.includes(item.id) || record.attempts.length > 0) return keepReview(item, attempt);
  keepRecord(item.id, item, withAttempt(record, hash, attempt));
  globalThis.dispatchEvent?.(new Event(reviewedEvent));
  return sightingIn(item, attempt);
}

function sightingIn(item: GradableItem, attempt: Attempt): Sighting | undefined {
  const score = scoreFor(item, attempt.fields);
  const sighting = score && sightingOf({ ...attempt, score });
  return sighting && roundedSighting(sighting);
}

/**
 * Keeps how an item went in a sitting, joined with what another tab may have written, and tells the page.
 * @param due the id of the question that it was asked for, where that is another one
 * @returns undefined where there was nothing to be right about
 */
export function keepReview(item: GradableItem, attempt: Attempt, due = item.id): Sighting | undefined {
  const sighting = sightingIn(item, attempt);
  if (!sighting) return undefined;
  const key = reviewKey(due);
  const $review = reviewOf(due);
  $review.set(withSighting(decodeReview(storage.get(key) ?? ''), sighting));
  const kept = storage.get(key);
  if (kept !== undefined && kept !== encodeReview($review.get())) $review.set(decodeReview(kept));
  globalThis.dispatchEvent?.(new Event(reviewedEvent));
  return sighting;
}

/** What this browser knows of the questions that review may ask, saved or not. */
export function readSeen(isKnown: IsKnown, cards?: Cards): Seen {
  const entries = storage.keys().map((key) => [key, storage.get(key) ?? ''] as const);
  return seenIn(entries, isKnown, cards);
}
