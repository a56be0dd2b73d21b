// What a learner did and how they read, as it is kept: a definition for each kind of entry, and a line in the list below them.
// Every page that saves carries these; the rest is in other-entries.ts. Pure.
import { list, moment, open, pair, share, string, yes } from '#lib/decoders.ts';
import { mergeChecks, noCheck, type CheckRecord } from './check-record.ts';
import { comfortFrom, noComfort, type Comfort } from './comfort-record.ts';
import { longestText } from './envelope.ts';
import { emptyRecord, mergeRecords, type ItemRecord } from './item-record.ts';
import { mergePositions, startPosition, type Position } from './position-record.ts';
import { pack } from './formats/record-format-v5.ts';
import { packSightings, unpackSightings } from './formats/review-format-v4.ts';
import { mergeReviews, noReviews, roundedSighting, type ReviewRecord } from './review-record.ts';
import { readScore } from './score-shape.ts';
import type { Condition } from './safe-storage.ts';
import { checkKey, comfortKey, itemKey, lessonKey, reviewKey } from './storage-keys.ts';
import { newest, textKind, type StoredEntry, type TextKind } from './stored-entry.ts';

// Limits that no honest record reaches.
const mostEntries = 500;
const mostAttempts = 50;

const text = string(longestText);
const fields = list(pair(text, text), mostEntries);
const readRecord = open(
  {
    item: text,
    attempts: list(open({ at: moment, fields }, { score: readScore }), mostAttempts),
    changed: moment,
  },
  { retrying: yes, draft: fields, met: list(text, mostEntries) },
);

/** How each item was answered. */
export const itemEntry: StoredEntry<ItemRecord> = {
  key: itemKey,
  belongsTo: 'work',
  empty: emptyRecord,
  read(envelope) {
    const read = readRecord(envelope);
    // One whose draft cannot be read is set aside, not kept without it.
    return read && (envelope.draft === undefined || read.draft) ? { retrying: false, ...read } : undefined;
  },
  merge: mergeRecords,
  write: (record) => JSON.stringify({ ...pack(record), v: 5 }),
};

/** Where the learner is in each lesson. */
export const positionEntry: StoredEntry<Position> = {
  key: lessonKey,
  belongsTo: 'work',
  empty: startPosition,
  read: /* @__PURE__ */ open({ step: text, seen: /* @__PURE__ */ list(text, mostEntries), changed: moment }),
  merge: mergePositions,
};

const readCheck = /* @__PURE__ */ open({ form: text, begun: moment }, { finished: moment });

/** When each check was begun and finished, and with which form; its answers are kept like an item's. */
export const checkEntry: StoredEntry<CheckRecord> = {
  key: checkKey,
  belongsTo: 'work',
  empty: noCheck,
  read(envelope) {
    const read = readCheck(envelope);
    return envelope.finished === undefined || read?.finished !== undefined ? read : undefined;
  },
  merge: mergeChecks,
};

const readSightings = list(open({ at: moment, share }, { sure: string(longestText, /./) }), mostAttempts);

/** How each item went whenever review asked it again. */
export const reviewEntry: StoredEntry<ReviewRecord> = {
  key: reviewKey,
  belongsTo: 'work',
  empty: noReviews,
  read({ seen, sightings }) {
    const read = readSightings(typeof seen === 'string' ? unpackSightings(seen) : sightings);
    return read && { sightings: read.map(roundedSighting) };
  },
  merge: mergeReviews,
  write: ({ sightings }) => JSON.stringify({ seen: packSightings(sightings), v: 4 }),
};

/** What a reader has chosen under "Aa". */
export const comfortEntry: StoredEntry<Comfort> = {
  key: () => comfortKey,
  belongsTo: 'look',
  empty: noComfort,
  read(envelope) {
    const changed = moment(envelope.changed);
    return changed === undefined ? undefined : comfortFrom(envelope, changed);
  },
  merge: newest,
};

// A new kind is a definition above and a line here. What is marked as pure is left out of the script that counts what is due.
const kinds: TextKind[] = [
  /* @__PURE__ */ textKind(itemEntry),
  /* @__PURE__ */ textKind(positionEntry),
  /* @__PURE__ */ textKind(checkEntry),
  /* @__PURE__ */ textKind(reviewEntry),
  /* @__PURE__ */ textKind(comfortEntry),
];

/** Has this page read, join and hear a kind that not every page knows: for whoever makes its stores. */
export const alsoKnow = (kind: TextKind): number => kinds.push(kind);

/** What an entry is, as far as this page knows it; whoever copies or imports asks `anyEntryKindOf`. */
export const entryKindOf = (key: string): TextKind | undefined => kinds.find(({ isKey }) => isKey(key));

/** What a stored text is. One of no kind that is known here is left as it is. */
export const inspect = (key: string, stored: string): Condition => entryKindOf(key)?.inspect(stored) ?? 'ok';

/** Two sound texts of one key as one. */
export const join = (key: string, mine: string, theirs: string): string =>
  entryKindOf(key)?.join(mine, theirs) ?? mine;
