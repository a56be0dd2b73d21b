// What the learner answered, item by item.
import { scoreFor } from '#quiz/grade.ts';
import type { GradableItem } from '#quiz/kinds/graders.ts';
import { withScore, type ItemRecord } from './item-record.ts';
import { itemEntry } from './storage-entries.ts';
import { keep, storesOf } from './stores.ts';

/** The record of an item in one place: by the item's id, or "<item id>@<lesson>" where a later lesson recalls it. */
export const recordOf = storesOf(itemEntry);

/** Keeps a record, with the score of every attempt that has none yet and joined with what another tab may have written. */
export function keepRecord(placement: string, item: GradableItem, record: ItemRecord): void {
  keepAsIs(placement, withScores(item, record));
}

/** Keeps a record as it stands, joined with what another tab may have written. */
export function keepAsIs(placement: string, record: ItemRecord): void {
  keep(itemEntry, placement, recordOf(placement), record);
}

function withScores(item: GradableItem, record: ItemRecord): ItemRecord {
  return record.attempts.reduce((scored, attempt, index) => {
    const score = attempt.score ?? scoreFor(item, attempt.fields);
    return score ? withScore(scored, index, score) : scored;
  }, record);
}
