// What practice keeps: answers like any item's, a sitting to go on with, and nothing that lessons, checks or review would count.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { chooseTexts, perSitting } from '#practice/choose-texts.ts';
import type { Fields } from '#quiz/fields.ts';
import { itemKey, reviewKey } from '#record/storage-keys.ts';
import { oneDay } from '#review/review-schedule.ts';
import { answered } from '../helpers/answered.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { content, itemNamed } from '../helpers/learner.ts';
import { practiceTexts, practisedQuestions } from '../helpers/practice.ts';

const browser = new FakeStorage();
Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: browser });
Object.defineProperty(globalThis, 'window', { configurable: true, value: new EventTarget() });
const { storage } = await import('#record/persistence.ts');
const { recordOf } = await import('#record/item-records.ts');
const { forgetAnswers } = await import('#backup/forget.ts');
const { wholeRecord } = await import('#backup/whole-record.ts');
const { bringIn } = await import('#backup/import/import-entries.ts');
const { metIds, readSeen, reviewOf } = await import('#review/reviews.ts');
const { $sitting, beginSitting, keepPractised, lastAnswer, lastRead, standOf } =
  await import('#practice/practice.ts');

beforeEach(() => forgetAnswers());

const now = Date.UTC(2026, 5, 1, 12);
const [text] = practiceTexts;
if (!text) throw new Error('no texts');

/** An answer to a text, in the words of its form. */
function attemptAt(id: string, at: number, isRight: boolean) {
  const item = itemNamed(id);
  if (item.kind !== 'choice') throw new Error(`${id} is no choice`);
  const option = item.options.find(({ correct }) => Boolean(correct) === isRight)?.id ?? '';
  const fields: Fields = [
    ['choice', option],
    ['confidence', 'certain'],
  ];
  return { item, attempt: { at, fields } };
}

function answerText(id: string, at: number, isRight = true) {
  const { item, attempt } = attemptAt(id, at, isRight);
  return keepPractised(item, 'aaaa', attempt, undefined);
}

test('the first answer is the record of its item; a later one is how it went when it was asked again', () => {
  assert.deepEqual(answerText(text.id, now), { at: now, share: 1, sure: 'certain' });
  const first = recordOf(text.id).get();
  assert.deepEqual(
    first.attempts.map(({ at, score }) => [at, score]),
    [[now, { earned: 1, total: 1 }]],
  );
  assert.deepEqual(reviewOf(text.id).get().sightings, []);
  answerText(text.id, now + 14 * oneDay, false);
  assert.equal(recordOf(text.id).get(), first);
  assert.equal(lastAnswer(text.id)?.share, 0);
  assert.deepEqual([...lastRead(practiceTexts)], [[text.id, now + 14 * oneDay]]);
});

test('review does not ask a text that was practised, and nothing is due because of it', () => {
  answerText(text.id, now);
  assert.ok(metIds().has(text.id));
  assert.equal(readSeen(() => true).has(text.id), true, 'it would be, if review asked texts for themselves');
  const asked = new Set(practisedQuestions.map(({ id }) => id));
  assert.equal(readSeen((id) => asked.has(id)).size, 0);
});

test('an answer for a question that is due counts in review and leaves its lesson alone', () => {
  const due = practisedQuestions.find(({ objective }) => objective === text.objective);
  assert.ok(due);
  const [key, kept] = answered(itemNamed(due.id), now - 3 * oneDay);
  storage.set(key, kept);
  const { item, attempt } = attemptAt(text.id, now, false);
  keepPractised(item, text.hash, attempt, due);
  assert.deepEqual(reviewOf(due.id).get().sightings, [{ at: now, share: 0, sure: 'certain' }]);
  assert.equal(storage.get(key), kept);
  assert.equal(recordOf(text.id).get().attempts.length, 1);
});

test('a sitting knows what is left of it, whatever was answered before it and whoever asked since', () => {
  const [one, two, three] = practiceTexts.map(({ id }) => id);
  assert.ok(one && two && three);
  answerText(two, now - oneDay);
  beginSitting([one, two, three], now + 999);
  assert.deepEqual(standOf($sitting.get()), { answered: [], open: [one, two, three] });
  answerText(two, now + 999);
  assert.deepEqual(standOf($sitting.get()), { answered: [two], open: [one, three] });
  answerText(one, now + 5000);
  answerText(three, now + 9000);
  assert.deepEqual(standOf($sitting.get()).open, []);
});

test('a copy brings practice along to an empty browser, and clearing takes it away', () => {
  const [one, two, three] = practiceTexts.map(({ id }) => id);
  assert.ok(one && two && three);
  beginSitting([one, two, three], now);
  answerText(one, now + 1000);
  answerText(two, now + 2000);
  answerText(two, now + 3 * oneDay);
  const [before, copy] = [lastRead(practiceTexts), wholeRecord()];
  forgetAnswers();
  assert.equal(lastRead(practiceTexts).size, 0);
  assert.deepEqual($sitting.get().texts, []);
  assert.deepEqual(
    [...storage.keys()].filter((key) => key.includes('families/')),
    [],
  );
  bringIn(copy);
  assert.deepEqual(lastRead(practiceTexts), before);
  assert.deepEqual($sitting.get().texts, [one, two, three]);
});

test('two devices that practised the same text keep the earlier answer as the first', () => {
  answerText(text.id, now + 5000, false);
  const later = storage.get(itemKey(text.id)) ?? '';
  forgetAnswers();
  answerText(text.id, now, true);
  bringIn(new Map([[itemKey(text.id), later]]));
  assert.deepEqual(
    recordOf(text.id)
      .get()
      .attempts.map(({ at }) => at),
    [now, now + 5000],
  );
  assert.deepEqual(lastAnswer(text.id), { at: now + 5000, share: 0, sure: 'certain' });
});

test('no lesson and no check asks a text for practice', () => {
  const placed = content.lessons.flatMap(({ steps }) =>
    steps.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  const asked = new Set([...placed, ...content.checks.flatMap(({ items }) => items.map(({ id }) => id))]);
  assert.deepEqual(
    practiceTexts.filter(({ id }) => asked.has(id)),
    [],
  );
});

test('a month as a browser keeps it: nothing comes twice before all is read', () => {
  const asked: string[] = [];
  for (let day = 0; day < 30; day++) {
    const at = now + day * oneDay;
    const read = lastRead(practiceTexts);
    const chosen = chooseTexts({ texts: practiceTexts, read, due: [], seed: at }).map(({ id }) => id);
    beginSitting(chosen, at);
    for (const [index, id] of chosen.entries()) answerText(id, at + 1000 * (index + 1), index > 0);
    assert.deepEqual(standOf($sitting.get()).open, []);
    asked.push(...chosen);
  }
  assert.equal(asked.length, 30 * perSitting);
  assert.equal(new Set(asked.slice(0, practiceTexts.length)).size, practiceTexts.length);
  assert.equal(lastRead(practiceTexts).size, practiceTexts.length);
  const again = practiceTexts.filter(({ id }) => browser.getItem(reviewKey(id)) !== null);
  assert.equal(again.length, practiceTexts.length, 'by then each was asked again');
});
