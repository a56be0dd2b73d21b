// What the ten minutes promise: five cases shared out evenly, a report with three honest questions, plain words, ten minutes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordCount } from '#course/lesson-source.ts';
import { cardSkill, tryItems, tryNumbers, tryQuestions } from '#course/try/try-items.ts';
import { noWork, sumOfWork, timeOf } from '#lib/times/reading-time.ts';
import { roundedTime } from '#lib/times/time-words.ts';
import { choiceSchema } from '#quiz/kinds/choice/schema.ts';
import { sliderSchema } from '#quiz/kinds/slider/schema.ts';
import { workOf } from '#quiz/projections.ts';
import { plainText } from '#quiz/rich-text.ts';
import { cardLesson, cardsOf } from '#review/build/card-items.ts';
import { reviewMarks } from '#review/build/reviewable.ts';
import { problemsAfter } from '../helpers/mistakes.ts';
import { feedbackProblems, proseProblems } from '../course/plain-style.ts';
import { rareWords, wordsIn } from '../course/common-words.ts';
import { content } from '../tools/content.ts';

const numbers = tryNumbers(content);
const questions = tryQuestions(content);
const items = tryItems(content);

/** The problems after one change to the file. */
const problemsIn = (change: (text: string) => string) => problemsAfter('try.yaml', change);

/** One problem, which says exactly this. */
const says = (from: string | RegExp, to: string, sentence: string) =>
  assert.deepEqual(
    problemsIn((text) => text.replace(from, to)),
    [`content/try.yaml: ${sentence}`],
  );

test('there are five numbers and three questions, each a question as any other', () => {
  assert.equal(numbers.length, 5);
  assert.equal(questions.length, 3);
  for (const { item } of numbers) {
    const { id: _id, ...card } = item;
    assert.ok(sliderSchema.safeParse(card).success, item.id);
  }
  for (const { id, evidence: _evidence, options, ...question } of questions) {
    // It rests on its own text, like a text of a family.
    const whole = {
      ...question,
      evidence: ['p1'],
      options: options.map((one) => ({ ...one, evidence: ['p1'] })),
    };
    assert.ok(choiceSchema.safeParse(whole).success, id);
  }
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  assert.ok(items.every(({ id }) => id.startsWith('try/')));
});

test('an ending is the ledger’s, and stands nowhere before the answer', () => {
  for (const { item, entry } of numbers) {
    assert.equal(item.outcome, entry.outcome !== 'fell', item.id);
    const what = entry.type === 'denial' ? 'denial' : 'claim';
    const how = { held: 'held', 'mostly-held': 'mostly held', fell: 'fell', open: '' }[entry.outcome];
    assert.ok(item.reveal.feedback.startsWith(`The ${what} ${how}. `), item.id);
    for (const [, year = ''] of plainText(item.stem).matchAll(/\b((?:19|20)\d{2})\b/g))
      assert.ok(year <= entry.date.slice(0, 4), `${item.id} tells of ${year}`);
  }
});

test('no year stands in a reason that the ledger does not have', () => {
  for (const { item, entry } of numbers) {
    const told = JSON.stringify(entry);
    for (const [year] of item.reveal.feedback.matchAll(/\b(?:19|20)\d{2}\b/g))
      assert.ok(told.includes(year), item.id);
  }
});

test('every option is as long as its sisters, and no place is the key’s', () => {
  for (const { id, options } of questions) {
    const lengths = options.map(({ text }) => text.length);
    assert.ok(Math.max(...lengths) <= Math.min(...lengths) * 1.5, `${id}: ${lengths.join(', ')}`);
  }
  const isLongest = questions.filter(({ options }) => {
    const key = options.find(({ correct }) => correct)?.text.length ?? 0;
    return options.every(({ text, correct }) => correct || text.length < key);
  });
  assert.ok(isLongest.length <= 1);
});

