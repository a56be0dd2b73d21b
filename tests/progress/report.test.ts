// From what a browser keeps to what a learner's own pages say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Fields } from '#quiz/fields.ts';
import { joinLater, type LaterAnswers } from '#progress/answers.ts';
import { noCheck, type CheckRecord } from '#record/check-record.ts';
import type { ReportCourse, ReportQuestion } from '#progress/report-course.ts';
import { nextOf } from '#progress/next-step.ts';
import type { ItemRecord } from '#record/item-record.ts';
import type { Score } from '#quiz/grading.ts';
import { reportOf, type Kept } from '#progress/report.ts';
import { reopenedIn } from '#progress/reopened.ts';
import { statementOf, statementText } from '#progress/statement.ts';
import { someRecord } from '../helpers/arbitraries.ts';

const question = (id: string, more: Partial<ReportQuestion> = {}): ReportQuestion => ({
  id,
  hash: 'aaaa',
  lesson: id.split('/')[0] ?? '',
  topic: 'sourcing',
  objective: 'see',
  verdict: 'none',
  isScored: true,
  tempting: [],
  ...more,
});

const asking = (id: string) => ({
  id,
  hash: 'aaaa',
  lesson: 'Lesson 1',
  path: '/',
  question: 'How likely?',
  field: 'forecast' as const,
  says: {},
});

const course: ReportCourse = {
  lessons: [
    {
      name: 'Lesson 1',
      title: 'One',
      isWriting: false,
      objectives: [
        { id: 'see', text: 'see' },
        { id: 'hear', text: 'hear' },
      ],
      outline: {
        slug: 'one',
        steps: [
          { id: 'start', title: 'Start', placements: ['one/number', 'one/sound', 'one/unsound'] },
          { id: 'end', title: 'End', placements: ['one/other'] },
        ],
      },
    },
    {
      name: 'Lesson 2',
      title: 'Two',
      isWriting: false,
      objectives: [{ id: 'see', text: 'see' }],
      outline: {
        slug: 'two',
        steps: [
          { id: 'recall', title: 'Recall', placements: ['one/unsound@two', 'two/forecast', 'two/number'] },
        ],
      },
    },
    {
      name: 'Capstone',
      title: 'Note',
      isWriting: true,
      objectives: [{ id: 'write', text: 'write' }],
      outline: { slug: 'note', steps: [{ id: 'write', title: 'Write', placements: ['desk-note/it'] }] },
    },
  ],
  questions: [
    question('one/number', { isScored: false }),
    question('one/sound', { verdict: 'sound' }),
    question('one/unsound', { verdict: 'not-established', tempting: [['choice', 'no', 'M1']] }),
    question('one/other', { objective: 'hear', tempting: [['choice', 'no', 'M1']] }),
    question('two/forecast', { verdict: 'contradicted', outcome: false, topic: 'state-denials' }),
  ],
  checks: [
    {
      form: 'alder',
      items: ['a', 'b'].map((id) => ({
        id: `checks/alder/${id}`,
        isSound: id === 'a',
        options: [
          { id: 'take', accepts: true, correct: id === 'a' },
          { id: 'leave', correct: id === 'b' },
        ],
      })),
    },
  ],
  practice: {
    sourcing: { 'families/f/one': 'aaaa', 'families/f/two': 'aaaa' },
    'state-denials': { 'families/g/one': 'aaaa' },
  },
  reopened: [{ first: asking('one/number'), last: asking('two/number') }],
};

const right: Score = { earned: 2, total: 2 };
const half: Score = { earned: 1, total: 2 };
const wrong: Score = { earned: 0, total: 2 };

type Given = { readonly at: number; readonly score?: Score; readonly fields?: Fields };

const record = (attempts: readonly Given[], item = 'aaaa'): ItemRecord => ({
  item,
  attempts: attempts.map((attempt) => ({ fields: [['choice', 'yes']], ...attempt })),
  changed: 1,
  retrying: false,
});

type Some = Readonly<Record<string, ItemRecord>>;

const kept = (records: Some, checks: Partial<Kept['checks']> = {}): Kept => ({
  records: new Map(Object.entries(records)),
  positions: new Map(),
  checks: { start: noCheck, end: noCheck, later: noCheck, ...checks },
});

