// What this browser remembers at this moment, for a page that watches nothing.
import { noCheck } from '#record/check-record.ts';
import { decode, readCheck, readRecord, type Decoded } from '#record/envelope.ts';
import { dayOf } from '#lib/day.ts';
import { checkKey, itemKey } from '#record/storage-keys.ts';
import { storage } from '#record/persistence.ts';
import type { RecordReader } from './make-receipt.ts';
import { emptyRecord } from '#record/item-record.ts';

const valueOf = <Value>(decoded: Decoded<Value>): Value | undefined =>
  decoded.status === 'ok' ? decoded.value : undefined;

export const recordReader: RecordReader = {
  recordOf: (placement) => valueOf(decode(storage.get(itemKey(placement)) ?? '', readRecord)) ?? emptyRecord,
  checkOf: (name) => valueOf(decode(storage.get(checkKey(name)) ?? '', readCheck)) ?? noCheck,
  dayOf,
};
