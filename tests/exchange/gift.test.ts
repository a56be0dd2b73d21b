// The whole bank in GIFT, read back by gift-pegjs: the same keys, weights and reasons as in the authors' files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { bankGift, bankNames, giftFiles, lessonGift, wholeBank } from '#exchange/build/exchange-files.ts';
import { giftOf } from '#exchange/gift.ts';
import type { Names } from '#exchange/names.ts';
import { choiceGrader } from '#quiz/kinds/choice/grade.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item, Items } from '#quiz/types.ts';
import { choice, everyForm, match, several, textEntry } from '../helpers/items.ts';
import { readGift, type ReadQuestion } from './gift-reading.ts';
import { content } from '../tools/content.ts';

const items = wholeBank(content);
const { textOf } = bankNames(content);
const bank = bankGift(content);
const read = readGift(bank.text);

const noNames: Names = {
  title: 'A file',
  lessonOf: () => ({ slug: 'lesson', title: 'Lesson 1: A/B' }),
  textOf: () => undefined,
};

/** Words on one line, as every reader has them. */
const line = (source: string) => plainText(source.replaceAll(/[\p{Cc} ]+/gu, ' ').trim());
/** The same where a reader compares them. */
const nameIn = (source: string) =>
  plainText(source)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** What an author’s file says, in the form in which a question is read. */
function answersIn(item: Item): ReadQuestion['answers'] {
  if (item.kind === 'choice') {
    const keys = item.options.filter(({ correct }) => correct).length;
    const wrong = item.several ? -100 / keys : 0;
    const choices = item.options.map(({ text, correct, feedback }) => ({
      text: line(text),
      percent: correct ? 100 / keys : wrong,
      feedback: line(feedback),
    }));
    return { type: 'MC', single: !item.several, choices };
  }
  if (item.kind === 'match') {
    const nameOf = (target: string | undefined) =>
      nameIn(item.targets.find(({ id }) => id === target)?.text ?? '');
    const pairs = item.sources.map(({ text, answers }): [string, string] => [
      line(text),
      nameOf(Object.keys(answers).find((target) => answers[target]?.correct)),
    ]);
    const unused = item.targets
      .filter(({ id }) => !item.sources.some(({ answers }) => answers[id]?.correct))
      .map(({ text }): [string, string] => ['', nameIn(text)]);
    return { type: 'Matching', pairs: [...pairs, ...unused] };
  }
  assert.ok(item.kind === 'text-entry', `${item.kind} is not held`);
  const choices = item.words.flatMap(({ text, also = [], correct, half, feedback }) =>
    [text, ...also].map((word) => ({
      text: nameIn(word),
      percent: correct ? 100 : half ? 50 : 0,
      feedback: line(feedback),
    })),
  );
  return {
    type: 'Short',
    choices: [...choices, { text: '*', percent: 0, feedback: line(item.otherwise.feedback) }],
  };
}

/** Compared without regard to the order of options, which is the page’s, and to what lies past five decimal places. */
function settled(answers: ReadQuestion['answers']) {
  if (answers.type === 'Matching') return answers;
  const choices = answers.choices.map((one) => ({ ...one, percent: Number(one.percent.toFixed(5)) }));
  return answers.type === 'Short'
    ? { ...answers, choices }
    : {
        ...answers,
        choices: choices.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
      };
}

const assertSame = (question: ReadQuestion | undefined, item: Item) =>
  assert.deepEqual(question && settled(question.answers), settled(answersIn(item)), item.id);

const itemOf = (id: string): Item => {
  const item = items.find((one) => one.id === id);
  assert.ok(item, id);
  return item;
};

test('every question of the bank is in the file or named in its head with a reason, and none twice', (context) => {
  const named = [...bank.held, ...bank.left.map(({ id }) => id)];
  assert.deepEqual(named.toSorted(), items.map(({ id }) => id).toSorted());
  assert.equal(
    items.length,
    content.items.size + content.reports.flatMap(({ questions }) => questions).length,
  );
  const [head = ''] = bank.text.split('\n\n');
  for (const { id, why } of bank.left) assert.ok(head.includes(`\n// - ${id}: ${why}.`), id);
  const kinds = (ids: readonly string[]) =>
    Object.entries(Object.groupBy(ids, (id) => itemOf(id).kind)).map(
      ([kind, { length }]) => `${kind} ${length}`,
    );
  context.diagnostic(`held: ${kinds(bank.held).join(', ')}`);
  context.diagnostic(`left: ${kinds(bank.left.map(({ id }) => id)).join(', ')}`);
});

