// What is kept besides what a learner did, and the list of everything. Apart from storage-entries.ts, because a lesson's page has
// no room for it: only copying, importing and moving the whole record need to know it. Pure.
import { list, moment, open, string } from '#lib/decoders.ts';
import { noAssignment, type CurrentAssignment } from './other/assignment-record.ts';
import { longestText } from './envelope.ts';
import { mergeFound, nothingFound, untyped, type Found, type Sentence } from './other/found-record.ts';
import { neverExported, type ExportRecord } from './other/export-record.ts';
import { nobody, type Learner } from './other/learner-record.ts';
import { noSitting, type SittingRecord } from './other/sitting-record.ts';
import { mergeOwn, newestFields, noOwnReport, type OwnReport } from './other/own-record.ts';
import { entryKindOf } from './storage-entries.ts';
import {
  assignmentKey,
  exportKey,
  fontsKey,
  foundKey,
  handsKey,
  laterKey,
  learnerKey,
  sittingKey,
  ownKey,
  themeKey,
  tonightKey,
} from './storage-keys.ts';
import { isOf, newest, textKind, type StoredEntry, type TextKind } from './stored-entry.ts';

const text = string(longestText);

/** A limit that no honest report reaches. */
const mostFields = 100;

/** What the learner wants to be called. */
export const learnerEntry: StoredEntry<Learner> = {
  key: () => learnerKey,
  belongsTo: 'learner',
  empty: nobody,
  read: open({ nickname: text, changed: moment }),
  merge: newest,
};

const readAssignment = open(
  { fragment: string(6000, /^[\w.-]+$/), title: (title) => text(title)?.slice(0, 80) },
  { changed: moment },
);

/** The assignment that was opened last. */
export const assignmentEntry: StoredEntry<CurrentAssignment> = {
  key: () => assignmentKey,
  belongsTo: 'learner',
  empty: noAssignment,
  read(envelope) {
    const read = readAssignment(envelope);
    return read && { ...read, changed: read.changed ?? 0 };
  },
  merge: newest,
};

const readSentence = open({ text, changed: moment });

/** The sentences that a learner found in the news and typed. */
export const foundEntry: StoredEntry<Found> = {
  key: foundKey,
  belongsTo: 'work',
  empty: nothingFound,
  read: open({ named: readSentence, unnamed: readSentence }),
  merge: mergeFound,
};

// No honest sitting comes near it.
const mostTexts = 50;

/** The sitting that was begun last. */
export const sittingEntry: StoredEntry<SittingRecord> = {
  key: sittingKey,
  belongsTo: 'work',
  empty: noSitting,
  read: open({ texts: list(text, mostTexts), changed: moment }),
  merge: newest,
};

/** What a learner found in the news after a lesson. */
export const tonightEntry: StoredEntry<Sentence> = {
  key: tonightKey,
  belongsTo: 'work',
  empty: untyped,
  read: readSentence,
  merge: newest,
};

const readOwn = open({
  begun: moment,
  fields: list(open({ name: string(60, /^[a-z]+(-[a-z]+)*$/), text, changed: moment }), mostFields),
});

/** What was written about each report of the learner's own choice. */
export const ownEntry: StoredEntry<OwnReport> = {
  key: ownKey,
  belongsTo: 'work',
  empty: noOwnReport,
  read(envelope) {
    const read = readOwn(envelope);
    return read && { ...read, fields: newestFields(read.fields) };
  },
  merge: mergeOwn,
};

/** When the record was last downloaded from this browser. */
export const exportEntry: StoredEntry<ExportRecord> = {
  key: () => exportKey,
  belongsTo: 'browser',
  empty: neverExported,
  read: open({ at: moment, answered: moment }),
};

/** A word without an envelope, of which only whoever needs it makes sense; what is here stays. */
const mark = (own: string, belongsTo: TextKind['belongsTo'], sound = /^/): TextKind => ({
  isKey: isOf(own),
  belongsTo,
  inspect: (word) => (sound.test(word) ? 'ok' : 'broken'),
  join: (mine) => mine,
});

// A new kind is a definition above and a line here.
const kinds = [
  textKind(learnerEntry),
  textKind(assignmentEntry),
  textKind(foundEntry),
  textKind(sittingEntry),
  textKind(tonightEntry),
  textKind(ownEntry),
  textKind(exportEntry),
  // Colours as they were kept once, by themselves.
  mark(themeKey, 'look', /^(?:light|dark|system)$/),
  mark(fontsKey, 'browser'),
  mark(laterKey, 'browser'),
  mark(handsKey(''), 'browser'),
];

/**
 * What an entry of any kind is, as it is defined here and whatever a page has told the storage of it; undefined for what a
 * later version keeps, and for what was set aside.
 */
export const anyEntryKindOf = (key: string): TextKind | undefined =>
  kinds.find(({ isKey }) => isKey(key)) ?? entryKindOf(key);
