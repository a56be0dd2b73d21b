// The addresses of questions by themselves, and the line that puts one into another page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { embedPath, frameLine } from '#embed/addresses.ts';
import { frameTitle, passagesOf, placedQuestions } from '#embed/build/placed.ts';
import { content } from '../tools/content.ts';

const placed = placedQuestions(content);

test('every question that a lesson places has one address, and no other question has one', () => {
  const inLessons = content.lessons.flatMap(({ steps }) => steps.flatMap(({ items }) => items));
  assert.deepEqual(
    placed.map(({ id }) => id).toSorted(),
    [...new Set(inLessons.map(({ id }) => id))].toSorted(),
  );
  const paths = placed.map(({ id }) => embedPath(id));
  assert.equal(new Set(paths).size, placed.length);
  for (const path of paths) assert.match(path, /^\/embed\/([a-z-]+\/){2,3}$/);
});

test('an address is made of the id alone, so that a question keeps it whatever its lesson does', () => {
  assert.equal(embedPath('who-says-so/whose-claim'), '/embed/who-says-so/whose-claim/');
});

test('a question is of the lesson that asks it, even where an earlier one recalls it', () => {
  const ask = (number: number, role: 'own' | 'recall') => {
    const [lesson] = content.lessons;
    const [step] = lesson?.steps ?? [];
    assert.ok(lesson && step);
    return { ...lesson, number, steps: [{ ...step, items: [{ id: 'a/b', role }] }] };
  };
  const [found, ...others] = placedQuestions({ lessons: [ask(1, 'recall'), ask(2, 'own')] });
  assert.deepEqual(others, []);
  assert.equal(found?.lesson.number, 2);
  assert.equal(found?.isRecall, false);
});

test('the line is one frame with what it was given, whatever signs are in it', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (address, title) => {
      const line = frameLine(address, title);
      const { body } = new JSDOM(`<body>${line}`).window.document;
      const [frame, ...others] = body.children;
      assert.deepEqual(others, []);
      assert.equal(body.textContent, '');
      assert.equal(frame?.tagName, 'IFRAME');
      assert.equal(frame.getAttribute('src'), address);
      // A parser reads the end of a line in its own way.
      assert.equal(frame.getAttribute('title'), title.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD'));
      assert.equal(frame.getAttribute('width'), '100%');
      assert.match(frame.getAttribute('height') ?? '', /^\d+$/);
      assert.equal(frame.getAttribute('loading'), 'lazy');
    }),
    { numRuns: 100 },
  );
});

test('every frame has a title of its own', () => {
  const titles = placed.map(({ id, lesson }) => {
    const all = lesson.steps.flatMap(({ items }) => items);
    return frameTitle(lesson, all.findIndex((item) => item.id === id) + 1);
  });
  assert.equal(new Set(titles).size, titles.length);
});

test('a question brings the paragraphs that it asks about and its lesson shows; one with a text of its own brings none', () => {
  const passages = (id: string) => {
    const found = placed.find((one) => one.id === id);
    const item = content.items.get(id);
    assert.ok(found && item);
    return passagesOf(item, found.lesson);
  };
  assert.deepEqual(passages('headline-and-floor/word-in-the-warning'), ['p6']);
  assert.deepEqual(passages('headline-and-floor/which-words'), ['hl', 'p1']);
  assert.deepEqual(passages('who-says-so/who-was-warned'), []);
  // It asks what somebody remembers.
  assert.deepEqual(passages('headline-and-floor/from-memory'), []);
});
