// What the content promises as a whole: balanced keys, feedback worth reading, nothing given away, no fact without a source.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFamilyItem } from '#course/families/family-items.ts';
import { wordCount } from '#course/lesson-source.ts';
import { schemas } from '#quiz/kinds/schemas.ts';
import { orderParts } from '#quiz/part-order.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import { choicesOf, verdictsOf } from './choices.ts';
import { content } from '../tools/content.ts';

/** What lessons ask of their own; the texts of families have their own promises. */
const items = [...content.items.values()].filter(({ id }) => !isFamilyItem(id));
/** The capstone is writing: it has no questions of its own, so what counts questions leaves it out. */
const lessons = content.lessons.filter(({ topic }) => topic !== 'capstone');
const itemsOf = (lesson: string) => items.filter(({ id }) => id.startsWith(`${lesson}/`));

test('every kind of question is in use', () => {
  assert.deepEqual(new Set(items.map(({ kind }) => kind)), new Set(Object.keys(schemas)));
});

test('every choice has feedback of 20 to 60 words that cites its evidence', () => {
  for (const item of items) {
    // A criterion explains itself in a line; everything else that answers a choice has to teach.
    const least = item.kind === 'extended-text' ? 8 : 20;
    for (const { where, feedback, evidence } of choicesOf(item)) {
      const count = wordCount(plainText(feedback));
      assert.ok(count >= least && count <= 60, `${where}: ${count} words`);
      // A text that the question brings along has its words marked.
      assert.ok(evidence.length > 0 || ('passage' in item && item.passage?.evidence), where);
    }
  }
});

test('no feedback only says right or wrong, and none opens with a verdict', () => {
  for (const { where, feedback } of items.flatMap(choicesOf)) {
    assert.doesNotMatch(
      feedback,
      /^(correct|incorrect|right|wrong|yes|no|well done|oops|sorry)\b[.,!]/i,
      where,
    );
  }
});

test('no feedback stands twice', () => {
  const seen = new Map<string, string>();
  for (const { where, feedback } of items.flatMap(choicesOf)) {
    assert.equal(seen.get(feedback), undefined, `${where} repeats ${seen.get(feedback)}`);
    seen.set(feedback, where);
  }
});

test('every wrong choice rests on a misconception that exists', () => {
  const codes = content.misconceptions.map(({ code }) => code);
  assert.deepEqual(
    codes,
    Array.from({ length: 28 }, (_code, index) => `M${index + 1}`),
  );
  for (const { where, correct, half, misconception } of items.flatMap(choicesOf)) {
    if (correct || half) assert.equal(misconception, undefined, where);
    else assert.ok(misconception && codes.includes(misconception), where);
  }
});

test('in every lesson, sound and unsound claims are within one of half and half', () => {
  for (const { slug } of lessons) {
    const verdicts = itemsOf(slug).flatMap(verdictsOf);
    const sound = verdicts.filter((verdict) => verdict === 'sound').length;
    assert.ok(verdicts.length >= 4, `${slug} asks for too few judgements`);
    assert.ok(Math.abs(sound - verdicts.length / 2) <= 1, `${slug}: ${sound} of ${verdicts.length} sound`);
  }
});

test('in every topic and overall, 45 to 55 percent of the judged claims are sound', () => {
  const topics = Map.groupBy(lessons, ({ topic }) => topic);
  for (const some of [...topics.values(), lessons]) {
    const verdicts = some.flatMap(({ slug }) => itemsOf(slug)).flatMap(verdictsOf);
    const share = verdicts.filter((verdict) => verdict === 'sound').length / verdicts.length;
    assert.ok(share >= 0.45 && share <= 0.55, `${some[0]?.topic}: ${share}`);
  }
});

test('the key of a question with one answer stands in no favourite place', () => {
  const places = items.flatMap((item) =>
    item.kind === 'choice' && !item.several
      ? [orderParts(item.id, item.options).findIndex((option) => option.correct)]
      : [],
  );
  for (const place of [0, 1, 2]) {
    const share = places.filter((other) => other === place).length / places.length;
    assert.ok(share <= 0.6, `place ${place + 1} has ${Math.round(share * 100)}% of the keys`);
  }
});

test('the key is neither the longest nor the shortest answer more often than chance allows', () => {
  const lists = items.flatMap((item) => {
    if (item.kind === 'choice' && !item.several) return [item.options];
    return item.kind === 'inline-choice' && !item.meter ? item.blanks.map((blank) => blank.options) : [];
  });
  let longest = 0;
  let shortest = 0;
  for (const options of lists) {
    const key = options.find((option) => option.correct)?.text.length ?? 0;
    const others = options.filter((option) => !option.correct).map(({ text }) => text.length);
    if (others.every((length) => key > length)) longest += 1;
    if (others.every((length) => key < length)) shortest += 1;
    const mean = others.reduce((sum, length) => sum + length, 0) / others.length;
    assert.ok(key <= mean * 1.6 && key >= mean * 0.5, `${options.map(({ text }) => text).join(' / ')}`);
  }
  assert.ok(longest <= Math.ceil(lists.length / 3), `longest in ${longest} of ${lists.length}`);
  assert.ok(shortest <= Math.ceil(lists.length / 2), `shortest in ${shortest} of ${lists.length}`);
});

test('no answer is all or none of the others, and no stem hides a NOT', () => {
  for (const item of items) {
    if (item.kind === 'choice') {
      for (const { text } of item.options)
        assert.doesNotMatch(text, /\b(all|none|both) of (the|these)\b/i, item.id);
    }
    assert.doesNotMatch(item.stem, /\b(not|except)\b(?!.*say)/, item.id);
  }
});

