import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import * as fc from 'fast-check';
import {
  cleanHead,
  editsBetween,
  rosterFrom,
  suggestionsFrom,
  whoIs,
  withSame,
} from '#class/intake/match-names.ts';
import { foldName } from '#lib/foreign/foreign-name.ts';
import type { ClassHead } from '#class/class.ts';

const head: ClassHead = {
  id: '0'.repeat(16),
  name: 'Year 10',
  roster: ['Ada Lovelace', 'Bo Berg', 'Bo Brand'],
  sameAs: [],
  made: 1,
};

test('case and spacing do not make another name, and letters do', () => {
  assert.equal(foldName(' ADA   Lovelace\u00A0'), foldName('ada lovelace'));
  assert.notEqual(foldName('Zoë'), foldName('Zoe'));
});

test('a list holds each name once, without markup, and no empty lines', () => {
  assert.deepEqual(rosterFrom([' Ada ', '', 'ADA', '<b>Bo</b>', '\u202EEve']), ['Ada', 'bBo/b', 'Eve']);
  assert.equal(rosterFrom(Array.from({ length: 900 }, (_name, index) => `Pupil ${index}`)).length, 500);
});

test('a near name is suggested, and where two are near or none is, nothing is', () => {
  const suggested = suggestionsFrom(head.roster);
  for (const typed of ['Ada', 'ada l.', 'Lovelace, Ada', 'Ada Lovlace', 'Ada King Lovelace']) {
    assert.equal(suggested(typed), 'Ada Lovelace', typed);
  }
  for (const typed of ['Bo', 'Bo B', 'Kim', '', '7', 'Adam Smith'])
    assert.equal(suggested(typed), undefined, typed);
});

test('edits are counted as Levenshtein counts them', () => {
  assert.equal(editsBetween('kitten', 'sitting'), 3);
  assert.equal(editsBetween('', 'abc'), 3);
  assert.equal(editsBetween('flaw', 'lawn'), 2);
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
      assert.equal(editsBetween(one, one), 0);
      assert.equal(editsBetween(one, other), editsBetween(other, one));
      assert.ok(editsBetween(one, other) <= Math.max(one.length, other.length));
    }),
  );
});

test('edits are counted no further than they matter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }),
      fc.nat(6),
      (one, other, most) => {
        const edits = editsBetween(one, other);
        assert.equal(editsBetween(one, other, most), edits <= most ? edits : Infinity);
      },
    ),
  );
});

test('of two long names only so much is compared as can still come near', () => {
  const letters = 60;
  const most = 10;
  const pairs = [
    ['ab'.repeat(30), 'ba'.repeat(30)],
    ['ab'.repeat(30), 'cd'.repeat(30)],
    [`${'a'.repeat(49)}${'b'.repeat(11)}`, `${'a'.repeat(49)}${'c'.repeat(11)}`],
  ];
  for (const [one = '', other = ''] of pairs) {
    let reads = 0;
    const counted = new Proxy([...other], {
      get(target, name, receiver) {
        if (name !== 'length') reads++;
        return Reflect.get(target, name, receiver);
      },
    });
    editsBetween(one, counted, most);
    assert.ok(reads <= letters * (2 * most + 1), `${reads} of ${letters * letters}`);
  }
});

test('a list is taken apart once, however many strangers there are', () => {
  const suggest = suggestionsFrom(Array.from({ length: 500 }, (_name, index) => `Pupil number ${index}`));
  const folds = mock.method(String.prototype, 'normalize');
  for (const stranger of ['Kim', 'Pupil numbr 77', 'Zoe']) suggest(stranger);
  mock.restoreAll();
  assert.equal(folds.mock.callCount(), 3);
});

test('what the teacher says of a name holds, is said anew, and is taken back', () => {
  assert.equal(whoIs(head)('bo  BERG'), 'Bo Berg');
  assert.equal(whoIs(head)('Bobby'), 'Bobby');
  const said = withSame(head, 'Bobby', 'Bo Berg');
  assert.equal(whoIs(said)(' bobby'), 'Bo Berg');
  const again = withSame(said, 'BOBBY', 'Bo Brand');
  assert.equal(whoIs(again)('Bobby'), 'Bo Brand');
  assert.equal(again.sameAs.length, 1);
  assert.deepEqual(withSame(again, 'bobby', ''), head);
});

test('a head is cleaned before it is kept, and a clean one stays as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (names, name) => {
      const clean = cleanHead({
        ...head,
        name,
        roster: names,
        sameAs: names.map((one) => [one, name] as const),
      });
      assert.deepEqual(cleanHead(clean), clean);
    }),
    { numRuns: 300 },
  );
});
