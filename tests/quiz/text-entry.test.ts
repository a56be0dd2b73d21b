// A typed word: what is forgiven, which listed word it is taken for, and that nothing stored can make it fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadContent } from '#course/load.ts';
import { grade } from '#quiz/grade.ts';
import { shareOf } from '#quiz/grading.ts';
import { reasonFor } from '#quiz/key/reason.ts';
import { textEntrySchema } from '#quiz/kinds/text-entry/schema.ts';
import { longestWord, normalise, slipsBetween, wordMeant } from '#quiz/kinds/text-entry/spelling.ts';
import { countedBy, readPaper } from '#quiz/paper/read-paper.ts';
import { textEntry } from '../helpers/items.ts';

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

const entries = [
  textEntry,
  ...[...loadContent('content').items.values()].filter((item) => item.kind === 'text-entry'),
];
const spellings = entries.flatMap((item) =>
  item.words.flatMap(({ id, text, also = [] }) =>
    [text, ...also].map((spelling) => ({ item, id, spelling })),
  ),
);

test('every listed spelling is its word, in any case and with anything around it that is no letter', () => {
  const around = fc.constantFrom('', ' ', '  ', '"', '“', '.', ' – ', '*');
  const cases = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.replace(/^./, (letter) => letter.toUpperCase()),
  );
  fc.assert(
    fc.property(fc.constantFrom(...spellings), around, cases, around, (one, before, cased, after) => {
      const found = wordMeant(one.item.words, before + cased(one.spelling) + after);
      assert.deepEqual([found?.id, found?.isExact], [one.id, true]);
    }),
  );
});

test('a right word earns the point, a second that can be defended half, any other nothing', () => {
  const share = (meantWord: string) => {
    const graded = grade(textEntry, [
      ['text', 'x'],
      ['choice', meantWord],
    ]);
    return graded.status === 'graded' ? shareOf(graded) : graded.status;
  };
  assert.deepEqual(['could', 'might', 'would', 'other', 'gone'].map(share), [1, 0.5, 0, 0, 'incomplete']);
});

test('whatever is stored, grading and its reason answer', () => {
  const name = fc.constantFrom('text', 'choice', 'blank.gap', 'confidence', '__proto__');
  const value = fc.oneof(fc.constantFrom('could', 'other', 'would', '', 'constructor', '__proto__'), anyText);
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 6 }), (fields) => {
      const { status } = grade(textEntry, fields);
      assert.ok(status === 'graded' || status === 'incomplete');
      reasonFor(textEntry, fields);
      countedBy(textEntry, fields);
      for (const [, typed] of fields) {
        wordMeant(textEntry.words, typed);
        readPaper(textEntry, typed);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('what is typed from paper is taken for the same word, with how sure somebody is after it', () => {
  const asked = { ...textEntry, confidence: true };
  const read = (typed: string) => {
    const found = readPaper(asked, typed);
    return found.status === 'ok' ? found.fields.map((field) => field.join('=')).join(' ') : found.reason;
  };
  assert.equal(read('Could 3'), 'text=could choice=could confidence=fairly-sure');
  assert.equal(read('MAY'), 'text=may choice=might');
  assert.equal(read('planned'), 'text=planned choice=other');
  assert.equal(read('…'), 'It takes a word.');
  assert.equal(read('w'.repeat(longestWord + 1)), `A word has at most ${longestWord} characters.`);
});

test('the desk counts a listed word however it was written, and any other by itself', () => {
  const counted = (typed: string, meantWord: string) =>
    countedBy(textEntry, [
      ['text', typed],
      ['choice', meantWord],
      ['confidence', 'certain'],
    ]);
  assert.deepEqual(counted('Coud', 'could'), [['choice', 'could']]);
  assert.deepEqual(counted(' Must! ', 'other'), [['text', 'must']]);
});

test('an author who lists a word twice, uses the name of any other word or forgets the gap hears of it', () => {
  const [could, might, would] = textEntry.words;
  const problems = (changes: object) => {
    const { id: _id, ...written } = { ...textEntry, ...changes };
    return textEntrySchema.safeParse(written).error?.issues.map(({ message }) => message) ?? [];
  };
  assert.deepEqual(problems({}), []);
  assert.deepEqual(problems({ words: [could, { ...would, text: 'COULD!' }] }), [
    '"COULD!" is the same as "could": list it once',
  ]);
  assert.deepEqual(problems({ words: [could, { ...would, id: 'other' }] }), [
    '"other" stands for any other word: give it another id',
  ]);
  assert.deepEqual(problems({ line: 'They were told.' }), ['must have the gap exactly once, as {gap}']);
  assert.deepEqual(problems({ words: [might, would] }), ['must mark at least one word "correct: true"']);
  assert.deepEqual(problems({ words: [{ ...could, half: true }, would] }), [
    'stands alone: a half answer is neither correct nor a misconception',
  ]);
  assert.deepEqual(problems({ words: [could, { ...would, text: '…' }] }), ['must hold a letter or a number']);
});
