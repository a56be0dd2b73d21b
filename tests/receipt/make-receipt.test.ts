// What goes into a receipt and what stays out, at the edges: pauses, limits, wrong clocks, what is left to do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceiptCourse } from '#assignment/assignable.ts';
import type { OpenAssignment } from '#assignment/assignment-link.ts';
import { dayOf } from '#lib/day.ts';
import type { Fields } from '#quiz/fields.ts';
import { makeReceipt, type RecordReader } from '#receipt/make-receipt.ts';
import { longestPause, measuredMinutes } from '#receipt/receipt-minutes.ts';
import { receiptLimits, unfinishedIn, type Receipt } from '#receipt/receipt.ts';
import { noCheck, type CheckRecord } from '#record/check-record.ts';
import { emptyRecord, type ItemRecord } from '#record/item-record.ts';

const noon = new Date(2026, 10, 24, 12).getTime();
const minute = 60_000;
const time = { fluent: 600, learning: 1200 };

const lessonOf = (slug: string, ...placements: readonly string[]) => ({
  slug,
  path: `/lessons/${slug}/`,
  name: slug,
  title: slug,
  time,
  steps: placements.map((placement) => ({ id: placement, title: placement, placements: [placement] })),
});

const course: ReceiptCourse = {
  content: '0a1b2c3d',
  lessons: [lessonOf('one', 'one/first', 'one/second'), lessonOf('two', 'two/first')],
  checks: [
    { name: 'start', title: 'Start', time, forms: [{ form: 'alder', items: ['checks/alder/a'] }] },
    { name: 'end', title: 'End', time, forms: [{ form: 'alder', items: ['checks/alder/b'] }] },
  ],
};

const assigned = (lessons: readonly string[], checks: readonly ('start' | 'end')[] = []): OpenAssignment => ({
  fingerprint: 'k3f9x2mq',
  assignment: {
    title: 'Class 10b',
    lessons,
    checks,
    note: '',
    receipt: true,
    content: '0a1b2c3d',
    made: '2026-11-20',
  },
});

const making = { id: 'a1b2c3d4e5f6g7h8', made: '2026-11-25', pupil: 'Ada' };

const memoryOf = (
  records: Readonly<Record<string, ItemRecord>>,
  check: CheckRecord = noCheck,
): RecordReader => ({
  recordOf: (placement) => records[placement] ?? emptyRecord,
  checkOf: (name) => (name === 'start' ? check : noCheck),
  dayOf,
});

const answeredAt = (...times: readonly number[]): ItemRecord => ({
  ...emptyRecord,
  item: 'aabbccdd',
  attempts: times.map((at) => ({ at, fields: [['choice', 'no']] })),
});

const made = (records: Readonly<Record<string, ItemRecord>>, changes: Partial<ReceiptCourse> = {}): Receipt =>
  makeReceipt(assigned(['one', 'two']), { ...course, ...changes }, memoryOf(records), making);

test('answers are timed in the order in which they were given, not in that of the site', () => {
  const { perAttempt, perLesson } = measuredMinutes([
    { at: noon + 5 * minute, lesson: 'one', name: 'third' },
    { at: noon, lesson: 'one', name: 'first' },
    { at: noon + 2 * minute, lesson: 'two', name: 'second' },
  ]);
  assert.deepEqual(
    [...perAttempt],
    [
      ['second', 2 * minute],
      ['third', 3 * minute],
    ],
  );
  assert.deepEqual(
    [...perLesson],
    [
      ['two', 2 * minute],
      ['one', 3 * minute],
    ],
  );
});

test('the longest pause is still told, one moment more is not, and a lesson counts no more than it', () => {
  const longest = longestPause * minute;
  const { perAttempt, perLesson } = measuredMinutes([
    { at: noon, lesson: 'one', name: 'first' },
    { at: noon + longest, lesson: 'one', name: 'second' },
    { at: noon + 2 * longest + 1, lesson: 'one', name: 'third' },
  ]);
  assert.deepEqual([...perAttempt], [['second', longest]]);
  assert.equal(perLesson.get('one'), 2 * longest);
});

