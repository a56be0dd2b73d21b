// What is kept of a review, and that the count in the header is the page's own.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { itemHash } from '#course/item-hash.ts';
import { cardsOf, ledgerCards } from '#review/build/card-items.ts';
import { isReviewable, reviewMarks } from '#review/build/reviewable.ts';
import { timeOf } from '#lib/times/reading-time.ts';
import { workOf } from '#quiz/projections.ts';
import type { Item } from '#quiz/types.ts';
import { decode, encode } from '#record/envelope.ts';
import { knows, markOf } from '#review/known-items.ts';
import { checkKey, itemKey, lessonKey, reviewKey } from '#record/storage-keys.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { oneDay } from '#review/review-schedule.ts';
import { countDue, seenIn, sightingOf } from '#review/sightings.ts';
import { dueItems, practiceItems, type Reviewable } from '#review/sitting.ts';
import { answered, reviewable } from '../helpers/answered.ts';
import { FakeStorage } from '../helpers/fake-storage.ts';
import { choice, extendedText, slider } from '../helpers/items.ts';
import { reviewEntry } from '#record/storage-entries.ts';
import { content } from '../tools/content.ts';

const browser = new FakeStorage();
Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: browser });
const page = new EventTarget();
Object.defineProperty(globalThis, 'window', { configurable: true, value: page });
const { storage } = await import('#record/persistence.ts');
const { forgetAnswers } = await import('#backup/forget.ts');
const { recordOf } = await import('#record/item-records.ts');
const { keepAnswer, keepFreshAnswer, keepReview, metIds, readSeen, reviewOf } =
  await import('#review/reviews.ts');

const now = Date.UTC(2026, 5, 1);
const cards = cardsOf(content);
const cardItems = ledgerCards(content);
const hashes = new Map([...reviewable, ...cardItems].map((item) => [item.id, itemHash(item)]));
/** As the page recognises its questions. */
const isKnown = (id: string, hash: string) => hashes.get(id) === hash;
/** As the script in the header does. */
const isMarked = knows(reviewMarks(content));

beforeEach(() => forgetAnswers());

const first = (list: readonly Item[] = reviewable) => {
  const [item] = list;
  if (!item) throw new Error('expected a question');
  return item;
};

test('a fresh text is met once it is answered, wherever that was, and not before', () => {
  assert.deepEqual([...metIds()], []);
  storage.set(...answered({ ...choice, id: 'families/one/text' }, 1));
  const [, text] = answered({ ...choice, id: 'families/one/recalled' }, 1);
  storage.set(itemKey('families/one/recalled@lesson'), text);
  storage.set(itemKey('families/one/draft'), encode(emptyRecord));
  assert.deepEqual([...metIds()].toSorted(), ['families/one/recalled', 'families/one/text']);
});

test('the answer to a fresh text is its own first answer, and how the question went that was due', () => {
  const fresh = { ...choice, id: 'families/one/text' };
  const fields = [
    ['choice', 'no'],
    ['confidence', 'certain'],
  ] as const;
  const sighting = keepFreshAnswer('lesson/choice', fresh, 'abc', { at: 5000, fields });
  assert.deepEqual(sighting, { at: 5000, share: 0, sure: 'certain' });
  assert.deepEqual(reviewOf('lesson/choice').get().sightings, [sighting]);
  assert.deepEqual(reviewOf(fresh.id).get().sightings, []);
  const kept = () => recordOf(fresh.id).get().attempts;
  assert.deepEqual(
    kept().map(({ at }) => at),
    [5000],
  );
  keepFreshAnswer('lesson/choice', fresh, 'abc', { at: 9000, fields });
  assert.equal(kept().length, 1, 'the first answer stays the first');
});

test('an answer in a sitting is kept under its own key, and the lesson’s is not touched', () => {
  const [key, text] = answered({ ...choice, id: 'lesson/choice' }, 1);
  storage.set(key, text);
  const before = recordOf('lesson/choice').get();
  const fields = [
    ['choice', 'no'],
    ['confidence', 'certain'],
  ] as const;
  const sighting = keepReview({ ...choice, id: 'lesson/choice' }, { at: 5000, fields });
  assert.deepEqual(sighting, { at: 5000, share: 0, sure: 'certain' });
  assert.deepEqual(reviewOf('lesson/choice').get().sightings, [sighting]);
  assert.equal(recordOf('lesson/choice').get(), before);
  assert.equal(storage.get(key), text);
  assert.deepEqual(decode(browser.getItem(reviewKey('lesson/choice')) ?? '', reviewEntry.read), {
    status: 'ok',
    value: { sightings: [sighting] },
  });
});

