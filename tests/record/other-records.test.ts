// What is kept besides answers, as it changes and as two devices join it: checks, positions, sentences, own reports, choices.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeChecks, noCheck } from '#record/check-record.ts';
import { comfortFrom, noComfort } from '#record/comfort-record.ts';
import { mergeFound, nothingFound, typedAt, withSentence } from '#record/other/found-record.ts';
import { isBlank, mergeOwn, noOwnReport, withTexts } from '#record/other/own-record.ts';
import { mergePositions, startPosition, withStep } from '#record/position-record.ts';
import { newest } from '#record/stored-entry.ts';

/** Joins two values both ways and sees that the order makes no difference. */
function joined<Value>(merge: (mine: Value, theirs: Value) => Value, mine: Value, theirs: Value): Value {
  assert.deepEqual(merge(mine, theirs), merge(theirs, mine));
  return merge(mine, theirs);
}

test('checks: one that is begun holds before none, a finished one before an open one', () => {
  const open = { form: 'alder', begun: 5 };
  assert.equal(joined(mergeChecks, noCheck, open), open);
  const finished = { form: 'birch', begun: 9, finished: 20 };
  assert.equal(joined(mergeChecks, open, finished), finished);
});

test('checks: the one that was finished first holds, then the one that was begun first, then by name', () => {
  const check = { form: 'birch', begun: 5, finished: 20 };
  for (const other of [
    { form: 'alder', begun: 1, finished: 21 },
    { form: 'alder', begun: 6, finished: 20 },
    { form: 'cedar', begun: 5, finished: 20 },
  ])
    assert.equal(joined(mergeChecks, check, other), check);
  const [open, later] = [
    { form: 'birch', begun: 5 },
    { form: 'alder', begun: 6 },
  ];
  assert.equal(joined(mergeChecks, open, later), open);
});

test('positions: a step is read once its end was on screen, and stays so', () => {
  const reached = withStep(startPosition, 'b', 10, false);
  assert.deepEqual(reached, { step: 'b', seen: [], changed: 10 });
  const read = withStep(withStep(reached, 'b', 20, true), 'a', 30, true);
  assert.deepEqual(read, { step: 'a', seen: ['a', 'b'], changed: 30 });
  assert.deepEqual(withStep(read, 'b', 40, true), { step: 'b', seen: ['a', 'b'], changed: 40 });
});

test('positions: the newer one is where the learner is, and of one moment the later name', () => {
  const at = (step: string, changed: number) => ({ step, seen: [], changed });
  assert.equal(joined(mergePositions, at('z', 1), at('a', 2)).step, 'a');
  assert.equal(joined(mergePositions, at('z', 2), at('a', 2)).step, 'z');
});

test('of two choices the one that was changed last holds, and of one moment always the same', () => {
  const choice = (word: string, changed: number) => ({ word, changed });
  assert.equal(joined(newest, choice('z', 1), choice('a', 2)).word, 'a');
  assert.equal(joined(newest, choice('z', 2), choice('a', 2)).word, 'z');
});

test('comfort: words that a style sheet may know are kept, and nothing else', () => {
  const { changed, ...chosen } = comfortFrom({ text: 'large', theme: 'no word', lines: 5, keys: '' }, 7);
  assert.equal(changed, 7);
  assert.deepEqual(chosen, { ...chosen, text: 'large', theme: '', lines: '', keys: '' });
  for (const word of ['Large', 'x'.repeat(13), '1', ' a', 'a ', 'a1'])
    assert.equal(comfortFrom({ text: word }, 1).text, '', word);
  assert.equal(comfortFrom({ text: 'x'.repeat(12) }, 1).text, 'x'.repeat(12));
  assert.deepEqual(new Set(Object.values(noComfort)), new Set(['', 0]));
  assert.equal('other' in comfortFrom({ other: 'large' }, 1), false);
});

test('a sentence that is typed changes itself alone, and later than before even if a clock was set back', () => {
  const typed = withSentence(nothingFound, 'named', 'The mayor said so.', 10);
  assert.deepEqual(typed, {
    named: { text: 'The mayor said so.', changed: 10 },
    unnamed: { text: '', changed: 0 },
  });
  assert.deepEqual(typedAt(typed.named, '', 5), { text: '', changed: 11 });
});

test('of each sentence what was typed last holds, whichever device has it', () => {
  const here = withSentence(withSentence(nothingFound, 'named', 'old', 10), 'unnamed', 'new', 20);
  const there = withSentence(withSentence(nothingFound, 'named', 'new', 20), 'unnamed', 'old', 10);
  const both = joined(mergeFound, here, there);
  assert.deepEqual([both.named.text, both.unnamed.text], ['new', 'new']);
});

test('an own report begins with its first words, and keeps the time of what reads as before', () => {
  const begun = withTexts(
    noOwnReport,
    [
      ['known', 'a'],
      ['headline', ''],
    ],
    10,
  );
  assert.deepEqual(begun, { begun: 10, fields: [{ name: 'known', text: 'a', changed: 10 }] });
  const more = withTexts(
    begun,
    [
      ['known', 'a'],
      ['headline', 'b'],
    ],
    20,
  );
  assert.deepEqual(more, {
    begun: 10,
    fields: [
      { name: 'headline', text: 'b', changed: 20 },
      { name: 'known', text: 'a', changed: 10 },
    ],
  });
  const emptied = withTexts(more, [['known', '']], 5);
  assert.deepEqual(emptied.fields.at(-1), { name: 'known', text: '', changed: 11 });
});

test('an own report is blank until something is written in it', () => {
  const reading = (text: string) => ({ begun: 1, fields: [{ name: 'known', text, changed: 1 }] });
  assert.equal(isBlank(noOwnReport), true);
  assert.equal(isBlank(reading(' \n')), true);
  assert.equal(isBlank(reading('a')), false);
  assert.equal(isBlank({ begun: 1, fields: [...reading('').fields, ...reading('a').fields] }), false);
});

test('own reports join field by field, from the day the first was begun', () => {
  const here = withTexts(withTexts(noOwnReport, [['known', 'old']], 10), [['open', 'mine']], 30);
  const there = withTexts(noOwnReport, [['known', 'new']], 20);
  assert.deepEqual(joined(mergeOwn, here, there), {
    begun: 10,
    fields: [
      { name: 'known', text: 'new', changed: 20 },
      { name: 'open', text: 'mine', changed: 30 },
    ],
  });
});
