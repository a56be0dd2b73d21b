// Whatever was ever shipped can be read for ever: one fixture at least of every version of everything that is kept.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { decode, version } from '#record/envelope.ts';
import { openFile } from '#backup/import/open-file.ts';
import { planImport } from '#backup/import/import-plan.ts';
import { fileVersion } from '#backup/record-file.ts';
import { checkEntry, comfortEntry, itemEntry, positionEntry, reviewEntry } from '#record/storage-entries.ts';
import {
  assignmentEntry,
  exportEntry,
  foundEntry,
  learnerEntry,
  sittingEntry,
  ownEntry,
  tonightEntry,
} from '#record/other-entries.ts';
import { storedText } from '#record/stored-entry.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map((name) => name.replace('.json', ''));
const load = (name: string) => readFileSync(new URL(`${name}.json`, folder), 'utf8').trim();

const at = 1795000000000;
const answered = {
  item: '0a1b2c3d',
  attempts: [
    {
      at,
      fields: [
        ['choice', 'called-it-provocative'],
        ['confidence', 'certain'],
      ],
      score: { earned: 0, total: 1 },
    },
    { at: 1795000060000, fields: [['choice', 'no-answer-yet']], score: { earned: 1, total: 1 } },
  ],
  changed: 1795000060000,
  retrying: false,
};
const unfinished = {
  item: '0a1b2c3d',
  attempts: [
    {
      at,
      fields: [
        ['words', 'knew'],
        ['words', 'aware'],
        ['confidence', 'leaning'],
      ],
    },
  ],
  changed: 1795000090000,
  retrying: true,
  draft: [['words', 'knew']],
};
const writing = {
  item: '0a1b2c3d',
  attempts: [{ at, fields: [['text', 'The text says “may”.\nIt does not say who.']] }],
  changed: 1795000020000,
  retrying: false,
  met: ['names-the-gap', 'stays-with-the-text'],
};
const forecast = {
  item: '0a1b2c3d',
  attempts: [{ at, fields: [['forecast', '80']], score: { brier: 0.04 } }],
  changed: at,
  retrying: false,
};

const reviews = {
  sightings: [
    { at, share: 0, sure: 'certain' },
    { at: 1795172800000, share: 1 },
  ],
};

/** What each fixture says, whatever its version. */
const meanings: Readonly<Record<string, readonly [read: Parameters<typeof decode>[1], value: unknown]>> = {
  'record-v1': [itemEntry.read, answered],
  'record-v1-unfinished': [itemEntry.read, unfinished],
  'record-v1-writing': [itemEntry.read, writing],
  'record-v1-forecast': [itemEntry.read, forecast],
  'record-v2': [itemEntry.read, answered],
  'record-v2-unfinished': [itemEntry.read, unfinished],
  'record-v2-writing': [itemEntry.read, writing],
  'record-v2-forecast': [itemEntry.read, forecast],
  'record-v3': [itemEntry.read, answered],
  'record-v3-unfinished': [itemEntry.read, unfinished],
  'record-v3-writing': [itemEntry.read, writing],
  'record-v3-forecast': [itemEntry.read, forecast],
  'record-v5': [itemEntry.read, answered],
  'record-v5-unfinished': [itemEntry.read, unfinished],
  'record-v5-writing': [itemEntry.read, writing],
  'record-v5-forecast': [itemEntry.read, forecast],
  'position-v1': [positionEntry.read, { step: 'knew-what', seen: ['knew-what', 'the-desk'], changed: at }],
  'check-v1': [checkEntry.read, { form: 'alder', begun: at, finished: 1795000900000 }],
  'learner-v1': [learnerEntry.read, { nickname: 'Zoë', changed: at }],
  'review-v1': [reviewEntry.read, reviews],
  'review-v4': [reviewEntry.read, reviews],
  'comfort-v1': [
    comfortEntry.read,
    {
      text: 'large',
      lines: 'wide',
      stems: 'plain',
      motion: '',
      theme: 'dark',
      keys: '',
      speech: '',
      changed: at,
    },
  ],
  // Written before an assignment said when it was opened.
  'assignment-v1': [assignmentEntry.read, { fragment: '1.bVJN-x_', title: 'Week one', changed: 0 }],
  'found-v1': [
    foundEntry.read,
    {
      named: { text: '“The bridge is safe,” the mayor said.', changed: at },
      unnamed: { text: 'The bridge is thought to be unsafe.', changed: 1795000060000 },
    },
  ],
  'sitting-v1': [
    sittingEntry.read,
    {
      texts: ['families/whose-word/lunch-in-brix', 'families/will-it-hold/a-bell-at-the-waterworks'],
      changed: at,
    },
  ],
  'tonight-v1': [tonightEntry.read, { text: '“The bridge may be safe.”', changed: at }],
  'own-v1': [
    ownEntry.read,
    {
      begun: at,
      fields: [
        { name: 'claimed', text: 'The mayor says so.', changed: 1795000060000 },
        { name: 'headline', text: 'The bridge is safe', changed: at },
      ],
    },
  ],
  'export-v1': [exportEntry.read, { at, answered: 12 }],
};