test('what is left out is what the format cannot hold, and nothing else', () => {
  const canBeHeld = (item: Item) =>
    (item.kind === 'choice' && !item.reopens) ||
    item.kind === 'text-entry' ||
    (item.kind === 'match' &&
      !item.sources.some(({ answers }) => Object.values(answers).some(({ half }) => half)));
  assert.deepEqual(
    bank.held,
    items.filter(canBeHeld).map(({ id }) => id),
  );
});

test('every question comes back with its name, key, weights and reasons', () => {
  assert.deepEqual(
    read.map(({ id }) => id),
    bank.held,
  );
  for (const question of read) {
    const item = itemOf(question.id);
    assert.equal(question.title, item.id);
    assert.ok(question.tags.includes(item.skill), item.id);
    assertSame(question, item);
  }
});

test('a question brings the text that it is about, which says that it is invented', () => {
  let texts = 0;
  for (const { id, asked } of read) {
    const item = itemOf(id);
    assert.ok(asked.includes(line(item.stem)), id);
    const text = item.kind === 'choice' && item.passage ? item.passage : textOf(id);
    assert.equal(asked.includes('invented)'), text !== undefined, id);
    for (const words of text ? [text.title, ...text.paragraphs] : [])
      assert.ok(asked.includes(words), `${id}: ${words}`);
    texts += text ? 1 : 0;
  }
  assert.ok(texts > 100, `only ${texts} questions had a text`);
  for (const { slug, questions, sumsUp } of content.reports) {
    const brought = content.reports.filter((report) => report.slug === slug || report.slug === sumsUp);
    const paragraphs = brought.flatMap((report) => report.paragraphs);
    for (const { id, asked } of read.filter((one) => questions.some(({ item }) => item.id === one.id)))
      for (const { text } of paragraphs) assert.ok(asked.includes(text), `${id}: ${text}`);
  }
});

test('a matching question keeps what its groups mean, and the reasons for right pairs', () => {
  const matches = read.filter(({ answers }) => answers.type === 'Matching');
  assert.ok(matches.length > 10);
  for (const { id, asked, general } of matches) {
    const item = itemOf(id);
    assert.ok(item.kind === 'match');
    for (const { note } of item.targets) assert.ok(asked.includes(line(note ?? '')), id);
    for (const { answers } of item.sources) {
      const right = Object.values(answers).find(({ correct }) => correct);
      assert.ok(right && general.includes(line(right.feedback)), id);
    }
  }
});

test('Moodle puts the box of a typed word into its line', () => {
  const words = read.filter(({ answers }) => answers.type === 'Short');
  assert.ok(words.length > 0);
  for (const { id, asked } of words) {
    const item = itemOf(id);
    assert.ok(item.kind === 'text-entry' && asked.includes(line(item.line).replace('{gap}', '_____')), id);
  }
});

/** What Moodle makes of what is ticked: the sum, and nothing below none. */
const moodleShare = (weights: readonly number[]) =>
  Math.min(1, Math.max(0, weights.reduce((sum, weight) => sum + weight, 0) / 100));

test('whatever is ticked of several options earns there what it earns here', () => {
  const asked = items.filter((item): item is Items['choice'] => item.kind === 'choice' && item.several);
  assert.ok(asked.length > 5);
  for (const item of asked) {
    const answers = read.find(({ id }) => id === item.id)?.answers;
    assert.ok(answers?.type === 'MC' && !answers.single, item.id);
    const weightOf = (text: string) => answers.choices.find((one) => one.text === line(text))?.percent ?? NaN;
    for (let ticked = 1; ticked < 2 ** item.options.length; ticked++) {
      const chosen = item.options.filter((_option, place) => Math.floor(ticked / 2 ** place) % 2 === 1);
      const grade = choiceGrader.grade(
        item,
        chosen.map(({ id }) => ['choice', id]),
      );
      assert.ok(grade.status === 'graded');
      const share = moodleShare(chosen.map(({ text }) => weightOf(text)));
      assert.ok(
        Math.abs(share - grade.earned / grade.total) < 1e-6,
        `${item.id}: ${chosen.map(({ id }) => id).join(' ')}`,
      );
    }
  }
});

