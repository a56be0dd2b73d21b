// What holds for every definition of something stored, and that no name is without one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { planImport } from '#backup/import/import-plan.ts';
import type { CurrentAssignment } from '#record/other/assignment-record.ts';
import { decode, encode } from '#record/envelope.ts';
import type { ExportRecord } from '#record/other/export-record.ts';
import type { Found } from '#record/other/found-record.ts';
import type { ItemRecord } from '#record/item-record.ts';
import type { Learner } from '#record/other/learner-record.ts';
import { newestFields, type OwnReport } from '#record/other/own-record.ts';
import * as otherEntries from '#record/other-entries.ts';
import type { SittingRecord } from '#record/other/sitting-record.ts';
import * as storageEntries from '#record/storage-entries.ts';
import * as names from '#record/storage-keys.ts';
import { storedText, valueIn, type StoredEntry } from '#record/stored-entry.ts';
import { someCheck, someComfort, somePosition, someRecord, someReviews } from '../helpers/arbitraries.ts';

const plain = { noNullPrototype: true };
const someLearner: fc.Arbitrary<Learner> = fc.record(
  { nickname: fc.constantFrom('', 'a', 'Zoë'), changed: fc.integer({ min: 0, max: 3 }) },
  plain,
);
const someAssignment: fc.Arbitrary<CurrentAssignment> = fc.record(
  {
    fragment: fc.constantFrom('1.bVJN', 'a', 'b-_'),
    title: fc.string({ maxLength: 80 }),
    changed: fc.integer({ min: 0, max: 3 }),
  },
  plain,
);
const someExport: fc.Arbitrary<ExportRecord> = fc.record({ at: fc.nat(), answered: fc.nat() }, plain);

const someSentence = fc.record(
  { text: fc.constantFrom('', 'a', 'The mayor said so.'), changed: fc.integer({ min: 0, max: 3 }) },
  plain,
);
const someFound: fc.Arbitrary<Found> = fc.record({ named: someSentence, unnamed: someSentence }, plain);

const someSitting: fc.Arbitrary<SittingRecord> = fc.record(
  { texts: fc.array(fc.constantFrom('a', 'b', 'c')), changed: fc.integer({ min: 0, max: 3 }) },
  plain,
);

const someOwn: fc.Arbitrary<OwnReport> = fc.record(
  {
    begun: fc.integer({ min: 0, max: 3 }),
    fields: fc
      .array(
        fc.record(
          {
            name: fc.constantFrom('headline', 'known', 'who-says'),
            text: fc.constantFrom('', 'a', 'The mayor said so.'),
            changed: fc.integer({ min: 0, max: 3 }),
          },
          plain,
        ),
      )
      .map(newestFields),
  },
  plain,
);

const { itemEntry } = storageEntries;

/** Every law of one definition, as a test each. */
function testEntry<Value extends object>(
  name: string,
  entry: StoredEntry<Value>,
  some: fc.Arbitrary<Value>,
): void {
  const runs = { numRuns: 500 };
  const kind = otherEntries.anyEntryKindOf(entry.key('a-name'));

  test(`${name}: what is written is read back as it was, in its own version and in plain`, () => {
    fc.assert(
      fc.property(some, (value) => {
        for (const text of [storedText(entry, value), encode(value)]) {
          assert.deepEqual(decode(text, entry.read), { status: 'ok', value });
          assert.deepEqual(valueIn(entry, text), value);
        }
      }),
      runs,
    );
  });

  test(`${name}: joining is commutative, associative and idempotent, or leaves what is here`, () => {
    const { merge } = entry;
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const [mine, theirs] = [storedText(entry, a), storedText(entry, b)];
        if (!merge) return assert.equal(kind?.join(mine, theirs), mine);
        assert.deepEqual(merge(a, b), merge(b, a));
        assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)));
        assert.deepEqual(merge(a, a), a);
        assert.deepEqual(merge(merge(a, b), b), merge(a, b));
        assert.equal(kind?.join(mine, theirs), kind?.join(theirs, mine));
      }),
      runs,
    );
  });

  test(`${name}: no text makes reading or joining throw, and a sound one never gives way to one that is not`, () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((text) => text.replace('{', '{"v":1,')),
      fc
        .tuple(some, fc.string(), fc.jsonValue())
        .map(([value, key, odd]) => encode({ ...value, [key]: odd })),
      fc
        .tuple(some, fc.nat())
        .map(([value, cut]) => storedText(entry, value).slice(0, cut % storedText(entry, value).length)),
    );
    fc.assert(
      fc.property(some, any, (value, text) => {
        const mine = storedText(entry, value);
        assert.ok(kind);
        if (kind.inspect(text) === 'ok') return assert.equal(kind.inspect(kind.join(mine, text)), 'ok');
        assert.equal(kind.join(mine, text), mine);
        assert.equal(kind.join(text, mine), mine);
        assert.deepEqual(valueIn(entry, text), entry.empty);
      }),
      runs,
    );
  });

  test(`${name}: a copy brings it along, unless it is of use to its browser alone`, () => {
    fc.assert(
      fc.property(some, (value) => {
        const [key, text] = [entry.key('a-name'), storedText(entry, value)];
        const plan = planImport(new Map([[key, text]]), () => undefined);
        assert.deepEqual(plan, entry.belongsTo === 'browser' ? [] : [{ key, outcome: 'new', text }]);
      }),
      runs,
    );
  });
}

