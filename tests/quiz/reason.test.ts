import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonFor } from '#quiz/key/reason.ts';
import type { Kind } from '#quiz/types.ts';
import { oneOfEach, order } from '../helpers/items.ts';

const because = (about: string) => ({ about, feedback: 'Because.', evidence: ['p1'] });
const becauseNot = (about: string) => ({ about, feedback: 'Because not.', evidence: ['p1'] });
const rows = (ids: readonly string[], value: string) => ids.map((id) => [`pair.${id}`, value] as const);

const wrong: { readonly [K in Kind]?: readonly (readonly [string, string])[] } = {
  choice: [['choice', 'no']],
  hottext: [
    ['words', 'may'],
    ['words', 'they'],
  ],
  order: order.rows.map(({ id }, index) => [`place.${id}`, String(4 - index)] as const),
  match: [...rows(['cat'], 'in'), ...rows(['dog', 'bird'], 'out')],
  'inline-choice': [
    ['blank.who', 'they'],
    ['blank.verb', 'prove'],
  ],
  trace: [...rows(['first'], 'origin'), ...rows(['second', 'third'], 'first')],
  slider: [['forecast', '10']],
  'text-entry': [
    ['text', 'Would'],
    ['choice', 'would'],
  ],
};

const reasons: { readonly [K in Kind]: ReturnType<typeof reasonFor> } = {
  choice: becauseNot('No'),
  hottext: becauseNot('They:'),
  order: becauseNot('all'),
  match: becauseNot('dog'),
  'inline-choice': becauseNot('prove'),
  trace: becauseNot('Third:'),
  slider: { about: '', feedback: 'It is so.', evidence: ['p1'] },
  'extended-text': undefined,
  'text-entry': becauseNot('would'),
};

for (const item of Object.values(oneOfEach)) {
  test(`${item.kind}: the reason is that of the first part that went wrong`, () => {
    assert.deepEqual(reasonFor(item, wrong[item.kind] ?? []), reasons[item.kind]);
  });
}

test('a right word that was missed is the reason where nothing wrong was marked', () => {
  assert.deepEqual(reasonFor(oneOfEach.hottext, [['words', 'may']]), because('seemed:'));
});

test('“no such words” has the reason of its own where there are some', () => {
  assert.deepEqual(reasonFor(oneOfEach.hottext, [['words', 'none']]), becauseNot('No such words'));
});

test('a markable word that its passage has lost still has its reason', () => {
  const { hottext } = oneOfEach;
  const lost = { ...hottext, passages: hottext.passages.map((one) => ({ ...one, text: 'Nothing.' })) };
  assert.deepEqual(reasonFor(lost, [['words', 'they']]), becauseNot(':'));
});

test('the reason of an order is that of the first statement out of place', () => {
  const places = ['all', 'some', 'most', 'none'].map(
    (id, index) => [`place.${id}`, String(index + 1)] as const,
  );
  assert.deepEqual(reasonFor(order, places), becauseNot('most'));
});

test('any word that is not listed has the reason for all of them, and an empty gap none', () => {
  assert.deepEqual(reasonFor(oneOfEach['text-entry'], [['choice', 'other']]), becauseNot(''));
  assert.equal(reasonFor(oneOfEach['text-entry'], []), undefined);
});

test('a half right origin is explained like a wrong one', () => {
  const fields = [...rows(['first', 'second'], 'origin'), ...rows(['third'], 'second')];
  assert.equal(reasonFor(oneOfEach.trace, fields)?.feedback, 'In the end.');
});

test('a row given a name that every object has is as if nobody had that name', () => {
  for (const item of [oneOfEach.trace, oneOfEach.match]) {
    const given = (name: string) => reasonFor(item, rows(['first', 'second', 'third', 'cat'], name));
    for (const name of ['constructor', 'toString', '__proto__'])
      assert.deepEqual(given(name), given('nobody'), name);
  }
});

test('a right answer has no reason to give', () => {
  assert.equal(reasonFor(oneOfEach.choice, [['choice', 'yes']]), undefined);
  assert.equal(reasonFor(oneOfEach.match, rows(['cat', 'dog', 'bird'], 'in')), undefined);
});