test('every weight is one that Moodle knows: others it refuses', () => {
  const known = new Set([
    100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
    11.11111, 10, 5, 0,
  ]);
  const option = (id: string, correct?: true) => ({
    ...(correct ? { correct } : {}),
    id,
    text: id,
    feedback: 'F',
    evidence: [],
  });
  const made = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((keys): Item => ({
    ...several,
    options: [...'abcdefghi'].map((id, place) => option(id, place < keys ? true : undefined)),
  }));
  for (const { answers } of [...read, ...readGift(giftOf(made, noNames).text)]) {
    if (answers.type === 'Matching') continue;
    for (const { percent } of answers.choices) assert.ok(known.has(Math.abs(percent)), String(percent));
  }
});

test('each lesson has a file of what it asks, in its order and in a category of its own', () => {
  for (const lesson of content.lessons) {
    const file = lessonGift(content, lesson);
    const asked = [...new Set(lesson.steps.flatMap((step) => step.items.map(({ id }) => id)))];
    assert.deepEqual([...file.held, ...file.left.map(({ id }) => id)].toSorted(), asked.toSorted());
    const questions = readGift(file.text);
    assert.deepEqual(
      questions.map(({ id }) => id),
      asked.filter((id) => file.held.includes(id)),
    );
    assert.equal(new Set(questions.map(({ category }) => category)).size, 1, lesson.slug);
    for (const question of questions) assertSame(question, itemOf(question.id));
  }
});

test('the files are those of the bank and of every lesson, each under its name', () => {
  const files = giftFiles(content);
  assert.deepEqual(
    files.map(({ name }) => name),
    ['all', ...content.lessons.map(({ slug }) => slug)],
  );
  assert.equal(files[0]?.read(), bank.text);
  for (const [index, lesson] of content.lessons.entries())
    assert.equal(files[index + 1]?.read(), lessonGift(content, lesson).text);
});

test('one category a lesson in the file of the bank; a slash in a name parts nothing', () => {
  assert.equal(
    new Set(read.map(({ category }) => category)).size,
    bank.text.split('\n$CATEGORY: ').length - 1,
  );
  for (const { category } of read) assert.match(category, /^Says Who\?\/(Lesson \d+|Capstone): /);
  assert.equal(readGift(giftOf([choice], noNames).text)[0]?.category, 'Says Who?/Lesson 1: A//B');
});

test('of small items of every form, those that GIFT has a form for are held', () => {
  const { held, left } = giftOf(everyForm, noNames);
  assert.deepEqual(held, [choice.id, textEntry.id, several.id]);
  assert.equal(left.length, everyForm.length - held.length);
});

