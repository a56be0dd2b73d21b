// What stands behind "Right.", "Partly right." or "Not this time." once an answer is checked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confidenceStep } from '#measure/calibration.ts';
import { verdictDetail } from '#question/verdict.ts';
import type { Fields } from '#quiz/fields.ts';
import type { GradableItem } from '#quiz/kinds/graders.ts';
import type { Score } from '#quiz/grading.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { choice, extendedText, match, order, several, slider } from '../helpers/items.ts';

const answered = (...answers: readonly Fields[]) =>
  answers.reduce((record, fields, at) => withAttempt(record, 'hash', { at, fields }), emptyRecord);

const detail = (item: GradableItem, fields: Fields, sure?: string) =>
  verdictDetail(item, answered(fields), confidenceStep(sure), undefined);

const yes: Fields = [['choice', 'yes']];
const no: Fields = [['choice', 'no']];

test('nothing is said before an answer, nor of one that no longer fits the question', () => {
  assert.equal(verdictDetail(choice, emptyRecord, undefined, 3), '');
  assert.equal(detail(choice, [['choice', 'gone']], 'certain'), '');
});

test('how sure somebody was is weighed against whether they were right', () => {
  for (const step of ['fairly-sure', 'certain']) {
    assert.equal(detail(choice, yes, step), 'And you were right to be sure.');
    assert.equal(detail(choice, no, step), 'You were sure, so look at why.');
  }
  for (const step of ['guessing', 'leaning']) {
    assert.equal(detail(choice, yes, step), 'You could have been surer.');
    assert.equal(detail(choice, no, step), 'You were right to doubt.');
  }
  assert.equal(detail(choice, yes), '');
});

test('an answer that earns a part of the points was not right to be sure', () => {
  assert.equal(
    detail(several, [['choice', 'one']], 'certain'),
    '1 of 2 found. You were sure, so look at why.',
  );
});

test('a second answer is told that the first still counts, and not how sure it was', () => {
  assert.equal(
    verdictDetail(choice, answered(no, yes), confidenceStep('certain'), undefined),
    'Your first answer still counts.',
  );
});

test('a forecast has its Brier score to two places', () => {
  assert.equal(
    detail(slider, [['forecast', '65']]),
    'Your Brier score is 0.12. Lower is better: 0 is perfect, and always saying 50 gives 0.25.',
  );
});

test('an answer that a later lesson opens again says which', () => {
  const kept = { ...choice, reopens: 'later' };
  assert.equal(verdictDetail(kept, answered(yes), undefined, 8), 'Lesson 8 opens it again.');
  assert.equal(verdictDetail(kept, answered(yes), undefined, undefined), '');
  assert.equal(detail(extendedText, [['text', 'Why?']]), '');
});

test('points stay as they were kept when the question has changed since', () => {
  const kept = (score: Score) =>
    verdictDetail(
      several,
      withAttempt(emptyRecord, 'hash', { at: 1, fields: [['choice', 'one']], score }),
      confidenceStep('certain'),
      undefined,
    );
  assert.equal(kept({ earned: 1, total: 2 }), '1 of 2 found. You were sure, so look at why.');
  assert.equal(kept({ earned: 1, total: 3 }), '1 of 3. You were sure, so look at why.');
  assert.equal(kept({ earned: 2 / 3, total: 2 }), '0.67 of 2. You were sure, so look at why.');
  assert.equal(kept({ earned: 3, total: 3 }), '3 of 3. And you were right to be sure.');
  assert.equal(kept({ brier: 0.5 }), '1 of 2 found. You were sure, so look at why.');
});

test('what fell short is said in the terms of its kind', () => {
  const marks = (...ids: string[]) =>
    detail(
      several,
      ids.map((id) => ['choice', id]),
    );
  assert.equal(marks('one', 'three'), '1 of 2 found, and 1 too many; each one too many takes one away.');
  assert.equal(marks('three', 'four'), '0 of 2 found, and 2 too many.');
  assert.equal(marks('one', 'two'), '');
  const rows = (...names: string[]) =>
    detail(
      match,
      names.map((name, index) => [`pair.${['cat', 'dog', 'bird'][index]}`, name]),
    );
  assert.equal(rows('in', 'between', 'out'), '1.5 of 3.');
  const places = (...ids: string[]) =>
    detail(
      order,
      ids.map((id, index) => [`place.${id}`, String(index + 1)]),
    );
  assert.equal(places('most', 'all', 'some', 'none'), '2 in place, 5 of 6 pairs in order.');
  assert.equal(places('all', 'some', 'none', 'most'), '1 in place, 4 of 6 pairs in order.');
});
