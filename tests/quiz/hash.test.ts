// What an answer is kept under is for ever: the hash of a question never changes while the question does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemHash } from '#course/item-hash.ts';
import { everyForm, oneOfEach } from '../helpers/items.ts';

/** As the edition that brought each kind wrote them. */
const hashes: Readonly<Record<string, string>> = {
  'lesson/choice': '10ae4f05',
  'lesson/hottext': '84b90ded',
  'lesson/order': '1521ed84',
  'lesson/match': '1e07a767',
  'lesson/inline': '3e562abb',
  'lesson/slider': '62bf137c',
  'lesson/trace': '3701f718',
  'lesson/text': '32ccdaac',
  'lesson/word': '0131488c',
  'lesson/several': 'cedad5b2',
  'lesson/dials': '76ec3d5f',
};

test('a question keeps the hash it had when it was first asked', () => {
  for (const item of everyForm) {
    assert.equal(itemHash(item), hashes[item.id], item.id);
  }
});

test('mending what stands around a question leaves its hash', () => {
  const mended = { ...oneOfEach.choice, plain: 'Which?', skill: 'hedges' as const, objective: 'other' };
  assert.equal(itemHash(mended), hashes['lesson/choice']);
});

test('another wording, option or key makes another question', () => {
  const [first, ...rest] = oneOfEach.choice.options;
  assert.ok(first);
  for (const other of [
    { ...oneOfEach.choice, stem: 'What is not so?' },
    { ...oneOfEach.choice, options: [{ ...first, text: 'No' }, ...rest] },
    { ...oneOfEach.choice, options: [{ ...first, correct: undefined }, ...rest] },
  ])
    assert.notEqual(itemHash(other), hashes['lesson/choice']);
});