/** Signs of GIFT, HTML, our markup and Moodle’s own reading, in any order, among any characters. */
const signs = fc.constantFrom(
  ...'~ = # #### { } : :: \\ \\n \\\\ -> % %50% * _ // [html] [plain] [ ] $CATEGORY: T TRUE 0 word'.split(
    ' ',
  ),
  ...'&&058; &amp; & < > <b> </p> <!-- " ` ** __ ~~ [exact](p6) {gap} “ 😀'.split(' '),
  ' ',
  '\n\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u2028',
  '\u00A0',
);
const hostile = fc
  .oneof(
    fc.array(signs, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  )
  .filter((text) => nameIn(text) !== '' && line(text).trim() !== '');

/** gift-pegjs, too, drops white space at either end. */
const trimmed = (answers: ReadQuestion['answers']): ReadQuestion['answers'] =>
  answers.type === 'Matching'
    ? { ...answers, pairs: answers.pairs.map(([row, word]) => [row.trim(), word]) }
    : {
        ...answers,
        choices: answers.choices.map((one) => ({
          ...one,
          text: one.text.trim(),
          feedback: one.feedback.trim(),
        })),
      };

function assertComesBack(item: Item) {
  const { text, left } = giftOf([item], noNames);
  assert.deepEqual(left, []);
  const [question, ...more] = readGift(text);
  assert.ok(question && more.length === 0);
  assert.equal(question.id, item.id);
  assert.deepEqual(settled(trimmed(question.answers)), settled(trimmed(answersIn(item))));
  assert.ok(question.asked.includes(line(item.stem).trim()), question.asked);
}

test('a choice comes back whatever its words are', () => {
  fc.assert(
    fc.property(
      fc.array(hostile, { minLength: 9, maxLength: 9 }),
      fc.boolean(),
      ([stem = '', ...texts], isSeveral) => {
        const { options } = isSeveral ? several : choice;
        assertComesBack({
          ...(isSeveral ? several : choice),
          stem,
          options: options.map((option, index) => ({
            ...option,
            text: texts[index] ?? '',
            feedback: texts[7 - index] ?? '',
          })),
        });
      },
    ),
    { numRuns: 1500 },
  );
});

test('a text above a question comes back whatever its words are', () => {
  fc.assert(
    fc.property(hostile, fc.array(hostile, { minLength: 1 }), (title, paragraphs) => {
      const [question] = readGift(
        giftOf([{ ...choice, passage: { title, format: 'post', paragraphs } }], noNames).text,
      );
      const plain = (text: string) => text.replaceAll(/[\p{Cc} ]+/gu, ' ').trim();
      const asked = `${plain(title)} (post, invented)${paragraphs.map(plain).join('')}${choice.stem}`;
      assert.equal(question?.asked, asked);
    }),
  );
});

/** A match without a second answer that earns half. */
const pairs = (rows: readonly string[], names: readonly string[]): Items['match'] => ({
  ...match,
  targets: match.targets.map((target, index) => ({ ...target, text: names[index] ?? '', note: rows[index] })),
  sources: match.sources.map(({ answers, ...source }, index) => ({
    ...source,
    text: rows[index] ?? '',
    answers: { in: { ...answers['in'], correct: true, feedback: rows[2 - index] ?? '', evidence: [] } },
  })),
});

const three = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 3, maxLength: 3 });

test('a match comes back whatever its words are, or is left out for the signs of a reader', () => {
  fc.assert(
    fc.property(
      three(hostile),
      fc.uniqueArray(hostile, { minLength: 3, maxLength: 3, selector: nameIn }),
      (rows, names) => {
        const item = pairs(rows, names);
        const isSame = new Set(names.map((text) => plainText(text))).size < 3;
        if (!isSame && !names.some((text) => nameIn(text).includes('&&0'))) assertComesBack(item);
        else if (giftOf([item], noNames).left.length === 0) assertComesBack(item);
      },
    ),
    { numRuns: 1500 },
  );
});

test('groups of one name, and names with a sign of the readers’ own, are left out', () => {
  const rows = ['cat', 'dog', 'bird'];
  for (const names of [
    ['In', 'In', 'Out'],
    ['*In*', 'In', 'Out'],
    ['In', 'Out', '&&058;'],
  ])
    assert.deepEqual(giftOf([pairs(rows, names)], noNames).held, [], names.join());
});

test('a typed word comes back whatever is said of it; words with a meaning of their own there are left out', () => {
  const entry = (word: string, feedback: string): Items['text-entry'] => ({
    ...textEntry,
    line: 'It *is* {gap} ~so~.',
    words: textEntry.words.map((one, index) => (index === 0 ? { ...one, text: word, feedback } : one)),
    otherwise: { ...textEntry.otherwise, feedback },
  });
  fc.assert(
    fc.property(hostile, hostile, (word, feedback) => {
      const item = entry(word, feedback);
      if (!/&&0|[*\\]|->|^\[/.test(nameIn(word))) assertComesBack(item);
      else if (giftOf([item], noNames).left.length === 0) assertComesBack(item);
    }),
    { numRuns: 1500 },
  );
  for (const word of ['any**thing', 'a -> b', '[html] x', 'a\\b', '&&035;'])
    assert.deepEqual(giftOf([entry(word, 'Because.')], noNames).held, [], word);
});
