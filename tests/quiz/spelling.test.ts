// A typed word: what is forgiven, and which listed word it is taken for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { longestWord, normalise, slipsBetween, slipsIn, wordMeant } from '#quiz/kinds/text-entry/spelling.ts';

const words = [
  { id: 'could', text: 'could' },
  { id: 'would', text: 'would' },
  { id: 'cafe', text: 'café' },
  { id: 'second-hand', text: 'second-hand', also: ['hear-say', "reporter's"] },
  { id: 'may', text: 'may' },
];
const meant = (typed: string) => wordMeant(words, typed)?.id;

test('case, blanks, marks, accents, apostrophes and hyphens of any sort are forgiven', () => {
  for (const typed of ['COULD', '  could ', '“could”', 'could.', '*could*', 'c\u00ADould', 'co\u0308uld'])
    assert.equal(meant(typed), 'could', typed);
  for (const typed of ['Cafe', 'CAFÉ', 'cafe\u0301', 'café!']) assert.equal(meant(typed), 'cafe', typed);
  for (const typed of [
    'second hand',
    'second  hand',
    'second‑hand',
    'Second – Hand',
    'reporter’s',
    'reporters',
  ])
    assert.equal(meant(typed), 'second-hand', typed);
});

test('one slip is forgiven from five letters on, two from nine on, none in a shorter word', () => {
  for (const typed of ['coud', 'couldd', 'ciuld', 'cuold']) assert.equal(meant(typed), 'could', typed);
  for (const typed of ['cud', 'cuodl', 'mya', 'mai', 'caf', '']) assert.equal(meant(typed), undefined, typed);
  for (const typed of ['secondhnad', 'secod hnd', 'sceond hnad'])
    assert.equal(meant(typed), 'second-hand', typed);
  assert.equal(meant('scond hndx'), undefined);
});

test('a slip that makes another listed word is that word, and one as near to two of them is neither', () => {
  assert.equal(meant('would'), 'would');
  assert.equal(meant('wuold'), 'would');
  assert.equal(meant('mould'), undefined);
});

test('how many slips are forgiven goes by how long the listed word is', () => {
  assert.deepEqual(['may', 'will', 'could', 'reported', 'allegedly'].map(slipsIn), [0, 0, 1, 1, 2]);
});

test('the word is known by its listed spelling, and whether it was written so', () => {
  assert.deepEqual(wordMeant(words, ' CAFE '), { id: 'cafe', spelling: 'café', isExact: true });
  assert.deepEqual(wordMeant(words, 'reportres'), {
    id: 'second-hand',
    spelling: "reporter's",
    isExact: false,
  });
});

test('what is typed is read in small letters, with one blank for whatever is no letter', () => {
  assert.equal(normalise('  Second –\t HAND!  '), 'second hand');
  assert.equal(normalise('Straße 7'), 'straße 7');
});

test('of what is far longer than any word only the beginning is read', () => {
  assert.equal(meant(`${' '.repeat(2 * longestWord - 5)}could, and more`), 'could');
  assert.equal(meant(`${' '.repeat(2 * longestWord)}could`), undefined);
});

test('slips are counted as Damerau counts them', () => {
  for (const [one, other, slips] of [
    ['', '', 0],
    ['', 'abc', 3],
    ['abcd', 'acbd', 1],
    ['abcd', 'abd', 1],
    ['abcd', 'abxcd', 1],
    ['abcd', 'abxd', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ] as const)
    assert.equal(slipsBetween(one, other), slips, `${one} ${other}`);
});

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

test('slips are as many there as back, none only between equals, and never more than the longer word has letters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
      const slips = slipsBetween(one, other);
      assert.equal(slips, slipsBetween(other, one));
      assert.equal(slips === 0, one === other);
      assert.ok(slips <= Math.max(one.length, other.length));
    }),
  );
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, (text) => assert.equal(normalise(normalise(text)), normalise(text))),
    { numRuns: 20_000 },
  );
});
