// What families promise: every option right for some text, keys that options cannot tell, reasons in plain words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uses, verdictOf, type Use } from '#course/families/families.ts';
import { isFamilyForm } from '#course/families/family-items.ts';
import { orderParts } from '#quiz/part-order.ts';
import { plainText } from '#quiz/rich-text.ts';
import { wordCount } from '#course/lesson-source.ts';
import { secondVersionsOf } from '#course/families/family-items.ts';
import { chanceOf, guessUnread, type Question } from './option-baseline.ts';
import { content } from '../tools/content.ts';

const { families, checks, items, lessons, baselines } = content;
const texts = families.flatMap((family) =>
  family.texts.map((text) => ({
    family,
    text,
    id: `${family.id}/${text.id}`,
    verdict: verdictOf(family, text),
  })),
);
const ofUse = (use: Use) => texts.filter(({ text }) => text.use === use);
const share = (list: typeof texts, verdict: string) =>
  list.filter((one) => one.verdict === verdict).length / list.length;

test('there are at least 20 families and 110 texts: 32 for the checks, 30 for recall, 10 for ways out', () => {
  assert.ok(families.length >= 20, `${families.length} families`);
  assert.ok(texts.length >= 110, `${texts.length} texts`);
  const counts = Object.fromEntries(uses.map((use) => [use, ofUse(use).length]));
  assert.deepEqual([counts['alder'], counts['birch'], counts['later']], [12, 12, 8]);
  assert.ok((counts['recall'] ?? 0) >= 30, JSON.stringify(counts));
  assert.equal(counts['way-out'], 10);
});

test('the topics have about equally many texts', () => {
  for (const topic of ['sourcing', 'unverified-claims', 'state-denials'])
    assert.ok(texts.filter(({ family }) => family.topic === topic).length >= texts.length / 4, topic);
});

test('about half of the claims are sound, and a quarter to a third not established', () => {
  for (const list of [texts, ofUse('alder'), ofUse('birch'), ofUse('practice')]) {
    const sound = share(list, 'sound');
    assert.ok(sound >= 0.45 && sound <= 0.55, `${sound} sound of ${list.length}`);
  }
  const open = share(texts, 'not-established');
  assert.ok(open >= 0.25 && open <= 0.35, `${open} not established`);
});

test('each check asks every topic, and as many sound claims as others', () => {
  for (const { form, items: asked } of checks.filter((one) => isFamilyForm(one.form))) {
    assert.equal(asked.filter(({ verdict }) => verdict === 'sound').length, asked.length / 2, form);
    for (const topic of ['sourcing', 'unverified-claims', 'state-denials'])
      assert.ok(
        asked.filter((one) => one.topic === topic).length >= Math.floor(asked.length / 3),
        `${form} ${topic}`,
      );
  }
});

test('every lesson has three texts to recall what went before, and one on its way out', () => {
  for (const { slug, topic, steps } of lessons) {
    if (topic === 'capstone') continue;
    const asked = steps.flatMap((step) => step.items).filter(({ id }) => id.startsWith('families/'));
    const recalls = asked.filter(({ role }) => role === 'recall');
    if (slug !== 'headline-and-floor') assert.equal(recalls.length, 3, slug);
    assert.equal(asked.filter(({ role }) => role === 'own').length, 1, slug);
  }
});

test('the options of a family are alike in length', () => {
  for (const { id, options } of families) {
    const lengths = options.map(({ text }) => plainText(text).length);
    assert.ok(Math.max(...lengths) <= Math.min(...lengths) * 1.25, `${id}: ${lengths.join(', ')} characters`);
  }
});

test('every option of every text has a reason of its own in 15 to 50 words, none longer than three sentences', () => {
  const seen = new Set<string>();
  for (const { id, text } of texts) {
    for (const [option, { feedback }] of Object.entries(text.options)) {
      const where = `${id} ${option}`;
      const count = wordCount(plainText(feedback));
      assert.ok(count >= 15 && count <= 50, `${where}: ${count} words`);
      assert.doesNotMatch(feedback, /^(correct|incorrect|right|wrong|yes|no|well done)\b[.,!]/i, where);
      assert.ok(!seen.has(feedback), `${where} repeats another`);
      seen.add(feedback);
    }
  }
});

test('no text names a place or person of another family’s text as its title', () => {
  const titles = texts.map(({ text }) => text.title);
  assert.equal(new Set(titles).size, titles.length);
});

/** Every question with one best answer, its options in an order drawn for it; the first draw is the one that a page shows. */
const questionsIn = (draw: string): Question[] => [
  ...texts.map(({ id, family, text }) => ({
    id,
    group: family.id,
    options: orderParts(`families/${id}${draw}`, family.options).map((option) => ({
      text: option.text,
      correct: option.id === text.key,
    })),
  })),
  ...[...items.values()].flatMap((item) =>
    item.kind === 'choice' && !item.several && !item.reopens && !item.id.startsWith('families/')
      ? { id: item.id, group: item.id, options: orderParts(`${item.id}${draw}`, item.options) }
      : [],
  ),
];

// Which place a key has is drawn, and not an author’s doing. One draw moves the figure by several points, so four are taken.
const draws = ['', ' second draw', ' third draw', ' fourth draw'];

test('whoever sees options only does at most ten points better than chance', (t) => {
  const questions = questionsIn('');
  const guessed = draws.flatMap((draw) => guessUnread(questionsIn(draw)));
  const parts: [string, (id: string) => boolean][] = [
    ['all', () => true],
    ['families', (id) => texts.some((one) => one.id === id)],
    ['lessons', (id) => items.has(id)],
  ];
  const said: [string, number][] = [];
  for (const [name, isIn] of parts) {
    const own = questions.filter(({ id }) => isIn(id));
    const guesses = guessed.filter(({ id }) => isIn(id));
    const right = guesses.filter(({ isRight }) => isRight).length / guesses.length;
    const chance = chanceOf(own);
    t.diagnostic(
      `${name}: ${own.length} questions, ${(100 * right).toFixed(1)}% by options alone, chance ${(100 * chance).toFixed(1)}%`,
    );
    if (name !== 'all') said.push([name, Number((100 * right).toFixed(1))]);
    assert.ok(right <= chance + 0.1, `${name}: ${right} by options alone, ${chance} by chance`);
  }
  assert.deepEqual(Object.fromEntries(said), baselines.program, 'what content/baselines.yaml says');
  const surest = [...Map.groupBy(guessed, ({ id }) => id).values()]
    .filter((all) => all.every(({ isRight }) => isRight))
    .map((all) => ({ id: all[0]?.id ?? '', lead: Math.min(...all.map(({ lead }) => lead)) }))
    .toSorted((one, other) => other.lead - one.lead);
  for (const { id, lead } of surest.slice(0, 8)) t.diagnostic(`most surely: ${id} (${lead.toFixed(2)})`);
});

test('every lesson has a second version for the next class, which no page asks of learners', () => {
  const placed = new Set(
    lessons.flatMap(({ steps }) => steps.flatMap((step) => step.items.map(({ id }) => id))),
  );
  for (const { slug, topic } of lessons) {
    const second = secondVersionsOf(slug, { families, items });
    if (topic !== 'capstone') assert.ok(second.length > 0, slug);
    for (const { id } of second) assert.ok(!placed.has(id), id);
  }
});
