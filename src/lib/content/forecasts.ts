// The denials that a lesson asks to forecast, each with its entry in the ledger.
import type { Items } from '../../quiz/types.ts';
import { getContent, getItem } from './index.ts';
import type { Lesson } from './load.ts';
import type { LedgerEntry } from './schemas.ts';

export type Forecast = { readonly item: Items['slider']; readonly entry: LedgerEntry };

/** Every own slider of a lesson that rests on the ledger and has an outcome, in the order they stand there. */
export function forecastsOf(lesson: Lesson): Forecast[] {
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