const numbers = (count: number) => Array.from({ length: count }, (_number, index) => index + 1);
const versionsOf = (kind: string) =>
  [...new Set(fixtures.flatMap((name) => new RegExp(`^${kind}-v(\\d+)`).exec(name)?.[1] ?? []))]
    .map(Number)
    .toSorted();

test('every fixture has a meaning, and every meaning a fixture', () => {
  assert.deepEqual(
    fixtures.filter((name) => !name.startsWith('file-')).toSorted(),
    Object.keys(meanings).toSorted(),
  );
});

/** The versions that each kind of entry was ever shipped in; the others are another kind's. */
const shipped: Readonly<Record<string, readonly number[]>> = {
  record: [1, 2, 3, 5],
  review: [1, 4],
  position: [1],
  check: [1],
  comfort: [1],
  learner: [1],
  found: [1],
  sitting: [1],
  tonight: [1],
  own: [1],
  assignment: [1],
  export: [1],
};

test('every version of every kind of entry, and of the file, has a fixture', () => {
  for (const [kind, versions] of Object.entries(shipped)) assert.deepEqual(versionsOf(kind), versions, kind);
  assert.deepEqual([...new Set(Object.values(shipped).flat())].toSorted(), numbers(version));
  assert.deepEqual(versionsOf('file'), numbers(fileVersion));
});

for (const [name, [read, value]] of Object.entries(meanings)) {
  test(`${name} is read as it was meant`, () => {
    assert.deepEqual(decode(load(name), read), { status: 'ok', value });
  });
}

test('the newest version is still written as it was shipped', () => {
  for (const name of fixtures.filter((fixture) => fixture.startsWith('record-v5'))) {
    const decoded = decode(load(name), itemEntry.read);
    assert.equal(decoded.status === 'ok' && storedText(itemEntry, decoded.value), load(name));
  }
  assert.equal(storedText(reviewEntry, reviews), load('review-v4'));
});

for (const name of fixtures.filter((fixture) => fixture.startsWith('file-'))) {
  test(`${name} can be brought in, and every answer in it is read`, () => {
    const opened = openFile(load(name));
    assert.ok(opened.status === 'opened');
    const plan = planImport(opened.entries, () => undefined);
    assert.ok(plan.every(({ outcome }) => outcome === 'new'));
    const text = plan.find(({ key }) => key === 'sayswho:item:headline-and-floor/a-friend-sums-up')?.text;
    assert.deepEqual(decode(text ?? '', itemEntry.read), { status: 'ok', value: answered });
    assert.equal(
      plan.some(({ key }) => key === 'sayswho:fonts'),
      false,
    );
  });
}
