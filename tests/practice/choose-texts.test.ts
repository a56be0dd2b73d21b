// Which texts practice asks: one of each topic, none twice before all are read, as many sound as not, and what is due first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { chooseTexts, dueFor, perSitting } from '#practice/choose-texts.ts';

import type { Reviewable } from '#review/sitting.ts';
import { practiceTexts, practisedQuestions } from '../helpers/practice.ts';

const texts = practiceTexts;
const items = practisedQuestions;
const topics = [...new Set(texts.map(({ topic }) => topic))];
const seeds = fc.integer({ min: 0, max: 2 ** 45 });
const isSound = ({ verdict }: Reviewable) => verdict === 'sound';

/** A record: some of the texts, read at moments of which no two are the same. */
const someRead = fc
  .shuffledSubarray([...texts])
  .map((read) => new Map(read.map(({ id }, index) => [id, 1000 + index] as const)));

/** The texts that one learner is asked, sitting after sitting, one a day. */
function days(count: number, seed: number, dueOn: (day: number) => readonly Reviewable[] = () => []) {
  const read = new Map<string, number>();
  return Array.from({ length: count }, (_, day) => {
    const chosen = chooseTexts({ texts, read: new Map(read), due: dueOn(day), seed: seed + day });
    for (const [index, { id }] of chosen.entries()) read.set(id, day * perSitting + index);
    return chosen;
  });
}

test('there are texts of three topics, and about half of them are sound', () => {
  assert.deepEqual(topics.toSorted(), ['sourcing', 'state-denials', 'unverified-claims']);
  const share = texts.filter(isSound).length / texts.length;
  assert.ok(share >= 0.45 && share <= 0.55, `${share} of ${texts.length}`);
});

test('any three texts take about three minutes', () => {
  const seconds = texts.map(({ time }) => time.fluent).toSorted((one, other) => one - other);
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
  assert.ok(sum(seconds.slice(0, 3)) > 150, `${sum(seconds.slice(0, 3))} seconds`);
  assert.ok(sum(seconds.slice(-3)) < 210, `${sum(seconds.slice(-3))} seconds`);
});

test('three texts, no two the same, and the same three for the same record and seed', () => {
  fc.assert(
    fc.property(someRead, seeds, (read, seed) => {
      const chosen = chooseTexts({ texts, read, due: [], seed });
      assert.equal(new Set(chosen).size, perSitting);
      assert.deepEqual(chooseTexts({ texts, read: new Map(read), due: [], seed }), chosen);
    }),
  );
});

test('one of each topic, as long as each has texts that were not read, and when none has', () => {
  fc.assert(
    fc.property(someRead, seeds, (read, seed) => {
      const left = topics.filter((topic) => texts.some((one) => one.topic === topic && !read.has(one.id)));
      fc.pre(left.length === 0 || left.length === topics.length);
      const chosen = chooseTexts({ texts, read, due: [], seed });
      assert.deepEqual(chosen.map(({ topic }) => topic).toSorted(), topics.toSorted());
    }),
  );
});

test('a text comes again only when nothing else is left to read, and then the one of its topic and sort read longest ago', () => {
  fc.assert(
    fc.property(someRead, fc.integer({ min: 0, max: 5 }), seeds, (some, missing, seed) => {
      // Mostly records in which little is left: nothing comes again before that.
      const read = new Map(texts.slice(missing).map(({ id }, index) => [id, some.get(id) ?? index] as const));
      const chosen = chooseTexts({ texts, read, due: [], seed });
      const again = chosen.filter(({ id }) => read.has(id));
      const unread = texts.filter(({ id }) => !read.has(id));
      assert.equal(again.length, Math.max(0, perSitting - unread.length));
      for (const one of again) {
        const alike = texts.filter((text) => text.topic === one.topic && isSound(text) === isSound(one));
        const times = alike.flatMap(({ id }) => read.get(id) ?? []);
        assert.equal(read.get(one.id), Math.min(...times));
      }
    }),
  );
});

test('a month of practice: everything is read before anything comes again, and half of it is sound', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const asked = days(30, seed).flat();
      const round = asked.slice(0, texts.length);
      assert.equal(new Set(round.map(({ id }) => id)).size, texts.length);
      assert.equal(asked.length, 30 * perSitting);
      const share = asked.filter(isSound).length / asked.length;
      assert.ok(share >= 0.45 && share <= 0.55, `${share}`);
    }),
  );
});

test('sound claims and others stay in balance from the first week on', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      for (let count = 3; count <= 13; count++) {
        const asked = days(count, seed).flat();
        const surplus = 2 * asked.filter(isSound).length - asked.length;
        assert.ok(Math.abs(surplus) <= 3, `${surplus} after ${count} days`);
      }
    }),
    { numRuns: 30 },
  );
});

test('two seeds seldom make the same sitting', () => {
  const firsts = Array.from({ length: 40 }, (_, seed) => days(1, seed * 7919)[0] ?? []);
  const kinds = new Set(firsts.map((chosen) => chosen.map(({ id }) => id).join(' ')));
  assert.ok(kinds.size > 30, `${kinds.size}`);
});

const [sourcing, other] = ['hops-and-second-sources', 'silence-no-so-what'].map((lesson) =>
  items.find((item) => item.lesson === lesson && texts.some(({ objective }) => objective === item.objective)),
);

test('what is due comes first, as a text on the same that was not read; one of each topic', () => {
  assert.ok(sourcing && other);
  fc.assert(
    fc.property(someRead, seeds, (read, seed) => {
      const due = [other, sourcing];
      const chosen = chooseTexts({ texts, read, due, seed });
      const isFresh = ({ id, objective }: Reviewable, one: Reviewable) =>
        objective === one.objective && !read.has(id);
      const served = due.filter((one) => texts.some((text) => isFresh(text, one)));
      for (const [index, one] of served.entries()) {
        const text = chosen[index];
        assert.ok(text && isFresh(text, one));
        assert.equal(dueFor(text, due, read), one);
      }
      assert.equal(chosen.length, perSitting);
    }),
  );
});

test('a month in which something is always due keeps all that holds without it', () => {
  fc.assert(
    fc.property(seeds, fc.shuffledSubarray([...items], { minLength: 10 }), (seed, due) => {
      const sittings = days(30, seed, (day) => due.slice(day % 7));
      const asked = sittings.flat();
      assert.equal(new Set(asked.slice(0, texts.length).map(({ id }) => id)).size, texts.length);
      const share = asked.filter(isSound).length / asked.length;
      assert.ok(share >= 0.45 && share <= 0.55, `${share}`);
      for (const chosen of sittings) assert.equal(new Set(chosen).size, perSitting);
    }),
    { numRuns: 50 },
  );
});

test('a text that was read stands for nothing that is due', () => {
  const [text] = texts;
  assert.ok(text);
  const due = items.filter(({ objective }) => objective === text.objective);
  assert.equal(dueFor(text, due, new Map()), due[0]);
  assert.equal(dueFor(text, due, new Map([[text.id, 1]])), undefined);
});