const none: LaterAnswers = new Map();
const report = (records: Some, checks?: Partial<Kept['checks']>, reviews = none) =>
  reportOf(course, kept(records, checks), reviews);

const objective = (records: Some, reviews = none) => report(records, {}, reviews).lessons[0]?.objectives[0];

test('nothing kept makes an empty report: no number, no word but "not met yet", nothing to state', () => {
  const empty = report({});
  assert.ok(empty.isEmpty);
  assert.equal(empty.discernment, undefined);
  assert.deepEqual([empty.sure, empty.set, empty.met], [[], [], []]);
  for (const { objectives } of empty.lessons) for (const { word } of objectives) assert.equal(word, 'unmet');
  assert.equal(statementOf(empty, 'v'), undefined);
});

test('the first answer counts, and a second try is shown beside it', () => {
  const see = objective({
    'one/sound': record([
      { at: 1, score: wrong },
      { at: 2, score: right },
    ]),
  });
  assert.deepEqual(see, {
    id: 'see',
    text: 'see',
    word: 'shaky',
    firsts: 1,
    right: 0,
    mended: 1,
    later: 0,
    laterRight: 0,
    seen: 2,
  });
});

test('a later lesson that asks again takes the place of the first answer, and of the first only', () => {
  const first = { 'one/unsound': record([{ at: 1, score: wrong }]) };
  assert.equal(objective(first)?.word, 'shaky');
  const asked = objective({ ...first, 'one/unsound@two': record([{ at: 5, score: right }]) });
  assert.deepEqual([asked?.word, asked?.later, asked?.laterRight, asked?.seen], ['solid', 1, 1, 5]);
});

test('part of the points is part of the way', () => {
  assert.equal(objective({ 'one/sound': record([{ at: 1, score: half }]) })?.word, 'growing');
});

test('review answers from elsewhere count like recalls', () => {
  const reviews: LaterAnswers = joinLater(
    new Map([['one/sound', [{ at: 9, isRight: true }]]]),
    new Map([['one/sound', [{ at: 7, isRight: false }]]]),
  );
  const see = objective({ 'one/sound': record([{ at: 1, score: wrong }]) }, reviews);
  assert.deepEqual([see?.word, see?.later, see?.laterRight, see?.seen], ['solid', 2, 1, 9]);
});

test('an answer to a question that has changed is left out, and said to be', () => {
  const { changed, lessons, judged } = report({ 'one/sound': record([{ at: 1, score: right }], 'bbbb') });
  assert.deepEqual([changed, judged, lessons[0]?.objectives[0]?.word], [1, 0, 'unmet']);
  // It was answered all the same.
  assert.equal(lessons[0]?.progress.answered, 1);
});

test('an answer that nothing has graded yet is not a wrong one', () => {
  const { ungraded, lessons } = report({ 'one/sound': record([{ at: 1 }]) });
  assert.deepEqual([ungraded, lessons[0]?.objectives[0]?.word], [1, 'unmet']);
});

test('supported claims got right and unsupported ones missed are claims relied on', () => {
  const { discernment } = report({
    'one/sound': record([{ at: 1, score: right }]),
    'one/unsound': record([{ at: 2, score: wrong }]),
    'two/forecast': record([{ at: 3, fields: [['forecast', '20']] }]),
  });
  assert.deepEqual(
    [discernment?.sound, discernment?.hits, discernment?.unsound, discernment?.falseAlarms],
    [1, 1, 2, 1],
  );
});

test('a forecast of 50 takes no side, and is a forecast all the same', () => {
  const { judged, set } = report({ 'two/forecast': record([{ at: 3, fields: [['forecast', '50']] }]) });
  assert.equal(judged, 0);
  assert.deepEqual(set, [{ percent: 50, isSo: false, topic: 'state-denials' }]);
});

test('confidence is held against an answer that is fully right', () => {
  const sure = (score: Score) =>
    report({ 'one/sound': record([{ at: 1, score, fields: [['confidence', 'certain']] }]) }).sure;
  assert.deepEqual(sure(right), [{ percent: 95, isSo: true, topic: 'sourcing' }]);
  assert.deepEqual(sure(half), [{ percent: 95, isSo: false, topic: 'sourcing' }]);
});

