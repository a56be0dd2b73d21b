// What teachers are promised: plans that add up and know their lesson, keys that hold every answer, standards that lead to lessons.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from '#quiz/key/answer-key.ts';
import { wordCount } from '#course/lesson-source.ts';
import { itemsFor, lessonsFor, partMinutes, planMinutes } from '#course/teach/teach-files.ts';
import { leaves } from '#course/texts.ts';
import { plainText } from '#quiz/rich-text.ts';
import { choicesOf } from './choices.ts';
import { content } from '../tools/content.ts';

const { teach, lessons, items } = content;
const planned = lessons.map((lesson) => {
  const plan = teach.plans.get(lesson.slug);
  assert.ok(plan, `${lesson.slug} has no plan`);
  return { lesson, plan, file: `teach/${lesson.slug}.yaml` };
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test('there is a plan for every lesson and for the capstone, and none for anything else', () => {
  assert.equal(planned.length, 11);
  assert.equal(teach.plans.size, 11);
});

test('a whole lesson fills its periods of 45 minutes, and the short version leaves some of it out', () => {
  for (const { lesson, plan, file } of planned) {
    assert.equal(sum(plan.timing.map(({ minutes }) => minutes)), lesson.topic === 'capstone' ? 90 : 45, file);
    assert.ok(planMinutes(plan, 'short') < planMinutes(plan, 'whole'), file);
    for (const { title, minutes, short = 0 } of plan.timing)
      assert.ok(short <= minutes, `${file}: ${title} is longer in the short version`);
  }
});

test('every misconception in a plan is one that a question of its lesson meets', () => {
  for (const { lesson, plan, file } of planned) {
    const met = new Set(
      lesson.steps
        .flatMap((step) => step.items)
        .flatMap(({ id }) => {
          const item = items.get(id);
          if (!item) return [];
          const own = item.kind === 'slider' ? [item.misconception] : [];
          return [...own, ...choicesOf(item).map(({ misconception }) => misconception)];
        }),
    );
    for (const { code } of plan.misconceptions) assert.ok(met.has(code), `${file} ${code}`);
  }
});

test('the whole lesson has eight minutes or more for the question that is talked through', () => {
  for (const { lesson, plan, file } of planned) {
    const { after } = plan.discussion;
    const step = lesson.steps.find(
      ({ items: placed, notes }) =>
        placed.some(({ id }) => id === after) || notes.some((note) => `desk-note/${note}` === after),
    );
    assert.ok(step, file);
    const minutes = sum(plan.timing.filter(({ steps }) => steps.includes(step.id)).map((row) => row.minutes));
    assert.ok(minutes >= 8, `${file}: ${minutes} minutes for "${step.title}"`);
  }
});

test('a line can be taken in standing up: what to say has 60 words at most, what to do 55', () => {
  for (const { plan, file } of planned) {
    for (const row of plan.timing) {
      for (const [text = '', most] of [
        [row.say, 60],
        [row.do, 55],
        [row.expect, 30],
        [row.until, 30],
      ] as const)
        assert.ok(wordCount(plainText(text)) <= most, `${file}: ${text}`);
    }
    for (const { hear, say, code } of plan.misconceptions) {
      assert.ok(wordCount(plainText(hear)) <= 20, `${file} ${code}`);
      assert.ok(wordCount(plainText(say)) <= 60, `${file} ${code}`);
    }
  }
});

test('no two plans share a sentence, but for the devices they need', () => {
  const seen = new Map<string, string>();
  for (const { plan, file } of planned) {
    for (const { path, value } of leaves(plan)) {
      if (value.length < 40 || path.startsWith('materials')) continue;
      assert.equal(seen.get(value), undefined, `${file} ${path} repeats ${seen.get(value)}`);
      seen.set(value, file);
    }
  }
});

test('every plan answers somebody with a stake, works without screens, and leaves paragraph 9 alone', () => {
  for (const { plan, file } of planned) {
    assert.ok(plan.asked.length >= 2 && plan.unplugged.length >= 3, file);
    assert.doesNotMatch(JSON.stringify(plan), /\bp9\b/i, file);
  }
});

test('the key holds every answer to every question with its reason, once', () => {
  for (const item of items.values()) {
    const told = keyOf(item)
      .flatMap(({ answers }) => answers)
      .map(({ feedback, misconception, evidence }) => ({ feedback, misconception, evidence }));
    const asked = choicesOf(item).map(({ feedback, misconception, evidence }) => ({
      feedback,
      misconception,
      evidence,
    }));
    const byFeedback = (one: { feedback: string }, other: { feedback: string }) =>
      one.feedback < other.feedback ? -1 : 1;
    assert.deepEqual(told.toSorted(byFeedback), asked.toSorted(byFeedback), item.id);
  }
});

test('what the key calls right is right, and stands before what is not', () => {
  for (const item of items.values()) {
    const rights = new Set(choicesOf(item).flatMap(({ correct, feedback }) => (correct ? [feedback] : [])));
    for (const { answers } of keyOf(item)) {
      for (const { standing, feedback } of answers)
        assert.equal(standing === 'right', rights.has(feedback), `${item.id}: ${feedback}`);
      const order = answers.map(({ standing }) => ['right', 'half', 'wrong'].indexOf(standing));
      assert.deepEqual(order, order.toSorted(), item.id);
    }
  }
});

test('the four routes fit their periods, and two of them hold every lesson', () => {
  assert.deepEqual(
    teach.routes.map(({ id }) => id),
    ['one-period', 'three-periods', 'six-periods', 'self-study'],
  );
  const whole = teach.routes.filter(
    ({ sittings }) => new Set(sittings.flat().map(({ lesson }) => lesson)).size === lessons.length,
  );
  assert.deepEqual(
    whole.map(({ id }) => id),
    ['six-periods', 'self-study'],
  );
  for (const { id, period, sittings } of teach.routes) {
    for (const parts of sittings) {
      const minutes = sum(parts.map((part) => partMinutes(part, content)));
      // Whoever learns alone has no period.
      assert.equal(minutes > 0, period !== undefined, id);
      assert.ok(minutes <= (period ?? 0), `${id}: ${minutes}`);
    }
  }
  assert.deepEqual(
    teach.routes.map(({ sittings }) => sittings.length),
    [1, 3, 6, 11],
  );
});

test('every standard leads to lessons that exist, and every lesson answers to five frameworks or more', () => {
  for (const code of teach.standards.flatMap(({ codes }) => codes)) {
    assert.ok(lessonsFor(code, lessons).length > 0, code.code);
    assert.equal(itemsFor(code, content).length > 0, code.skills.length > 0, code.code);
  }
  for (const lesson of lessons) {
    const matched = teach.standards.filter(({ codes }) =>
      codes.some((code) => lessonsFor(code, [lesson]).length > 0),
    );
    assert.ok(matched.length >= 5, `${lesson.slug} answers to ${matched.length}`);
  }
});

test('what a code asks is told only where its wording or a summary of it was seen', () => {
  const codes = teach.standards.flatMap((framework) => framework.codes);
  assert.ok(codes.some(({ isVerified }) => isVerified) && codes.some(({ isVerified }) => !isVerified));
  for (const { code, gist, isVerified } of codes) assert.ok(gist || !isVerified, code);
});

test('every study says what it did not show', () => {
  assert.ok(teach.studies.length >= 10);
  for (const { id, not, doi, url } of teach.studies) {
    assert.ok(wordCount(not) >= 3, id);
    assert.ok(doi || url, id);
  }
});
