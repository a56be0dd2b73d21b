// One verdict: what a form says of an answer, what is recorded, and what review, progress and the class desk make of it.
// Every answer there is to every question of order, words, choice and gaps; of rows, each pick once, and hundreds at random.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { bankItem } from '#course/item-bank.ts';
import { gradeFirst } from '#class/sums/class-pupils.ts';
import { isRight, type ScoredAnswer } from '#progress/answers.ts';
import { partOf, type Fields } from '#quiz/fields.ts';
import { grade, scoreFor } from '#quiz/grade.ts';
import { resultOf, shareOf, type Outcome } from '#quiz/grading.ts';
import { gradableItem, liveItem } from '#quiz/projections.ts';
import type { Item } from '#quiz/types.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { resultInWords } from '#review/review-words.ts';
import { sightingOf } from '#review/sightings.ts';
import { anyAnswer, countOf, everyAnswer, spaceOf, type Space } from '../helpers/answers.ts';
import { content } from '../tools/content.ts';

/** More answers than this are tried at random. */
const mostToTryAll = 6_000;

const { window } = new JSDOM();
let form: typeof import('#question/item-form.ts');

before(async () => {
  // What a browser has for every script of a page.
  const { Element, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement, FormData } = window;
  Object.assign(globalThis, { Element, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement, FormData });
  form = await import('#question/item-form.ts');
});

const readLesson = (lesson: string): Document =>
  new window.DOMParser().parseFromString(
    readFileSync(join('dist/lessons', lesson, 'index.html'), 'utf8'),
    'text/html',
  );

/** A form of a built lesson, alone in its document: at every tick this DOM looks through the whole page around it. */
function formOf(page: Document, selector: string): HTMLFormElement {
  const built = page.querySelector(selector);
  assert.ok(built, selector);
  const alone = window.document.importNode(built, true);
  assert.ok(alone instanceof window.HTMLFormElement);
  window.document.body.replaceChildren(alone);
  return alone;
}

/** The answers to try: all of them, or each pick once and many at random. */
function* answersTo(space: Space): Generator<Fields> {
  if (countOf(space) <= mostToTryAll) yield* everyAnswer(space);
  else {
    if ('each' in space) {
      const most = Math.max(...space.each.map(([, values]) => values.length));
      for (let index = 0; index < most; index++)
        yield space.each.map(([field, values]) => [field, values[index % values.length] ?? ''] as const);
    }
    yield* fc.sample(anyAnswer(space), { numRuns: 300, seed: 1 });
  }
}

/** How the marks on a form say each chosen part did, by the part's id. */
function marksOn(element: HTMLFormElement): Record<string, Outcome> {
  const chosen = [...element.querySelectorAll('[data-answer] :checked:not([value=""])')];
  return Object.fromEntries(
    chosen.map((part) => {
      const name = part.getAttribute('name') ?? part.parentElement?.getAttribute('name') ?? '';
      const outcome = part.hasAttribute('data-right')
        ? 'right'
        : part.hasAttribute('data-half')
          ? 'half'
          : 'wrong';
      return [partOf(name) ?? part.getAttribute('value') ?? '', outcome];
    }),
  );
}

/** A question as the desk has it, and as its island on the page has it. */
const copiesOf = (item: Item) => ({
  desk: gradableItem(item),
  island: liveItem(item),
  question: { ...bankItem(item, '', ''), gradable: gradableItem(item) },
});

function checkAnswer(
  item: Item,
  { desk, island, question }: ReturnType<typeof copiesOf>,
  element: HTMLFormElement,
  fields: Fields,
): void {
  const about = `${item.id} ${JSON.stringify(fields)}`;
  const graded = grade(item, fields);
  assert.ok(graded.status === 'graded', about);
  const score = { earned: graded.earned, total: graded.total };
  const word = resultOf(shareOf(score));
  assert.deepEqual(scoreFor(desk, fields), score, `the desk's item: ${about}`);
  assert.deepEqual(scoreFor(island, fields), score, `the island's item: ${about}`);
  // The form: its points, its marks and its word, before any script knew a score and after one was kept.
  form.paint(element, withAttempt(emptyRecord, '', { at: 1, fields }));
  assert.deepEqual(form.scoreIn(element), score, `the points of the form: ${about}`);
  assert.deepEqual(marksOn(element), graded.outcomes, `the marks of the form: ${about}`);
  assert.equal(element.dataset['result'], word, `the word of the form: ${about}`);
  assert.equal(element.dataset['status'], word === 'right' ? 'done' : 'answered', about);
  // Review, progress and the class desk.
  const attempt = { at: 1, fields, score };
  const sighting = sightingOf(attempt);
  assert.ok(sighting);
  assert.equal(
    resultInWords(sighting),
    { right: 'right', partly: 'partly right', miss: 'missed' }[word],
    about,
  );
  const answer: ScoredAnswer = { at: 1, fields, share: shareOf(score) };
  assert.equal(isRight(answer), word === 'right', about);
  assert.equal(gradeFirst(question, fields)?.share, shareOf(score), `the desk: ${about}`);
  // All of it agrees in itself: fully right is every mark right, and nothing earned is no mark that is not taken back.
  const outcomes = Object.values(graded.outcomes);
  assert.equal(
    word === 'right',
    outcomes.every((outcome) => outcome === 'right') && graded.earned === graded.total,
  );
  if (item.kind !== 'order' && outcomes.every((outcome) => outcome === 'wrong'))
    assert.equal(word, 'miss', about);
}

for (const { slug, steps } of content.lessons) {
  const own = steps.flatMap(({ items }) => items).filter(({ role }) => role === 'own');
  const keyed = own.flatMap(({ id }) => {
    const item = content.items.get(id);
    const space = item && spaceOf(item);
    return item && space && !('reopens' in item && item.reopens) ? [{ item, space }] : [];
  });
  if (keyed.length === 0) continue;

  test(`${slug}: form, record, review, progress and desk say one thing of every answer`, () => {
    const page = readLesson(slug);
    for (const { item, space } of keyed) {
      const element = formOf(page, `form[data-item-id="${item.id}"]`);
      const copies = copiesOf(item);
      for (const fields of answersTo(space)) checkAnswer(item, copies, element, fields);
    }
  });
}

test('an answer that was recorded under another rule keeps its points and the word they had', () => {
  const element = formOf(readLesson('headline-and-floor'), 'form[data-scoring="marks"]');
  const [option] = element.querySelectorAll<HTMLInputElement>('input[data-right]');
  const fields = [['choice', option?.value ?? '']] as const;
  for (const [score, word] of [
    [{ earned: 0, total: 2 }, 'miss'],
    [{ earned: 1, total: 2 }, 'partly'],
    [{ earned: 2, total: 2 }, 'right'],
  ] as const) {
    form.paint(element, withAttempt(emptyRecord, '', { at: 1, fields, score }));
    assert.equal(element.dataset['result'], word);
  }
});
