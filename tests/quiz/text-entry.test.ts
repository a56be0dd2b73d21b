// The question that takes a word: every word of the course is found, and nothing stored can make it fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { grade } from '#quiz/grade.ts';
import { reasonFor } from '#quiz/key/reason.ts';
import { textEntrySchema } from '#quiz/kinds/text-entry/schema.ts';
import { wordMeant } from '#quiz/kinds/text-entry/spelling.ts';
import { countedBy, readPaper } from '#quiz/paper/read-paper.ts';
import { textEntry } from '../helpers/items.ts';
import { content } from '../tools/content.ts';

const entries = [textEntry, ...[...content.items.values()].filter((item) => item.kind === 'text-entry')];
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

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

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
