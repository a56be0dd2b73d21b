// What whole reports promise: a text of its kind, five questions whose evidence is words of it, plain words, honest keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemas } from '#quiz/kinds/schemas.ts';
import { wordCount } from '#course/lesson-source.ts';
import { reportItems } from '#course/reports/reports.ts';
import { paragraphWith } from '#course/reports/spans.ts';
import { refsOf } from '#course/refs.ts';
import { anchorOf } from '#quiz/anchor.ts';
import { plainText } from '#quiz/rich-text.ts';
import { refAddress, refLabel } from '#quiz/sources.ts';
import { marksOf, notesAt } from '#reports/build/report-marks.ts';
import { reviewMarks } from '#review/build/reviewable.ts';
import { choicesOf } from '../course/choices.ts';
import { rareWords, wordsIn } from '../course/common-words.ts';
import { feedbackProblems, median, proseProblems, sentencesOf } from '../course/plain-style.ts';
import { problemsAfter } from '../helpers/mistakes.ts';
import { content } from '../tools/content.ts';

const { reports } = content;
const items = reportItems(content);

test('there are six, half of them sound, each for a lesson of its own', () => {
  assert.equal(reports.length, 6);
  assert.equal(reports.filter(({ verdict }) => verdict === 'sound').length, 3);
  const numbers = reports.map(({ lesson }) => content.lessons.find(({ slug }) => slug === lesson)?.number);
  assert.deepEqual(
    numbers.toSorted((one, other) => Number(one) - Number(other)),
    [2, 4, 5, 7, 9, 10],
  );
});

test('each asks the five questions of the card in their order, in three kinds or more', () => {
  for (const { slug, questions } of reports) {
    assert.deepEqual(
      questions.map(({ asks }) => asks),
      content.card.questions.map(({ id }) => id),
      slug,
    );
    assert.ok(new Set(questions.map(({ item }) => item.kind)).size >= 3, slug);
    assert.equal(new Set(questions.map(({ item }) => anchorOf(item.id))).size, 5, slug);
  }
});

test('what a question rests on is a paragraph of its own report, and leads there', () => {
  for (const item of items) {
    const refs = refsOf(item);
    assert.ok(refs.length > 0, item.id);
    const [, slug] = item.id.split('/');
    for (const ref of refs) {
      assert.ok(ref.startsWith(`reports/${slug}/p`), `${item.id}: ${ref}`);
      assert.equal(refAddress(ref), `/reports/${slug}/#${ref.split('/')[2]}`);
      assert.match(refLabel(ref, {}), /^P\d+$/);
    }
  }
});

test('the words that decide are marked after their questions, and a note stands beside the first of them', () => {
  for (const { slug, questions, paragraphs } of reports) {
    const marks = marksOf(questions);
    const numbers = marks.flatMap(({ after }) => String(after).split(' '));
    assert.deepEqual([...new Set(numbers)].toSorted(), ['1', '2', '3', '4', '5'], slug);
    for (const { words } of marks) assert.notEqual(typeof paragraphWith(words, { paragraphs }), 'string');
    const notes = paragraphs.flatMap(({ id }) => notesAt(id, questions));
    assert.equal(notes.length, 5, slug);
  }
});

test('no stem and no option quotes what decides its question', () => {
  for (const { questions } of reports) {
    for (const { item, spans } of questions.filter((one) => one.item.kind === 'choice')) {
      const asked = [item.stem, ...(item.kind === 'choice' ? item.options.map(({ text }) => text) : [])];
      for (const words of spans.filter((one) => wordCount(one) > 3))
        assert.ok(!asked.some((text) => plainText(text).includes(words)), `${item.id}: ${words}`);
    }
  }
});

test('what is read is plain: short sentences, reasons in full, common words', () => {
  const known = new Set(content.glossary.flatMap(({ term }) => term.toLowerCase().split(/[^\p{L}-]+/u)));
  for (const { slug, questions, paragraphs, believe, about } of reports) {
    const reasons = questions.flatMap(({ item }) => choicesOf(item).map(({ feedback }) => feedback));
    const told = [
      ...paragraphs.map(({ text }) => text),
      ...believe,
      about,
      ...questions.flatMap(({ item, note }) => [item.stem, note]),
    ];
    assert.deepEqual(reasons.flatMap(feedbackProblems), [], slug);
    assert.deepEqual(told.map(plainText).flatMap(proseProblems), [], slug);
    const everything = [...told, ...reasons].map(plainText).join('\n');
    assert.ok(median(sentencesOf(everything).map(wordCount)) <= 14, slug);
    const rare = rareWords(everything, known).filter((word) => wordsIn(word).length > 0);
    assert.ok(rare.length / wordCount(everything) <= 0.04, `${slug}: ${rare.join(', ')}`);
  }
});