test('the first answer has no minutes, and a second to the same question has its own', () => {
  const [item] = made({ 'one/first': answeredAt(noon, noon + 3 * minute) }).items;
  assert.deepEqual(
    item?.attempts.map((attempt) => ('minutes' in attempt ? attempt.minutes : 'none')),
    ['none', 3],
  );
});

test('lessons that were not asked for are not timed', () => {
  const records = { 'one/first': answeredAt(noon), 'two/first': answeredAt(noon + minute) };
  const { lessons, items } = makeReceipt(assigned(['two']), course, memoryOf(records), making);
  assert.deepEqual(lessons, [{ slug: 'two', questions: 1, minutes: 0 }]);
  assert.deepEqual(
    items.map(({ placement }) => placement),
    ['two/first'],
  );
});

test('a lesson is never said to have taken longer than a receipt may say', () => {
  const many = Array.from({ length: 700 }, (_one, index) => noon + index * 10 * minute);
  const [lesson] = made({ 'one/first': answeredAt(...many) }).lessons;
  assert.equal(lesson?.minutes, receiptLimits.minutes);
});

const checkOf = (form: string, begun: number, finished?: number) => {
  const record: CheckRecord = { form, begun, ...(finished === undefined ? {} : { finished }) };
  const memory = memoryOf({ 'checks/alder/a': answeredAt(noon) }, record);
  const { checks, items } = makeReceipt(assigned([], ['start']), course, memory, making);
  return { ...checks[0], items: items.length };
};

test('a check says how long it took, an hour at most, and nothing below nothing by a clock set back', () => {
  const finished = { name: 'start', form: 'alder', finished: true, items: 1 };
  assert.deepEqual(checkOf('alder', noon, noon + 12 * minute), { ...finished, minutes: 12 });
  assert.deepEqual(checkOf('alder', noon, noon + 61 * minute), { ...finished, minutes: 60 });
  assert.deepEqual(checkOf('alder', noon, noon - minute), { ...finished, minutes: 0 });
});

test('a check with a form that is none, or that this site has not, has no answers', () => {
  assert.deepEqual(checkOf('', 0), { name: 'start', items: 0 });
  assert.deepEqual(checkOf('No form', noon, noon + minute), { name: 'start', items: 0 });
  assert.deepEqual(checkOf('birch', noon, noon + minute), {
    name: 'start',
    form: 'birch',
    finished: true,
    minutes: 1,
    items: 0,
  });
});

test('answers to a check that was not asked for stay out', () => {
  const memory: RecordReader = {
    ...memoryOf({ 'checks/alder/a': answeredAt(noon), 'checks/alder/b': answeredAt(noon) }),
    checkOf: () => ({ form: 'alder', begun: noon, finished: noon + minute }),
  };
  const { items } = makeReceipt(assigned([], ['end']), course, memory, making);
  assert.deepEqual(
    items.map(({ placement }) => placement),
    ['checks/alder/b'],
  );
});

const itemOf = (record: ItemRecord) => made({ 'one/first': record }).items[0];

test('a fingerprint is told only where it is one', () => {
  for (const item of ['', 'aabbccd', 'aabbccdde', 'xaabbccdd', 'aabbccdg'])
    assert.equal(itemOf({ ...answeredAt(noon), item })?.hash, undefined, item);
  assert.equal(itemOf(answeredAt(noon))?.hash, 'aabbccdd');
});

test('only names of criteria are told as ticked, and no list where there is none', () => {
  const ticked = (...met: string[]) => itemOf({ ...answeredAt(noon), met });
  assert.deepEqual(ticked('asks', 'No name', '__proto__')?.met, ['asks']);
  assert.equal('met' in (ticked() ?? {}), false);
  assert.equal('met' in (ticked('No name') ?? {}), false);
  assert.equal(
    ticked(...Array.from({ length: 101 }, (_one, index) => 'a'.repeat(index + 1)))?.met?.length,
    100,
  );
});

