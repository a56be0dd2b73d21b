// How parts make points, what a question can be worth, and what is said and kept of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialField, partOf, type Fields } from '#quiz/fields.ts';
import { grade, sayPoints, scoreFor } from '#quiz/grade.ts';
import { resultOf, scoreOf, shareOf, type Graded, type Outcome } from '#quiz/grading.ts';
import { byOutcome, outcomeOf } from '#quiz/judged.ts';
import { isScored, scoringOf } from '#quiz/scored.ts';
import { gradeMarks, pairsAmong, pointsFor, pointsForOrder } from '#quiz/scoring.ts';
import type { Item, Kind } from '#quiz/types.ts';
import {
  choice,
  dials,
  extendedText,
  hottext,
  inlineChoice,
  match,
  oneOfEach,
  order,
  several,
  slider,
  textEntry,
  trace,
} from '../helpers/items.ts';

test('marks: a wrong one takes away what a right one earns, never below nothing', () => {
  assert.equal(pointsFor('marks', 3, 0, 1), 2);
  assert.equal(pointsFor('marks', 1, 0, 3), 0);
});

test('parts: a wrong one takes nothing away, and a half one earns half', () => {
  assert.equal(pointsFor('parts', 2, 1, 5), 2.5);
});

test('order: each pair in the right order earns a point, neighbours or not', () => {
  assert.equal(pointsForOrder([1, 2, 3, 4]), 6);
  assert.equal(pointsForOrder([2, 3, 4, 1]), 3);
  assert.equal(pointsForOrder([4, 3, 2, 1]), 0);
  assert.equal(pointsForOrder([2, 2, 1]), 0);
  assert.deepEqual([1, 2, 3, 4, 5].map(pairsAmong), [0, 1, 3, 6, 10]);
});

test('what is marked is right only where it is the key, whatever else is', () => {
  const parts = [{ id: 'a', correct: true as const }, { id: 'b' }, { id: 'c', correct: true as const }];
  assert.deepEqual(gradeMarks(parts, ['a', 'b', 'gone']), {
    status: 'graded',
    earned: 0,
    total: 2,
    outcomes: { a: 'right', b: 'wrong', gone: 'wrong' },
  });
});

const none = { ...hottext, words: hottext.words.map((word) => ({ ...word, correct: undefined })) };

test('a question is worth what its rule says: a point a key, a part, a pair of statements', () => {
  const worth = (item: Item) => {
    const scoring = scoringOf(item);
    return scoring && [scoring.rule, 'total' in scoring ? scoring.total : 'brier'];
  };
  assert.deepEqual(worth(choice), ['marks', 1]);
  assert.deepEqual(worth(several), ['marks', 2]);
  assert.deepEqual(worth(hottext), ['marks', 2]);
  assert.deepEqual(worth(none), ['marks', 1]);
  assert.deepEqual(worth(order), ['order', 6]);
  assert.deepEqual(worth(match), ['parts', 3]);
  assert.deepEqual(worth(trace), ['parts', 3]);
  assert.deepEqual(worth(inlineChoice), ['parts', 2]);
  assert.deepEqual(worth(textEntry), ['parts', 1]);
  assert.deepEqual(worth(slider), ['forecast', 'brier']);
});

test('a text, dials, a number that nothing settles and a question kept for later are worth nothing', () => {
  const { outcome: _settled, ...unsettled } = slider;
  for (const item of [
    extendedText,
    dials,
    unsettled,
    { ...slider, reopens: 'later' },
    { ...choice, reopens: 'later' },
  ])
    assert.equal(isScored(item), false, item.id);
  for (const item of [choice, hottext, slider, { ...slider, outcome: false }, textEntry])
    assert.equal(isScored(item), true, item.id);
});

const whole: { readonly [K in Kind]: Fields } = {
  choice: [['choice', 'yes']],
  hottext: [
    ['words', 'may'],
    ['words', 'seemed'],
  ],
  order: order.rows.map(({ id }, index) => [`place.${id}`, String(index + 1)] as const),
  match: ['cat', 'dog', 'bird'].map((id) => [`pair.${id}`, 'in'] as const),
  'inline-choice': [
    ['blank.who', 'they'],
    ['blank.verb', 'say'],
  ],
  slider: [['forecast', '100']],
  trace: [
    ['pair.first', 'origin'],
    ['pair.second', 'first'],
    ['pair.third', 'second'],
  ],
  'extended-text': [['text', 'Why?']],
  'text-entry': [['choice', 'could']],
};