test('practice is counted for itself and for how sure somebody was, and changes nothing else', () => {
  const lesson = { 'one/sound': record([{ at: 1, score: right, fields: [['confidence', 'certain']] }]) };
  const sure: Fields = [['confidence', 'fairly-sure']];
  const practice = {
    'families/f/one': record([
      { at: 5, score: right, fields: sure },
      { at: 6, score: wrong, fields: sure },
    ]),
    'families/g/one': record([{ at: 7, score: wrong, fields: sure }]),
    'families/f/two': record([{ at: 8, score: right, fields: sure }], 'another hash'),
  };
  const [without, both] = [report(lesson), report({ ...lesson, ...practice })];
  assert.deepEqual(
    [both.practised.read, both.practised.right, both.practised.count, both.changed],
    [2, 1, 3, 1],
  );
  assert.deepEqual(both.sure, [
    ...without.sure,
    { percent: 80, isSo: true, topic: 'sourcing' },
    { percent: 80, isSo: false, topic: 'state-denials' },
  ]);
  const rest = ({ sure: _sure, practised: _practised, changed: _changed, ...others }: typeof both) => others;
  assert.deepEqual(rest(both), rest(without));
  assert.ok(report(practice).isEmpty, 'a lesson begins with a lesson');
  assert.equal(statementOf(report(practice), 'v'), undefined);
});

test('a misconception is met by a first answer and mended by another question, not by a second try', () => {
  const first = record([
    { at: 1, score: wrong, fields: [['choice', 'no']] },
    { at: 2, score: right },
  ]);
  const [met] = report({ 'one/unsound': first }).met;
  assert.deepEqual(met, { code: 'M1', times: 1, questions: ['one/unsound'] });
  const [mended] = report({ 'one/unsound': first, 'one/other': record([{ at: 3, score: right }]) }).met;
  assert.deepEqual(mended?.mended, { at: 3, question: 'one/other' });
  const [missed] = report({ 'one/unsound': first, 'one/other': record([{ at: 3, score: half }]) }).met;
  assert.equal(missed?.mended, undefined);
});

test('what is asked again stays put until it has been', () => {
  const first = { 'one/number': record([{ at: 1, fields: [['forecast', '80']] }]) };
  const before = report(first).reopened[0];
  assert.deepEqual([before?.status, JSON.stringify(before).includes('80')], ['kept', false]);
  const after = report({ ...first, 'two/number': record([{ at: 9, fields: [['forecast', '5']] }]) })
    .reopened[0];
  assert.deepEqual(after?.status === 'shown' && [after.before, after.after], [
    { at: 1, percent: 80 },
    { at: 9, percent: 5 },
  ]);
  const late = report({ 'two/number': record([{ at: 9, fields: [['forecast', '5']] }]) }).reopened[0];
  assert.equal(late?.status === 'shown' && late.before, undefined);
});

test('an answer called like something that every object has says nothing', () => {
  const [first, last] = [
    { ...asking('one/number'), field: 'choice', says: { yes: 'Yes.' } },
    asking('two/number'),
  ];
  const statusOf = (choice: string) =>
    reopenedIn(
      [{ first, last }],
      new Map([['one/number', record([{ at: 1, fields: [['choice', choice]] }])]]),
    )[0]?.status;
  assert.equal(statusOf('yes'), 'kept');
  for (const name of ['constructor', 'toString', '__proto__']) assert.equal(statusOf(name), 'open', name);
});

const answers = {
  'checks/alder/a': record([{ at: 1, fields: [['choice', 'take']] }]),
  'checks/alder/b': record([{ at: 1, fields: [['choice', 'take']] }]),
};
const done = (finished: number): CheckRecord => ({ form: 'alder', begun: 1, finished });

test('the check at the start has no result before the one at the end is finished', () => {
  assert.deepEqual(report(answers, { start: done(2) }).results, {});
  assert.deepEqual(report(answers, { start: done(2), end: { form: 'alder', begun: 3 } }).results, {});
  const { start, end } = report(answers, { start: done(2), end: done(4) }).results;
  assert.deepEqual([start?.hits, start?.falseAlarms, end?.hits], [1, 1, 1]);
  const stated = statementOf(report(answers, { start: done(2) }), 'v');
  assert.deepEqual(stated?.checks, [{ name: 'start', finished: 2 }]);
});

