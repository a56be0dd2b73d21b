// What plain style promises, as far as a machine can see it, of everything that a learner reads in lessons and families.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '#quiz/rich-text.ts';
import { wordCount } from '#course/lesson-source.ts';
import { rareWords, wordsIn } from './common-words.ts';
import { lessonTexts } from './lesson-texts.ts';
import { feedbackProblems, median, proseProblems, sentencesOf } from './plain-style.ts';
import { content } from '../tools/content.ts';

/** Terms that the site explains, and words that the article itself uses, are learnt here. */
const known = new Set(
  [
    ...content.glossary.flatMap(({ term }) => term.toLowerCase().split(/[^\p{L}-]+/u)),
    ...content.paragraphs.flatMap(({ digest }) => wordsIn(plainText(digest))),
  ].filter(Boolean),
);

/** The share of words outside the list that a lesson may have. */
const mostRare = 0.04;

for (const lesson of content.lessons) {
  const { prose, feedbacks, asked } = lessonTexts(content, lesson);
  const everything = [...prose, ...asked, ...feedbacks];

  test(`${lesson.slug}: no sentence is long, turned round, or leaves open whose report it speaks of`, () => {
    assert.deepEqual(
      [...prose, ...asked].flatMap(({ where, text }) => proseProblems(text).map((one) => `${where}: ${one}`)),
      [],
    );
    const lengths = everything.flatMap(({ text }) => sentencesOf(text).map(wordCount));
    assert.ok(median(lengths) <= 14, `half of the sentences have ${median(lengths)} words or more`);
  });

  test(`${lesson.slug}: every feedback is short, says whom it means, and ends in a full sentence`, () => {
    assert.deepEqual(
      feedbacks.flatMap(({ where, text }) => feedbackProblems(text).map((one) => `${where}: ${one}`)),
      [],
    );
  });

  test(`${lesson.slug}: a learner of English knows its words`, (t) => {
    const text = everything.map((one) => plainText(one.text)).join('\n');
    const rare = rareWords(text, known);
    const share = rare.length / (wordCount(text) || 1);
    const counts = [...Map.groupBy(rare, (word) => word)].map(([word, all]) => ({ word, times: all.length }));
    const list = counts
      .toSorted((one, other) => other.times - one.times)
      .map(({ word, times }) => (times > 1 ? `${word} (${times})` : word));
    t.diagnostic(`${lesson.slug}: ${(100 * share).toFixed(1)}% outside the list: ${list.join(', ')}`);
    assert.ok(share <= mostRare, `${(100 * share).toFixed(1)}% outside the list: ${list.join(', ')}`);
  });
}

test('notes by others, their scores, hints and the key for a second scorer are as plain as lessons', () => {
  for (const { id, exemplars, key = {}, overclaims } of content.deskNote.notes) {
    const whys = [
      ...exemplars.flatMap(({ criteria }) => Object.values(criteria).map(({ why }) => why)),
      ...Object.values(key).flatMap(({ borderline }) => borderline.map(({ why }) => why)),
    ];
    const parts = [
      ...exemplars.flatMap(({ note }) => Object.values(note)),
      ...overclaims.map(({ has }) => has),
      ...Object.values(key).flatMap(({ levels, borderline }) => [
        ...levels.map(({ like }) => like),
        ...borderline.map(({ line }) => line),
      ]),
    ];
    assert.deepEqual([...whys.flatMap(feedbackProblems), ...parts.flatMap(proseProblems)], [], id);
    const rare = rareWords(plainText([...parts, ...whys].join('\n')), known);
    const share = rare.length / wordCount([...parts, ...whys].join('\n'));
    assert.ok(share <= mostRare, `${id}: ${(100 * share).toFixed(1)}% outside the list: ${rare.join(', ')}`);
  }
});

test('families are as plain as lessons', () => {
  const texts = content.families.flatMap((family) =>
    family.texts.flatMap(({ id, options }) =>
      Object.entries(options).flatMap(([option, { feedback }]) =>
        feedbackProblems(feedback)
          // A family text may well be about a report, or a coat.
          .filter((one) => !/^(says "|holds an image)/.test(one))
          .map((one) => `${family.id}/${id} ${option}: ${one}`),
      ),
    ),
  );
  assert.deepEqual(texts, []);
});
