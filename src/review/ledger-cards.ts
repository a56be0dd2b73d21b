// Cards of the ledger join the queue without a lesson that has asked them: two at a time, once their lesson is done. Pure.

import type { Sighting } from '#record/review-record.ts';

export type Cards = {
  /** The slug of the lesson after which they come, and how many questions of its own it has. */
  readonly lesson: string;
  readonly questions: number;
  /** The ids of the cards, in the order in which they come. */
  readonly ids: readonly string[];
};

export const noCards: Cards = { lesson: '', questions: 1, ids: [] };

/** How many are new at a time: the next ones wait until two days after all of these. */
const atOnce = 2;

/**
 * The cards whose turn it is.
 * @param tried when each question was first answered, whatever it said then, by its id
 * @returns each with the moment from which it waits, in place of a sighting
 */
export function nextCards(
  tried: ReadonlyMap<string, number>,
  cards: Cards,
): [id: string, sightings: readonly Sighting[]][] {
  const { lesson, questions, ids } = cards;
  const own = [...tried.keys()].filter((id) => id.startsWith(`${lesson}/`));
  if (own.length < questions) return [];
  // Whoever was told a case in the ten minutes first knows how it ended.
  const toldAt = (id: string) => tried.get(id) ?? tried.get(id.replace('ledger/', 'try/'));
  const next = ids.findIndex((id) => toldAt(id) === undefined);
  if (next < 0) return [];
  const from = next - (next % atOnce);
  const at = Math.max(...[...own, ...ids.slice(0, from)].map((id) => toldAt(id) ?? 0));
  return ids
    .slice(from, from + atOnce)
    .filter((id) => toldAt(id) === undefined)
    .map((id) => [id, [{ at, share: 1, isAhead: true }]]);
}
