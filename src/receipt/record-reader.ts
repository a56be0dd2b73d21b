// What this browser remembers at this moment, for a page that watches nothing.
import { dayOf } from '#lib/day.ts';
import { storage } from '#record/persistence.ts';
import { checkEntry, itemEntry } from '#record/storage-entries.ts';
import { checkKey, itemKey } from '#record/storage-keys.ts';
import { valueIn } from '#record/stored-entry.ts';
import type { RecordReader } from './make-receipt.ts';

export const recordReader: RecordReader = {
  recordOf: (placement) => valueIn(itemEntry, storage.get(itemKey(placement))),
  checkOf: (name) => valueIn(checkEntry, storage.get(checkKey(name))),
  dayOf,
};
