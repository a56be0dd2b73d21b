// What the learner answered, item by item.
import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { scoreFor } from '#quiz/grade.ts';
import type { GradableItem } from '#quiz/kinds/graders.ts';
import { decode, encodeRecord, readRecord } from './envelope.ts';
import { itemKey } from './storage-keys.ts';
import { storage } from './persistence.ts';
import { emptyRecord, withScore, type ItemRecord } from './item-record.ts';

const records = new Map<string, WritableAtom<ItemRecord>>();

function decodeRecord(text: string): ItemRecord {
  const decoded = decode(text, readRecord);
  return decoded.status === 'ok' ? decoded.value : emptyRecord;
}

/**
 * The record of an item in one place.
 * @param placement the item's id, or "<item id>@<lesson>" where a later lesson recalls it
 */
export function recordOf(placement: string): WritableAtom<ItemRecord> {
  const known = records.get(placement);
  if (known) return known;
  const $record = persistentAtom<ItemRecord>(itemKey(placement), emptyRecord, {
    encode: (record) => (record === emptyRecord ? '' : encodeRecord(record)),
    decode: decodeRecord,
  });
  records.set(placement, $record);
  return $record;
}

/** Keeps a record, with the score of every attempt that has none yet and joined with what another tab may have written. */
export function keepRecord(placement: string, item: GradableItem, record: ItemRecord): void {
  keepAsIs(placement, withScores(item, record));
}

/** Keeps a record as it stands, joined with what another tab may have written. */
export function keepAsIs(placement: string, record: ItemRecord): void {
  const $record = recordOf(placement);
  $record.set(record);
  const kept = storage.get(itemKey(placement));
  if (kept !== undefined && kept !== encodeRecord($record.get())) $record.set(decodeRecord(kept));
}

/** Takes in what another tab wrote while this one was asleep and heard nothing. */
export function catchUp(placement: string): void {
  // An empty record, but not the one that means: nothing to keep.
  keepAsIs(placement, { ...recordOf(placement).get() });
}

function withScores(item: GradableItem, record: ItemRecord): ItemRecord {
  return record.attempts.reduce((scored, attempt, index) => {
    const score = attempt.score ?? scoreFor(item, attempt.fields);
    return score ? withScore(scored, index, score) : scored;
  }, record);
}