test('what another tab reviewed unheard is joined, not overwritten', () => {
  keepReview(choice, { at: 10_000, fields: [['choice', 'yes']] });
  browser.setItem(reviewKey(choice.id), encode({ sightings: [{ at: 7000, share: 0 }] }));
  keepReview(choice, { at: 20_000, fields: [['choice', 'yes']] });
  const times = reviewOf(choice.id)
    .get()
    .sightings.map(({ at }) => at);
  assert.deepEqual(times, [7000, 10_000, 20_000]);
});

test('what has no key is no review', () => {
  assert.equal(keepReview(extendedText, { at: 1, fields: [['text', 'words']] }), undefined);
  assert.equal(storage.get(reviewKey(extendedText.id)), undefined);
});

test('full storage: the review counts all the same', () => {
  browser.fail('full');
  keepReview(choice, { at: 10, fields: [['choice', 'yes']] });
  assert.equal(reviewOf(choice.id).get().sightings.length, 1);
  browser.fail('none');
});

test('a forecast is right on the right side of 50, and as sure as it is far from there', () => {
  const of = (percent: string) => keepReview(slider, { at: 1000, fields: [['forecast', percent]] });
  assert.deepEqual(of('96'), { at: 1000, share: 1, sure: 'certain' });
  assert.deepEqual(of('70'), { at: 1000, share: 1, sure: 'leaning' });
  assert.deepEqual(of('50'), { at: 1000, share: 0.5, sure: 'guessing' });
  assert.deepEqual(of('20'), { at: 1000, share: 0, sure: 'fairly-sure' });
});

test('an attempt without a score says nothing to the schedule', () => {
  assert.equal(sightingOf({ at: 1, fields: [] }), undefined);
  assert.equal(sightingOf(undefined), undefined);
});

test('a recall in a later lesson counts as a sighting, but only once its own lesson has asked it', () => {
  const item = first();
  const [, text] = answered(item, now - 3 * oneDay);
  const recall = [itemKey(`${item.id}@later`), text] as const;
  assert.equal(seenIn([recall], isKnown).size, 0);
  const own = answered(item, now - 9 * oneDay);
  assert.deepEqual(
    seenIn([recall, own], isKnown)
      .get(item.id)
      ?.map(({ at }) => at),
    [now - 9 * oneDay, now - 3 * oneDay],
  );
});

test('no answer, a draft, another question of that name, or a text that cannot be read: not in the queue', () => {
  const item = first();
  const [key, text] = answered(item, 1);
  for (const other of [
    encode({ ...emptyRecord, draft: [['choice', 'x']], changed: 1 }),
    encode(withAttempt(emptyRecord, 'other', { at: 1, fields: [], score: { earned: 1, total: 1 } })),
    encode(withAttempt(emptyRecord, itemHash(item), { at: 1, fields: [] })),
    text.slice(0, -3),
    text.replace('"v":1', '"v":99'),
  ]) {
    assert.equal(seenIn([[key, other]], isKnown).size, 0, other);
    assert.equal(seenIn([[key, other]], isMarked).size, 0, other);
  }
});

/** A browser after the whole course: lessons, recalls, checks, a desk note, broken entries, and some reviews. */
function wholeRecord(): (readonly [string, string])[] {
  const all = [...content.items.values()].filter((item) => !item.standsIn);
  const [, text] = answered(first(), now - 3 * oneDay);
  return [
    ...all.map((item, index) => answered(item, now - (index % 40) * oneDay, index % 3 > 0, 'certain')),
    ...content.lessons.flatMap(({ slug, steps }) =>
      steps
        .flatMap(({ items }) => items)
        .flatMap(({ id, role }) => {
          const item = content.items.get(id);
          if (role !== 'recall' || !item) return [];
          return [[itemKey(`${id}@${slug}`), answered(item, now - 5 * oneDay)[1]] as const];
        }),
    ),
    ...reviewable
      .filter((_, index) => index % 5 === 0)
      .map(
        ({ id }, index) =>
          [
            reviewKey(id),
            encode({ sightings: [{ at: now - (index % 12) * oneDay, share: index % 2 }] }),
          ] as const,
      ),
    ...content.checks.flatMap(({ items }) => items.map(({ id }) => [itemKey(id), text] as const)),
    [itemKey('desk-note/practice'), text],
    [itemKey('lesson/gone'), text],
    [reviewKey('lesson/gone'), encode({ sightings: [{ at: 1, share: 0 }] })],
    [itemKey(reviewable[7]?.id ?? ''), '{"v":1,'],
    [lessonKey('small-words'), '{"v":1,"step":"a","seen":[],"changed":1}'],
    [checkKey('start'), '{"v":1,"form":"alder","begun":1}'],
    ['sayswho:theme', 'dark'],
  ];
}

