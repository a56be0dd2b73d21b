// What five numbers say: in words, without a grade, and alike whoever believes or doubts everything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readingOf, type Case } from '#try/five-numbers.ts';

const endings = [true, false, true, false, true];
const casesOf = (...numbers: number[]): Case[] =>
  endings.map((held, index) => ({ name: `Case ${index + 1}`, number: numbers[index] ?? 50, held }));

test('whoever gave more to what held hears the averages, and which number was farthest off', () => {
  assert.deepEqual(readingOf(casesOf(90, 80, 70, 10, 80)), [
    'On average you gave 80 to the three that held and 45 to the two that fell.',
    'So what you went by told the two apart.',
    'You gave 80 to one that fell: Case 2.',
  ]);
});

test('whoever gave less to what held hears that it spoke for the wrong ones', () => {
  assert.deepEqual(readingOf(casesOf(25, 80, 45, 60, 50)).slice(0, 3), [
    'On average you gave 40 to the three that held and 70 to the two that fell.',
    'So what you went by spoke for the wrong ones here.',
    'You gave 80 to one that fell: Case 2.',
  ]);
});

test('a low number for one that held is named like a high one for one that fell', () => {
  assert.match(readingOf(casesOf(70, 30, 5, 20, 80))[2] ?? '', /^You gave 5 to one that held: Case 3\.$/);
});

test('numbers on the right side of 50 throughout, or on it, are said to be so', () => {
  const said = 'None of your numbers was on the wrong side of 50.';
  assert.equal(readingOf(casesOf(60, 40, 99, 0, 51))[2], said);
  assert.equal(readingOf(casesOf(50, 50, 50, 50, 50))[2], said);
});

test('to believe all, to doubt all and to stay near the middle each get a sentence, and nothing else does', () => {
  assert.equal(readingOf(casesOf(60, 70, 80, 90, 100))[3], 'You believed all five, and two of them fell.');
  assert.equal(readingOf(casesOf(0, 10, 20, 30, 40))[3], 'You doubted all five, and three of them held.');
  assert.match(readingOf(casesOf(41, 59, 50, 50, 50))[3] ?? '', /^You stayed near 50 with all five\./);
  assert.equal(readingOf(casesOf(60, 70, 80, 90, 59)).length, 3);
});

test('without a case of each ending there is nothing to compare', () => {
  assert.deepEqual(readingOf([]), []);
  assert.deepEqual(readingOf([{ name: 'Case 1', number: 80, held: true }]), []);
});

test('whatever the numbers are, whole numbers from 0 to 100 are said, and no grade', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }), (numbers) => {
      const said = readingOf(casesOf(...numbers)).join(' ');
      assert.doesNotMatch(said, /NaN|undefined|score|points|well done|good|bad/i);
      for (const [number = ''] of said.replaceAll(/Case \d/g, '').matchAll(/[\d.]*\d/g))
        assert.ok(/^\d{1,3}$/.test(number) && Number(number) <= 100, said);
    }),
  );
});
