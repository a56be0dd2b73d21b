// What review has asked and how it went, item by item. The first answer in a lesson is never touched.
import { scoreFor } from '#quiz/grade.ts';
import type { GradableItem } from '#quiz/kinds/graders.ts';
import { isItemKey, nameIn, reviewedEvent, reviewKey } from '#record/storage-keys.ts';
import { storage } from '#record/persistence.ts';
import { keepRecord, recordOf } from '#record/item-records.ts';
import { withAttempt, type Attempt } from '#record/item-record.ts';
import type { Cards } from './ledger-cards.ts';
import { roundedSighting, withSighting, type Sighting } from '#record/review-record.ts';
import { itemEntry, reviewEntry } from '#record/storage-entries.ts';
import { valueIn } from '#record/stored-entry.ts';
import { keep, storesOf } from '#record/stores.ts';
import { seenIn, sightingOf, type IsKnown, type Seen } from './sightings.ts';

/** How an item went whenever review asked it. */
export const reviewOf = storesOf(reviewEntry);

/** The ids of all questions that were answered in this browser, wherever they were asked. */
export function metIds(): ReadonlySet<string> {
  return new Set(
    [...storage.entries()].flatMap(([key, text]) => {
      const [id = ''] = nameIn(key).split('@');
      return isItemKey(key) && valueIn(itemEntry, text).attempts.length > 0 ? [id] : [];
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
 * Keeps the first answer to a card that no lesson has asked, or to a text for practice, as a lesson would have kept it: it
 * counts. Any other answer is how a question went when it was asked again.
 * @returns undefined where there was nothing to be right about
 */
export function keepAnswer(
  item: GradableItem,
  hash: string,
  attempt: Attempt,
  { ids }: Pick<Cards, 'ids'>,
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
  const stored = valueIn(reviewEntry, storage.get(reviewKey(due)));
  keep(reviewEntry, due, reviewOf(due), withSighting(stored, sighting));
  globalThis.dispatchEvent?.(new Event(reviewedEvent));
  return sighting;
}

/** What this browser knows of the questions that review may ask, saved or not. */
export function readSeen(isKnown: IsKnown, cards?: Cards): Seen {
  return seenIn(storage.entries(), isKnown, cards);
}