test('at least 110 questions are scored, those of the checks among them', () => {
  const isScored = (item: Item) =>
    item.kind === 'slider'
      ? item.outcome !== undefined
      : item.kind !== 'extended-text' && !('reopens' in item && item.reopens);
  const scored = items.filter(isScored).length;
  const inChecks = content.checks.flatMap((form) => form.items).length;
  assert.ok(scored + inChecks >= 110, `${scored} in lessons, ${inChecks} in checks`);
});

test('a lesson has 1,000 to 1,600 words of prose', () => {
  for (const { slug, prose } of lessons) {
    const count = wordCount(prose);
    assert.ok(count >= 1000 && count <= 1600, `${slug}: ${count}`);
  }
});

test('the capstone has 600 to 1,000 words of prose, recalls three items and asks for each note once', () => {
  const [capstone, ...others] = content.lessons.filter(({ topic }) => topic === 'capstone');
  assert.ok(capstone && others.length === 0);
  const count = wordCount(capstone.prose);
  assert.ok(count >= 600 && count <= 1000, String(count));
  assert.equal(capstone.steps.flatMap(({ items: placed }) => placed).length, 3);
  assert.deepEqual(
    content.lessons.flatMap(({ steps }) => steps.flatMap(({ notes }) => notes)),
    content.deskNote.notes.map(({ id }) => id),
  );
});

test('the unseen story has about 180 words, and its note may point at each of its paragraphs', () => {
  const { story, notes } = content.deskNote;
  const count = wordCount(story.paragraphs.join(' '));
  assert.ok(count >= 160 && count <= 215, String(count));
  assert.deepEqual(notes.at(-1)?.refs, ['HL', ...story.paragraphs.map((_text, index) => `P${index + 1}`)]);
});

test('every objective of a lesson is assessed by at least two items', () => {
  for (const { slug, objectives } of lessons) {
    for (const { id } of objectives) {
      const count = itemsOf(slug).filter(({ objective }) => objective === id).length;
      assert.ok(count >= 2, `${slug}: "${id}" has ${count}`);
    }
  }
});

test('no question and no lesson uses paragraph 9', () => {
  for (const item of items) assert.doesNotMatch(JSON.stringify(item), /\bp9\b/i, item.id);
  for (const { slug, body } of content.lessons) assert.doesNotMatch(body, /\bp="?9\b|\bP9\b/, slug);
});

test('before lesson 7 nothing cites paragraph 8 or keys on it', () => {
  for (const lesson of content.lessons.filter(({ number }) => number < 7)) {
    assert.doesNotMatch(lesson.body, /p="8"|\bP8\b|\brespon(d|ded|ds|se)\b/i, lesson.slug);
    for (const item of itemsOf(lesson.slug)) {
      // A question kept for lesson 7 shows neither evidence nor feedback before.
      if ('reopens' in item && item.reopens === 'silence-no-so-what') continue;
      assert.doesNotMatch(JSON.stringify(item), /"p8"|\bP8\b/, item.id);
    }
  }
});

test('the decoder and the question that uses it name the same kinds of answer', () => {
  const item = content.items.get('silence-no-so-what/which-kind-of-answer');
  assert.ok(item?.kind === 'match');
  const names = new Map(content.denialKinds.map(({ id, name }) => [id, name]));
  for (const { id, text } of item.targets) assert.equal(text, names.get(id), id);
});

test('the meter of a built text is level exactly when every part may stand', () => {
  for (const item of items) {
    if (item.kind !== 'inline-choice' || !item.meter) continue;
    const [low, high] = item.meter.level;
    const sums = (want: boolean) =>
      item.blanks.map((blank) =>
        blank.options
          .filter((option) => Boolean(option.correct) === want)
          .map((option) => option.strength ?? 0),
      );
    const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
    const least = sums(true).map((right) => Math.min(...right));
    assert.ok(add(least) >= low, item.id);
    assert.ok(add(sums(true).map((right) => Math.max(...right))) <= high, item.id);
    sums(false).forEach((wrong, index) => {
      const rest = add(least) - (least[index] ?? 0);
      for (const strength of wrong) assert.ok(rest + strength > high, `${item.id}: ${strength} stays level`);
    });
  }
});

test('the article map has the headline and paragraphs 1 to 19, and every standing is in use', () => {
  const ids = content.paragraphs.map(({ id }) => id);
  assert.deepEqual(ids, ['hl', ...Array.from({ length: 19 }, (_paragraph, index) => `p${index + 1}`)]);
  const standings = new Set(
    content.paragraphs.flatMap(({ claims }) => claims.map(({ standing }) => standing)),
  );
  assert.deepEqual([...standings].toSorted(), ['claimed', 'denied', 'established', 'unknown']);
});

test('the glossary has its 49 terms', () => {
  assert.equal(content.glossary.length, 49);
});

test('every fact from outside the article has two sources, or says that it has one', () => {
  for (const { id, confidence, sources } of [...content.caseFile, ...content.ledger]) {
    assert.ok(confidence === 'C1' || sources.length >= 2, id);
  }
});

test('every card of the case file is used by a lesson or bears on a paragraph', () => {
  for (const { id, about } of content.caseFile) assert.ok(about.length > 0, id);
});

test('quotations stay short: no more than 25 words in a row', () => {
  const texts = JSON.stringify(items) + content.lessons.map(({ body }) => body).join(' ');
  for (const [, words = ''] of texts.matchAll(/\[([^[\]]+)\]\((?:hl|p\d+)\)/g)) {
    assert.ok(wordCount(words) <= 25, words);
  }
});
