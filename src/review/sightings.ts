// What the records of a browser say about the questions that review may ask: when each was seen, and how it went.
// The count in the header and the page itself read them here, so that they agree.
import { confidenceSteps } from '#measure/calibration.ts';
import { sureField, valueOf } from '#quiz/fields.ts';
import { shareOf } from '#quiz/grading.ts';
import { itemEntry, reviewEntry } from '#record/storage-entries.ts';
import { valueIn } from '#record/stored-entry.ts';
import { isItemKey, isReviewKey, nameIn } from '#record/storage-keys.ts';
import type { Attempt } from '#record/item-record.ts';
import { nextCards, noCards, type Cards } from './ledger-cards.ts';
import { inOrder, type Sighting } from '#record/review-record.ts';
import { dueAt } from './review-schedule.ts';

/** Tells whether review may ask a question, and whether it is still the one that was answered. */
export type IsKnown = (id: string, hash: string) => boolean;

/** Every sighting of each question that was answered in its lesson, oldest first, by the question's id; and cards whose turn it is. */
export type Seen = ReadonlyMap<string, readonly Sighting[]>;

/**
 * @param entries the keys and texts of a browser's storage, in any order; whatever cannot be read is passed over
 * @param cards what may be asked although no lesson has
 */
export function seenIn(
  entries: Iterable<readonly [key: string, text: string]>,
  isKnown: IsKnown,
  cards: Cards = noCards,
): Seen {
  const tried = new Map<string, number>();
  const found = new Map<string, Sighting[]>();
  const answered = new Set<string>();
  for (const [key, text] of entries) {
    const [id = '', recalledIn] = nameIn(key).split('@');
    const add = (sightings: readonly Sighting[]) => found.set(id, [...(found.get(id) ?? []), ...sightings]);
    if (isItemKey(key)) {
      const { item, attempts } = valueIn(itemEntry, text);
      const [first] = attempts;
      if (!first) continue;
      if (recalledIn === undefined) tried.set(id, first.at);
      const sighting = isKnown(id, item) && sightingOf(first);
      if (!sighting) continue;
      add([sighting]);
      if (recalledIn === undefined) answered.add(id);
    } else if (isReviewKey(key)) {
      add(valueIn(reviewEntry, text).sightings);
    }
  }
  const asked = [...answered].map((id) => [id, inOrder(found.get(id) ?? [])] as const);
  return new Map<string, readonly Sighting[]>([...asked, ...nextCards(tried, cards)]);
}

/** How many of them are due. */
export function countDue(seen: Seen, now: number): number {
  return [...seen.values()].filter((sightings) => (dueAt(sightings, now) ?? Infinity) <= now).length;
}

/** What a scored attempt says for the schedule; undefined where it has no score. */
export function sightingOf(attempt: Attempt | undefined): Sighting | undefined {
  if (!attempt?.score) return undefined;
  const { at, fields, score } = attempt;
  if ('earned' in score) {
    const sure = valueOf(fields, sureField);
    return { at, share: shareOf(score), ...(sure ? { sure } : {}) };
  }
  // As sure as it is far from 50.
  const off = Math.sqrt(score.brier);
  const chance = Math.round(100 * Math.max(off, 1 - off));
  const sure = confidenceSteps.findLast(({ percent }) => percent <= chance)?.id;
  return { at, share: shareOf(score), ...(sure ? { sure } : {}) };
}