test('a draft is told of a desk note alone', () => {
  const draft: Fields = [['headline', 'Draft']];
  assert.equal('draft' in (itemOf({ ...answeredAt(noon), draft }) ?? {}), false);
  const lessons = [lessonOf('one', 'desk-note/article')];
  const noteOf = (record: ItemRecord) => made({ 'desk-note/article': record }, { lessons }).items;
  assert.deepEqual(noteOf({ ...answeredAt(noon), draft })[0]?.draft, draft);
  assert.equal('draft' in (noteOf(answeredAt(noon))[0] ?? {}), false);
  assert.deepEqual(noteOf(emptyRecord), []);
});

test('what is more than a receipt may hold is left out, so that it opens', () => {
  const placements = Array.from({ length: receiptLimits.items + 1 }, (_one, index) => `one/q${index}`);
  const lessons = [lessonOf('one', ...placements)];
  const records = Object.fromEntries(placements.map((placement) => [placement, answeredAt(noon)]));
  assert.equal(made(records, { lessons }).items.length, receiptLimits.items);
  const tries = Array.from({ length: receiptLimits.attempts + 1 }, (_one, index) => noon + index);
  assert.equal(itemOf(answeredAt(...tries))?.attempts.length, receiptLimits.attempts);
  const fields = Array.from({ length: receiptLimits.fields + 1 }, (): readonly [string, string] => [
    'choice',
    'no',
  ]);
  const [attempt] = itemOf({ ...answeredAt(noon), attempts: [{ at: noon, fields }] })?.attempts ?? [];
  assert.equal(attempt?.fields.length, receiptLimits.fields);
});

test('lessons and checks count as unfinished until every place has an answer', () => {
  const receipt = (records: Readonly<Record<string, ItemRecord>>, check: CheckRecord = noCheck) =>
    makeReceipt(assigned(['one', 'two', 'gone'], ['start', 'end']), course, memoryOf(records, check), making);
  const [first, second] = [answeredAt(noon), answeredAt(noon + minute)];
  assert.equal(unfinishedIn(receipt({}), course), 4);
  assert.equal(unfinishedIn(receipt({ 'one/first': first }), course), 4);
  assert.equal(unfinishedIn(receipt({ 'one/first': first, 'one/second': second }), course), 3);
  const done = { 'one/first': first, 'one/second': second, 'two/first': second };
  assert.equal(unfinishedIn(receipt(done), course), 2);
  assert.equal(unfinishedIn(receipt(done, { form: 'alder', begun: 1 }), course), 2);
  assert.equal(unfinishedIn(receipt(done, { form: 'alder', begun: 1, finished: 2 }), course), 1);
});

test('an unfinished desk note leaves its lesson unfinished', () => {
  const notes = { ...course, lessons: [lessonOf('one', 'desk-note/article')] };
  const draft: Fields = [['headline', 'Draft']];
  const receipt = makeReceipt(
    assigned(['one']),
    notes,
    memoryOf({ 'desk-note/article': { ...emptyRecord, draft } }),
    making,
  );
  assert.equal(unfinishedIn(receipt, notes), 1);
});

test('one answer of a step does not finish it', () => {
  const [one] = course.lessons;
  assert.ok(one);
  const steps = [{ id: 'a', title: '', placements: ['one/first', 'one/second'] }];
  const together = { ...course, lessons: [{ ...one, steps }] };
  const left = (records: Readonly<Record<string, ItemRecord>>) =>
    unfinishedIn(makeReceipt(assigned(['one']), together, memoryOf(records), making), together);
  assert.equal(left({ 'one/first': answeredAt(noon) }), 1);
  assert.equal(left({ 'one/first': answeredAt(noon), 'one/second': answeredAt(noon) }), 0);
});