/** What choosing needs to know of a question. */
const factsOf = (item: Item, lesson: string, topic: string): Reviewable => ({
  id: item.id,
  hash: hashes.get(item.id) ?? '',
  lesson,
  topic,
  objective: `${lesson}/${item.objective}`,
  time: timeOf(workOf(item)),
  verdict: item.verdict,
});

test('the header counts what the page finds due, on the record of a whole course', () => {
  const entries = [...new Map(wholeRecord())];
  for (const [key, text] of entries) storage.receive(key, text);
  const facts = [...reviewable, ...cardItems].map((item) => factsOf(item, 'lesson', 'sourcing'));
  for (const later of [0, 1, 2.5, 6, 9, 20, 40, 400]) {
    const moment = now + later * oneDay;
    const inHeader = countDue(seenIn(entries, isMarked, cards), moment);
    const onPage = dueItems(facts, readSeen(isKnown, cards), moment, 1).length;
    assert.equal(inHeader, onPage, `${later} days later`);
  }
  assert.ok(countDue(seenIn(entries, isMarked), now + 2 * oneDay) > 20);
});

test('the marks tell all questions of the lessons apart', () => {
  const all = [...content.items.values(), ...cardItems].map((item) => markOf(item.id, itemHash(item)));
  assert.equal(new Set(all).size, all.length);
  for (const card of cardItems) assert.ok(isMarked(card.id, itemHash(card)), card.id);
  for (const item of content.items.values()) {
    assert.equal(isMarked(item.id, itemHash(item)), isReviewable(item), item.id);
  }
});

test('no text, no number without an outcome and no kept question is asked again', () => {
  for (const item of reviewable) {
    assert.notEqual(item.kind, 'extended-text', item.id);
    assert.ok(!('reopens' in item && item.reopens), item.id);
    if (item.kind === 'slider') assert.ok(item.outcome !== undefined && !item.dials, item.id);
  }
  assert.ok(reviewable.length >= 90);
});

test('no question that review may ask rests on a case that the checks keep for themselves', () => {
  const reserved = ['ledger/al-shifa-factory', 'ledger/bay-of-pigs', 'ledger/korean-airliner'];
  for (const item of [...reviewable, ...cardItems]) {
    const text = JSON.stringify(item);
    for (const ref of reserved) assert.ok(!text.includes(ref), `${item.id} cites ${ref}`);
  }
});

test('there is enough that is sound to keep a queue at three in four', () => {
  const weighing = [...reviewable, ...cardItems].filter(({ verdict }) => verdict !== 'none');
  const sound = weighing.filter(({ verdict }) => verdict === 'sound').length;
  assert.ok(sound / weighing.length > 0.45, `${sound} of ${weighing.length}`);
});

/** Every question of lesson 8, the last of them answered at a moment. */
const lessonDone = (at: number) =>
  [...content.items.values()]
    .filter(({ id }) => id.startsWith(`${cards.lesson}/`))
    .map((item, index) => answered(item, at - index * 60_000));

/** The cards that are due, by their ids. */
function dueCards(entries: readonly (readonly [string, string])[], at: number): string[] {
  const facts = cardItems.map((item) => factsOf(item, 'ledger', 'state-denials'));
  return dueItems(facts, seenIn(entries, isKnown, cards), at, 1).map(({ id }) => id);
}