const tested = {
  itemEntry: () => testEntry('item', itemEntry, someRecord),
  positionEntry: () => testEntry('position', storageEntries.positionEntry, somePosition),
  checkEntry: () => testEntry('check', storageEntries.checkEntry, someCheck),
  reviewEntry: () => testEntry('review', storageEntries.reviewEntry, someReviews),
  comfortEntry: () => testEntry('comfort', storageEntries.comfortEntry, someComfort),
  learnerEntry: () => testEntry('learner', otherEntries.learnerEntry, someLearner),
  assignmentEntry: () => testEntry('assignment', otherEntries.assignmentEntry, someAssignment),
  foundEntry: () => testEntry('found', otherEntries.foundEntry, someFound),
  sittingEntry: () => testEntry('sitting', otherEntries.sittingEntry, someSitting),
  tonightEntry: () => testEntry('tonight', otherEntries.tonightEntry, someSentence),
  ownEntry: () => testEntry('own report', otherEntries.ownEntry, someOwn),
  exportEntry: () => testEntry('export', otherEntries.exportEntry, someExport),
};
for (const testAll of Object.values(tested)) testAll();

test('every definition is tested here', () => {
  const defined = Object.keys({ ...storageEntries, ...otherEntries }).filter((name) =>
    name.endsWith('Entry'),
  );
  assert.deepEqual(Object.keys(tested).toSorted(), defined.toSorted());
});

test('joining two records of an item never loses an answer, and the earliest stays the first', () => {
  fc.assert(
    fc.property(someRecord, someRecord, (mine, theirs) => {
      const text = otherEntries
        .anyEntryKindOf(itemEntry.key('a/b'))
        ?.join(storedText(itemEntry, mine), storedText(itemEntry, theirs));
      const { attempts } = valueIn(itemEntry, text);
      const given = [...mine.attempts, ...theirs.attempts];
      const nameOf = ({ at, fields }: ItemRecord['attempts'][number]) => JSON.stringify([at, fields]);
      assert.deepEqual(new Set(attempts.map(nameOf)), new Set(given.map(nameOf)));
      if (given.length > 0) assert.equal(attempts[0]?.at, Math.min(...given.map(({ at }) => at)));
    }),
    { numRuns: 1000 },
  );
});

/** Names under which something is kept that no definition describes, and why. */
const undefinedNames: Readonly<Record<string, string>> = {
  brokenKey:
    'what could not be read is kept as it is; a copy takes it along, and an import reads it if it can',
  clearingKey: 'says that the second copy of answers is still to be cleared, and is gone when it is',
  thisTabKey:
    'says where everything else is kept; without the prefix, because clearing answers does not end it',
};

test('every name that pupils’ things are kept under has exactly one definition, or a reason to have none', () => {
  const keys = Object.entries(names).filter(([name]) => name.endsWith('Key') && !name.startsWith('is'));
  assert.ok(keys.length > 10);
  for (const [name, key] of keys) {
    const written = typeof key === 'string' ? key : String(Reflect.apply(key, undefined, ['a-name', 1]));
    const kind = otherEntries.anyEntryKindOf(written);
    assert.equal(kind === undefined, name in undefinedNames, name);
    assert.equal(otherEntries.anyEntryKindOf(`${written.replace(/:[^:]*$/, '')}-not`), undefined, name);
  }
});
