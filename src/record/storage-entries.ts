// What is kept as what: for each kind of entry, how its texts are read and how two of them become one. Pure.
import { mergeChecks } from './check-record.ts';
import {
  decode,
  encode,
  encodeRecord,
  encodeReview,
  readCheck,
  readComfort,
  readPosition,
  readRecord,
  readReview,
} from './envelope.ts';
import { mergeComforts } from './comfort-record.ts';
import { comfortKey, isCheckKey, isItemKey, isLessonKey, isReviewKey } from './storage-keys.ts';
import { mergePositions } from './position-record.ts';
import { mergeRecords } from './item-record.ts';
import { mergeReviews } from './review-record.ts';
import type { Condition } from './safe-storage.ts';

export type TextKind = {
  readonly isKey: (key: string) => boolean;
  readonly inspect: (text: string) => Condition;
  /** Two texts of one key as one; a text that cannot be read gives way. */
  readonly join: (mine: string, theirs: string) => string;
};

/** What is kept in envelopes, from the functions that know one kind of value. */
export function textKind<Value extends object>(
  isKey: (key: string) => boolean,
  read: Parameters<typeof decode<Value>>[1],
  merge: (mine: Value, theirs: Value) => Value,
  write: (value: Value) => string = encode,
): TextKind {
  return {
    isKey,
    inspect: (text) => decode(text, read).status,
    join(mine, theirs) {
      const [my, their] = [decode(mine, read), decode(theirs, read)];
      if (my.status !== 'ok') return theirs;
      return their.status === 'ok' ? write(merge(my.value, their.value)) : mine;
    },
  };
}

// A new kind of entry is one line here. Every page that saves carries what it needs.
const kinds = [
  textKind(isItemKey, readRecord, mergeRecords, encodeRecord),
  textKind(isLessonKey, readPosition, mergePositions),
  textKind(isCheckKey, readCheck, mergeChecks),
  textKind(isReviewKey, readReview, mergeReviews, encodeReview),
  textKind((key) => key === comfortKey, readComfort, mergeComforts),
];

/** What an entry is; undefined for a setting, and for what a later version keeps. */
export const entryKindOf = (key: string): TextKind | undefined => kinds.find(({ isKey }) => isKey(key));