test('cards of the ledger come after lesson 8, two at a time, and the next two after those', () => {
  const [one, other, third, fourth] = cardItems;
  assert.ok(one && other && third && fourth);
  const lesson = lessonDone(now);
  assert.deepEqual(dueCards(lesson.slice(1), now + 400 * oneDay), []);
  assert.deepEqual(dueCards(lesson, now + 2 * oneDay - 1), []);
  assert.deepEqual(dueCards(lesson, now + 2 * oneDay).toSorted(), [one.id, other.id].toSorted());
  assert.equal(dueCards(lesson, now + 400 * oneDay).length, 2);
  const later = now + 30 * oneDay;
  const both = [...lesson, answered(one, later - 1000), answered(other, later)];
  assert.deepEqual(dueCards(both, later + 60_000), []);
  assert.deepEqual(
    new Set(dueCards(both, later + 2 * oneDay)),
    new Set([one.id, other.id, third.id, fourth.id]),
  );
  const half = [...lesson, answered(one, later)];
  assert.deepEqual(dueCards(half, later + oneDay), [other.id]);
  assert.deepEqual(new Set(dueCards(half, later + 2 * oneDay)), new Set([one.id, other.id]));
});

test('a card that was told in the ten minutes first is passed over, and the next ones wait for its turn', () => {
  const [one, other, third, fourth] = cardItems;
  assert.ok(one && other && third && fourth);
  const told = (card: Item, at: number) => answered({ ...card, id: card.id.replace('ledger/', 'try/') }, at);
  const lesson = lessonDone(now);
  const early = now - 30 * oneDay;
  assert.deepEqual(dueCards([...lesson, told(one, early)], now + 2 * oneDay), [other.id]);
  assert.deepEqual(
    new Set(dueCards([...lesson, told(one, early), told(other, early)], now + 2 * oneDay)),
    new Set([third.id, fourth.id]),
  );
});

test('with every card answered they come back like other questions, and no new one does', () => {
  const all = [...lessonDone(now), ...cardItems.map((card) => answered(card, now))];
  assert.equal(dueCards(all, now + 2 * oneDay - 1).length, 0);
  assert.equal(dueCards(all, now + 2 * oneDay).length, cards.ids.length);
});

test('a card that was edited since is not asked anew, and a clock set back does not keep the others away for long', () => {
  const [one] = cardItems;
  assert.ok(one);
  const edited = encode(withAttempt(emptyRecord, 'other', { at: now, fields: [], score: { brier: 0 } }));
  const entries = [...lessonDone(now), [itemKey(one.id), edited] as const];
  assert.ok(!dueCards(entries, now + 9 * oneDay).includes(one.id));
  const ahead = lessonDone(now + 900 * oneDay);
  const found = [0, 1, 2].some((days) => dueCards(ahead, now + days * oneDay).length === 2);
  assert.ok(found);
});

test('a card is no practice before its turn', () => {
  const seen = seenIn(lessonDone(now), isKnown, cards);
  const facts = [...reviewable, ...cardItems].map((item) => factsOf(item, 'lesson', 'sourcing'));
  const practised = practiceItems(facts, seen, now + oneDay, 1);
  assert.ok(practised.length > 8);
  assert.ok(practised.every(({ id }) => !cards.ids.includes(id)));
});

test('the first answer to a card is kept as a lesson would keep it, any other as a review', () => {
  const [card] = cardItems;
  assert.ok(card);
  const [hash, fields] = [itemHash(card), [['forecast', '70']] as const];
  const brier = (0.7 - (card.outcome ? 1 : 0)) ** 2;
  keepAnswer(card, hash, { at: 5000, fields }, cards);
  const kept = recordOf(card.id).get();
  assert.deepEqual(kept.attempts, [{ at: 5000, fields, score: { brier } }]);
  assert.equal(kept.item, hash);
  assert.equal(reviewOf(card.id).get().sightings.length, 0);
  keepAnswer(card, hash, { at: 9000, fields }, cards);
  assert.equal(recordOf(card.id).get(), kept);
  assert.equal(reviewOf(card.id).get().sightings.length, 1);
  // A lesson's question is never answered here for the first time, whatever another tab has cleared.
  keepAnswer({ ...choice, id: 'lesson/cleared' }, 'hash', { at: 5000, fields: [['choice', 'yes']] }, cards);
  assert.equal(recordOf('lesson/cleared').get().attempts.length, 0);
});
