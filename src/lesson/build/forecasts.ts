// The denials that a lesson asks to forecast, each with its entry in the ledger.
import { features, type FeatureId } from '#measure/own-tally.ts';
import { anchorOf } from '#quiz/anchor.ts';
import type { Items } from '#quiz/types.ts';
import { getContent, getItem } from '#course/index.ts';
import type { Lesson } from '#course/content-types.ts';
import type { LedgerEntry } from '#course/fact-schemas.ts';

export type LedgerForecast = { readonly item: Items['slider']; readonly entry: LedgerEntry };

/** Every own slider of a lesson that rests on the ledger and has an outcome, in the order they stand there. */
export function forecastsOf(lesson: Lesson): LedgerForecast[] {
  const { ledger } = getContent();
  return lesson.steps
    .flatMap(({ items }) => items)
    .flatMap(({ id, role }) => {
      const item = getItem(id);
      if (role !== 'own' || item.kind !== 'slider' || item.outcome === undefined) return [];
      const entry = ledger.find((one) => `ledger/${one.id}` === item.evidence[0]);
      return entry ? [{ item, entry }] : [];
    });
}

/** What an island shows of a forecast: where its number is kept, where it stands, what it is called, and how it ended. */
export function caseOf({ item, entry }: LedgerForecast) {
  return {
    placement: item.id,
    anchor: anchorOf(item.id),
    name: entry.short.replace(/^Ledger, /, ''),
    held: item.outcome === true,
  };
}

/** What lay open that day by the ledger's reading, partly or wholly. */
export function openOn({ features: marks }: LedgerEntry): FeatureId[] {
  // The ledger asks for a good record; what a card can show is a bad one.
  const isOpen = (id: FeatureId) =>
    id === 'record' ? marks.record === 'no' : marks[id] === 'yes' || marks[id] === 'partly';
  return features.map(({ id }) => id).filter(isOpen);
}