test('no question quotes the words that decide it, and each is marked somewhere else', () => {
  const evidence = questions.map(({ passage }) => passage?.evidence ?? '');
  assert.equal(new Set(evidence).size, 3);
  for (const { stem, options, passage } of questions) {
    assert.ok(!stem.includes(passage?.evidence ?? '-'));
    for (const { text } of options) assert.ok(!(passage?.evidence ?? '').includes(text));
  }
});

test('what is read is plain: short sentences, reasons in full, common words', () => {
  const reasons = [
    ...numbers.map(({ item }) => item.reveal.feedback),
    ...questions.flatMap(({ options }) => options.map(({ feedback }) => feedback)),
  ];
  assert.deepEqual(reasons.flatMap(feedbackProblems), []);
  assert.equal(new Set(reasons).size, reasons.length);
  const told = [
    ...content.try.report.paragraphs,
    ...items.map(({ stem }) => stem),
    ...questions.flatMap(({ options }) => options.map(({ text }) => text)),
  ];
  assert.deepEqual(told.flatMap(proseProblems), []);
  const known = new Set(
    content.ledger.flatMap((entry) => wordsIn(plainText(`${entry.said} ${entry.known}`))),
  );
  const everything = [...told, ...reasons].map(plainText).join('\n');
  const rare = rareWords(everything, known);
  assert.ok(rare.length / wordCount(everything) <= 0.04, rare.join(', '));
});

test('a fluent reader needs less than ten minutes for all of it, and a learner of English not much more', () => {
  const report = { ...noWork, words: wordCount(content.try.report.paragraphs.join(' ')) };
  const time = roundedTime(timeOf(sumOfWork([report, ...items.map(workOf)])));
  assert.ok(time.fluent <= 8 * 60, String(time.fluent));
  assert.ok(time.learning <= 13 * 60, String(time.learning));
});

test('review asks none of it, and knows which of its own cards are told here', () => {
  assert.equal(
    reviewMarks(content),
    reviewMarks({ ...content, try: { ...content.try, cards: [], questions: [] } }),
  );
  const cards = cardsOf(content).ids;
  const told = numbers.filter(({ item }) => cards.includes(item.id.replace('try/', 'ledger/')));
  assert.deepEqual(
    told.map(({ item }) => item.id),
    numbers.filter(({ entry }) => entry.asked).map(({ item }) => item.id),
  );
  assert.deepEqual([cardSkill.lesson, cardSkill.objective], [cardLesson.slug, cardLesson.objective]);
});

test('an author who makes a mistake hears which, and what to do', () => {
  says(
    'entry: danilov-clip',
    'entry: danilov-clips',
    'a card names the entry "danilov-clips", which does not exist. Did you mean "danilov-clip"?',
  );
  says('country: Sudan', 'country: Spain', 'has two cards with the country "Spain": give each its own.');
  says(
    'misconception: M7',
    'misconception: M77',
    'the card "madrid-eta" names "M77", which does not exist. Did you mean "M7"?',
  );
  says(
    'Recordings of both days exist.',
    'Recordings of both days exist. '.repeat(6),
    'the card "danilov-clip" has 83 words: 45 to 75.',
  );
  says(
    'have no other way home.',
    'have no other way home. '.repeat(4),
    'the report has 154 words: 120 to 150.',
  );
  says(
    'objective: hold-the-level',
    'objective: hold-the-levels',
    'the question "how-sure" names the objective "hold-the-levels", which does not exist. Did you mean "hold-the-level"?',
  );
  says(
    'evidence: will probably stop running',
    'evidence: will perhaps stop',
    'field "questions[1].evidence" must be words that stand in "report" exactly once.',
  );
  says(
    /entry: madrid-eta/,
    'entry: kremlin-on-the-report',
    'the entry "kremlin-on-the-report" is open: choose one of which it is settled how it ended.',
  );
  assert.match(
    problemsIn((text) => text.replace('entry: bay-of-pigs', 'entry: crimea-troops')).join('\n'),
    /the card "crimea-troops" would tell what lessons\/do-denials-come-true\/lesson\.mdx asks or tells: choose another entry\./,
  );
  says('entry: salisbury-names', 'entry: koran-report', 'has 2 cards that held: three, and two that fell.');
});