for (const item of Object.values(oneOfEach)) {
  test(`${item.kind}: the whole answer earns what the question is worth, and nothing is said to be missing`, () => {
    const result = grade(item, whole[item.kind]);
    const scoring = scoringOf(item);
    if (result.status === 'graded') {
      assert.deepEqual(
        [result.earned, result.total],
        [result.total, scoring && 'total' in scoring && scoring.total],
      );
      assert.equal(sayPoints(item, result), '');
    } else assert.equal(result.status, scoring ? 'forecast' : 'kept');
  });
}

const graded = (earned: number, total: number, outcomes: Graded['outcomes'] = {}): Graded => ({
  status: 'graded',
  earned,
  total,
  outcomes,
});

test('what fell short is said only where there was more than one thing to get', () => {
  assert.equal(sayPoints(choice, graded(0, 1, { no: 'wrong' })), '');
  assert.equal(sayPoints(several, graded(1, 2, { one: 'right' })), '1 of 2 found.');
  assert.equal(sayPoints(inlineChoice, graded(1, 2)), '1 of 2.');
  assert.equal(sayPoints(trace, graded(2.5, 3)), '2.5 of 3.');
  assert.equal(sayPoints(hottext, graded(0, 2, { they: 'wrong' })), '0 of 2 found, and 1 too many.');
  assert.equal(sayPoints(slider, graded(1, 2)), '');
});

test('of a grade its points are kept, or its Brier score; of anything else nothing', () => {
  assert.deepEqual(scoreOf(graded(1, 2, { one: 'right' })), { earned: 1, total: 2 });
  assert.deepEqual(scoreOf({ status: 'forecast', brier: 0.2 }), { brier: 0.2 });
  assert.equal(scoreOf({ status: 'kept' }), undefined);
  assert.equal(scoreOf({ status: 'incomplete' }), undefined);
  assert.deepEqual(scoreFor(several, [['choice', 'one']]), { earned: 1, total: 2 });
  assert.equal(scoreFor(several, []), undefined);
});

test('points are a share of what there is, a forecast all of it on the right side of 50', () => {
  assert.equal(shareOf({ earned: 1, total: 4 }), 0.25);
  assert.equal(shareOf({ brier: 0.24 }), 1);
  assert.equal(shareOf({ brier: 0.25 }), 0.5);
  assert.equal(shareOf({ brier: 0.26 }), 0);
});

test('all of it is right, none of it a miss, and whatever lies between partly right', () => {
  assert.deepEqual([0, 0.01, 0.99, 1].map(resultOf), ['miss', 'partly', 'partly', 'right']);
});

test('an answer is right, half or wrong by what its author says, and wrong where nothing is said', () => {
  assert.equal(outcomeOf({ correct: true }), 'right');
  assert.equal(outcomeOf({ half: true }), 'half');
  assert.equal(outcomeOf({}), 'wrong');
  assert.equal(outcomeOf(undefined), 'wrong');
});

test('answers are listed by how they do, each as they stood', () => {
  const all: readonly (readonly [string, Outcome])[] = [
    ['a', 'wrong'],
    ['b', 'half'],
    ['c', 'right'],
    ['d', 'wrong'],
    ['e', 'right'],
  ];
  assert.equal(
    byOutcome(all, ([, outcome]) => outcome)
      .map(([name]) => name)
      .join(''),
    'cebad',
  );
});

test('a field of a part names it, and a field of the whole question none', () => {
  assert.deepEqual(['blank.who', 'place.a-b', 'pair.x.y'].map(partOf), ['who', 'a-b', 'x.y']);
  for (const name of ['choice', 'text', 'blank.', 'other.blank.who', dialField('noon', 'rain')])
    assert.equal(partOf(name), undefined, name);
});
