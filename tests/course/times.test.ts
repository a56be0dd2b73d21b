// How long lessons and their halves take, computed from their words, decisions and writing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLesson } from '#course/lesson-source.ts';
import { formWork } from '#course/times/form-work.ts';
import { halfTimes, lessonTime, lessonWork } from '#course/times/lesson-work.ts';
import { isTooLong, screenTime } from '#course/times/route-time.ts';
import { sumOfWork, timeOf } from '#lib/times/reading-time.ts';
import { sumOfTimes } from '#lib/times/time-words.ts';
import { workOf } from '#quiz/projections.ts';
import * as items from '../helpers/items.ts';
import { content } from '../tools/content.ts';

const { lessons, teach } = content;
const numbered = lessons.filter(({ topic }) => topic !== 'capstone');
const [first] = lessons;
assert.ok(first);

/** A lesson of one step that holds this MDX. */
const lessonOf = (body: string) => ({
  ...first,
  ...parseLesson(`---\nnumber: 1\n---\n\n<Step id="one" title="One">\n\n${body}\n\n</Step>\n`),
});
const stepOf = (body: string) => lessonWork(lessonOf(body), content).steps.get('one');

test('the halves of a lesson take what the whole lesson takes', () => {
  for (const lesson of lessons) {
    const { halves, steps } = lessonWork(lesson, content);
    const whole = lessonTime(lesson, content);
    const sum = halfTimes(lesson, content).reduce((total, { fluent }) => total + fluent, 0);
    assert.ok(Math.abs(sum - whole.fluent) < 1e-6, lesson.slug);
    assert.deepEqual(
      [...steps.keys()],
      lesson.steps.map(({ id }) => id),
      lesson.slug,
    );
    const all = sumOfWork(halves);
    const inSteps = sumOfWork([...steps.values()]);
    assert.equal(all.decisions, inSteps.decisions, lesson.slug);
    assert.equal(all.writing, inSteps.writing, lesson.slug);
    assert.ok(all.words > inSteps.words, `${lesson.slug}: its title and its aims are read, too`);
  }
});

test('every lesson has two halves, which take a fluent reader about twelve minutes: nine to fifteen', (t) => {
  for (const lesson of numbered) {
    const times = halfTimes(lesson, content);
    assert.equal(times.length, 2, lesson.slug);
    for (const [index, { fluent, learning }] of times.entries()) {
      const name = `${lesson.slug}, ${index === 0 ? 'first' : 'second'} half`;
      t.diagnostic(
        `${name}: ${(fluent / 60).toFixed(1)} minutes, ${(learning / 60).toFixed(1)} if English is new`,
      );
      assert.ok(fluent >= 9 * 60 && fluent <= 15 * 60, `${name}: ${fluent} s`);
    }
  }
});

test('words are counted as they are read, whatever marks them', () => {
  const plain = stepOf('Ten people say so, and none of them was there.');
  assert.equal(plain?.words, 11);
  assert.deepEqual(
    stepOf('Ten *people* say so, and **none** of <Term id="relay">them</Term> was there.'),
    plain,
  );
});

test('what opens when it is wanted takes no time, and what a learner tries is a decision', () => {
  const note = stepOf('<Note title="A note">\n\nA few words more.\n\n</Note>');
  assert.equal(note?.words, 3);
  const tried = stepOf('<HalfWorked title="Try it">\n\n<Try ask="Who?">\n\nAnna.\n\n</Try>\n\n</HalfWorked>');
  assert.deepEqual([tried?.words, tried?.decisions], [5, 1]);
});

test('a component of which nobody has said how long it takes stops the build', () => {
  assert.throws(() => stepOf('<Riddle id="a" />'), /how much there is to read in <Riddle>/);
});

test('every row, gap and place is a decision of its own, and so is saying how sure one is', () => {
  const decisions = (item: Parameters<typeof workOf>[0]) => workOf(item).decisions;
  assert.equal(decisions(items.choice), 1);
  assert.equal(decisions({ ...items.choice, confidence: true }), 2);
  assert.equal(decisions(items.several), items.several.options.length);
  assert.equal(decisions(items.order), items.order.rows.length - 1);
  assert.equal(decisions(items.match), items.match.sources.length);
  assert.equal(decisions(items.hottext), items.hottext.words.length);
  assert.equal(decisions(items.inlineChoice), items.inlineChoice.blanks.length);
});

test('a word more anywhere in a question takes no less time', () => {
  for (const item of content.items.values()) {
    const [short, long] = [timeOf(workOf(item)), timeOf(workOf({ ...item, stem: `${item.stem} Really?` }))];
    assert.ok(short.fluent > 0 && long.fluent > short.fluent && long.learning > short.learning, item.id);
  }
});

test('a piece of writing takes as long as our own longest example, and it is written slower than it is read', () => {
  for (const item of content.items.values()) {
    const { writing, words } = workOf(item);
    assert.equal(writing > 1, item.kind === 'extended-text', item.id);
    assert.ok(writing < words, item.id);
  }
});

test('a check whose reasons are read takes longer than one without', () => {
  for (const form of content.checks) {
    const [bare, whole] = [formWork(form, false), formWork(form, true)];
    assert.equal(bare.decisions, 2 * form.items.length);
    assert.ok(whole.words > bare.words, form.form);
  }
});

test('alone a lesson takes longer than the short version of its plan has on screen, and less of it takes less', () => {
  for (const { slug } of numbered) {
    const part = { lesson: slug, version: 'short' as const };
    const short = screenTime(part, content);
    assert.ok(short.fluent < screenTime({ lesson: slug, version: 'alone' }, content).fluent, slug);
    assert.ok(screenTime({ ...part, less: 5 }, content).fluent < short.fluent, slug);
  }
});

test('what is on screen fits the period of every sitting, for fluent readers', (t) => {
  const found = teach.routes.flatMap((route) =>
    route.sittings.flatMap((parts, index) => {
      const time = sumOfTimes(parts.map((part) => screenTime(part, content)));
      const [fluent, learning] = [time.fluent, time.learning].map((seconds) => (seconds / 60).toFixed(1));
      const name = `${route.id} ${index + 1}`;
      t.diagnostic(`${name}: ${fluent} and ${learning} minutes of ${route.period ?? 'any'}`);
      return isTooLong(time, route) ? [name] : [];
    }),
  );
  assert.deepEqual(found, []);
});