test('the chat copies the report that it sums up word for word, where it says that it does', () => {
  for (const report of reports.filter(({ sumsUp }) => sumsUp)) {
    const original = reports.find(({ slug }) => slug === report.sumsUp);
    const text = original?.paragraphs.map((one) => one.text).join(' ') ?? '';
    const pasted = report.paragraphs.filter(({ part }) => part === 'pasted');
    assert.ok(pasted.length > 0);
    for (const one of pasted) assert.ok(text.includes(one.text), one.id);
  }
});

test('review asks none of it, and no lesson counts it', () => {
  assert.equal(reviewMarks(content), reviewMarks({ ...content, reports: [] }));
  for (const { id } of items) assert.ok(!content.items.has(id));
});

test('an author who makes a mistake hears which, and what to do', () => {
  const folder = 'reports/the-pool-in-mill-street';
  const says = (file: string, from: string, to: string, sentence: string) =>
    assert.deepEqual(
      problemsAfter(`${folder}/${file}`, (text) => text.replace(from, to)),
      [`content/${sentence}`],
    );
  const question = 'what-the-mayor-left-open.yaml';
  const evidence = 'evidence: [He did not answer that question]';
  says(
    question,
    evidence,
    'evidence: [He did not reply]',
    `${folder}/${question}: field "evidence[0]" has “He did not reply”, which does not stand in the report: copy the words from it.`,
  );
  const [pool] = reports;
  const times =
    (pool?.paragraphs
      .map(({ text }) => text)
      .join(' ')
      .split('council').length ?? 0) - 1;
  says(
    question,
    evidence,
    'evidence: [council]',
    `${folder}/${question}: field "evidence[0]" has “council”, which stands in the report ${times} times: add a word before or after it.`,
  );
  says(
    question,
    'kind: choice',
    'kind: choise',
    `${folder}/${question}: field "kind" must be one of: ${Object.keys(schemas).join(', ')}.`,
  );
  says(
    question,
    'lesson: silence-no-so-what',
    'lesson: silence-no-so-that',
    `${folder}/${question}: field "lesson" names "silence-no-so-that", which does not exist. Did you mean "silence-no-so-what"?`,
  );
  says(
    'what-keeps-it-open.yaml',
    'from: p2',
    'from: p9',
    `${folder}/what-keeps-it-open.yaml: field "passages[0].from" names "p9", which is no paragraph of the report.`,
  );
  says(
    'report.yaml',
    'speaker: town-worker',
    'speaker: town-workers',
    `${folder}/report.yaml: claim "promised-to-a-builder" names the speaker "town-workers", which does not exist. Did you mean "town-worker"?`,
  );
  says(
    'report.yaml',
    'span: has promised the ground to a builder',
    'span: has promised the house to a builder',
    `${folder}/report.yaml: claim "promised-to-a-builder" has the span “has promised the house to a builder”, which does not stand in the report: copy the words from it.`,
  );
  says(
    'report.yaml',
    'verdict: sound',
    'verdict: contradicted',
    'reports: 2 of 6 reports are sound: half of them.',
  );
});

test('an author whose questions mark words inside of each other hears which', () => {
  const problems = problemsAfter('reports/the-pool-in-mill-street/what-the-mayor-left-open.yaml', (text) =>
    text.replace('evidence: [He did not answer that question]', 'evidence: [This draft is one of three]'),
  );
  assert.deepEqual(problems, []);
  const nested = problemsAfter('reports/the-pool-in-mill-street/what-the-mayor-left-open.yaml', (text) =>
    text.replace('evidence: [He did not answer that question]', 'evidence: [draft is one of three]'),
  );
  assert.deepEqual(nested, [
    'content/reports/the-pool-in-mill-street: marks “This draft is one of three” and, inside of it, “draft is one of three”: take them apart.',
  ]);
});
