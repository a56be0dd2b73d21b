// The card of five questions: plain, and as many lessons behind it as the course has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedLessons } from '#course/index.ts';
import { wordCount } from '#course/lesson-source.ts';
import { textsOf } from '#course/texts.ts';
import { plainText } from '#quiz/rich-text.ts';
import { rareWords } from './common-words.ts';
import { proseProblems, sentencesOf } from './plain-style.ts';
import { content } from '../tools/content.ts';

const { card, lessons, glossary } = content;

test('every lesson serves a question, and no question has a lesson that is not there', () => {
  const served = card.questions.flatMap((question) => question.lessons);
  assert.deepEqual(
    [...new Set(served)].toSorted(),
    numberedLessons(lessons)
      .map(({ slug }) => slug)
      .toSorted(),
  );
});

test('each question has room on the card: at most 13 words, and 20 more to say how', () => {
  for (const { question, how } of card.questions) {
    assert.ok(wordCount(question) <= 13, question);
    assert.ok(wordCount(plainText(how)) <= 20, how);
  }
});

test('its words are plain', () => {
  const texts = textsOf(content).filter(
    ({ file, path }) => file === 'card.yaml' && !path.includes('lessons'),
  );
  assert.equal(texts.length, 2 + 2 * card.questions.length);
  const terms = new Set(glossary.flatMap(({ term }) => term.split(' ')));
  for (const { text } of texts) {
    assert.deepEqual(proseProblems(text), []);
    assert.deepEqual(rareWords(plainText(text), terms), [], text);
    for (const sentence of sentencesOf(text)) assert.ok(wordCount(sentence) <= 18, sentence);
  }
});