test('next comes what is begun, then the lessons in order, then the checks, then nothing', () => {
  const next = (records: Some, checks: Partial<Kept['checks']> = {}, now = 10) => {
    const { lessons, checks: all } = report(records, checks);
    return nextOf(lessons, all, now);
  };
  const nameOf = (one: ReturnType<typeof next>) =>
    one.kind === 'lesson' ? one.report.lesson.name : one.kind;
  assert.equal(nameOf(next({})), 'Lesson 1');
  assert.equal(nameOf(next({ 'two/forecast': record([{ at: 3 }]) })), 'Lesson 2');
  assert.deepEqual(next({}, { start: { form: 'alder', begun: 1 } }), {
    kind: 'check',
    check: 'start',
    isBegun: true,
  });
  const all = Object.fromEntries(
    course.lessons.flatMap(({ outline }) =>
      outline.steps.flatMap(({ placements }) => placements.map((id) => [id, record([{ at: 1 }])])),
    ),
  );
  assert.deepEqual(next(all), { kind: 'check', check: 'end', isBegun: false });
  const fortnight = 14 * 24 * 60 * 60 * 1000;
  assert.deepEqual(next(all, { end: done(2) }), { kind: 'wait', from: 2 + fortnight });
  assert.deepEqual(next(all, { end: done(2) }, 2 + fortnight), {
    kind: 'check',
    check: 'later',
    isBegun: false,
  });
  assert.deepEqual(next(all, { end: done(2), later: done(5) }), { kind: 'done' });
});

test('a record states what was done and when, and what was not begun', () => {
  const stated = statementOf(
    report({
      'one/sound': record([{ at: 5, score: right }]),
      'one/other': record([{ at: 8, score: wrong }]),
    }),
    'v',
  );
  assert.deepEqual(stated?.lessons, [
    { name: 'Lesson 1', title: 'One', answered: 2, questions: 4, from: 5, to: 8 },
  ]);
  assert.deepEqual([stated?.ahead, stated?.latest], [['Lesson 2', 'Capstone'], 8]);
});

test('what is stated, and whose name is on it, makes the text for the checksum', () => {
  const stated = statementOf(report({ 'one/sound': record([{ at: 5, score: right }]) }), 'v');
  assert.ok(stated);
  assert.equal(statementText(stated, ' Ada '), statementText(stated, 'Ada'));
  assert.notEqual(statementText(stated, 'Ada'), statementText(stated, 'Bea'));
  assert.notEqual(statementText(stated, ''), statementText({ ...stated, version: 'w' }, ''));
});

test('whatever is kept, a report can be made, and no number in it leaves its bounds', () => {
  const placements = [
    ...course.questions.map(({ id }) => id),
    'one/unsound@two',
    'desk-note/it',
    'two/number',
  ];
  const someKept = fc
    .array(fc.tuple(fc.constantFrom(...placements), someRecord), { maxLength: 12 })
    .map((entries) => kept(Object.fromEntries(entries)));
  const someReviews: fc.Arbitrary<LaterAnswers> = fc
    .array(
      fc.tuple(
        fc.constantFrom(...placements),
        fc.array(fc.record({ at: fc.integer({ min: 1, max: 9 }), isRight: fc.boolean() }), { maxLength: 3 }),
      ),
      { maxLength: 4 },
    )
    .map((entries) => new Map(entries));
  fc.assert(
    fc.property(someKept, someReviews, (state, reviews) => {
      const made = reportOf(course, state, reviews);
      for (const { objectives, progress } of made.lessons) {
        assert.ok(progress.answered <= progress.questions);
        for (const { right: got, firsts, laterRight, later } of objectives) {
          assert.ok(got <= firsts && laterRight <= later);
        }
      }
      if (made.discernment) assert.ok(Math.abs(made.discernment.difference) <= 1);
      // The order in which a browser lists its entries does not matter.
      const reversed = { ...state, records: new Map([...state.records].toReversed()) };
      assert.deepEqual(reportOf(course, reversed, reviews), made);
    }),
    { numRuns: 500 },
  );
});
