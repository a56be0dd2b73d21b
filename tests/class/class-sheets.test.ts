import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersIn, entrySheetsOf } from '#class/sums/class-sheets.ts';
import type { WholeCourse } from '#class/class-course.ts';

const gradable = {
  kind: 'choice',
  id: 'one/first',
  several: false,
  confidence: true,
  options: [
    { id: 'yes', text: '' },
    { id: 'no', text: '' },
  ],
} as const;

const question = {
  id: 'one/first',
  hash: '0a1b2c3d',
  lesson: 'one',
  topic: 'sourcing',
  objective: 'first',
  kind: 'choice',
  verdict: 'none',
  isScored: true,
  asksConfidence: true,
  question: 'Is it so?',
  tempting: [],
  gradable,
} as const;

const course: WholeCourse = {
  content: '0a1b2c3d',
  lessons: [
    {
      slug: 'one',
      name: 'Lesson 1',
      title: 'One',
      objectives: [],
      placements: ['one/first', 'one/first@one', 'families/how/boats@one', 'desk-note/article'],
      isWriting: false,
    },
    { slug: 'two', name: 'Lesson 2', title: 'Two', objectives: [], placements: [], isWriting: false },
  ],
  questions: [question],
  recalled: [
    { id: 'families/how/boats', hash: '1a2b3c4d', gradable: { ...gradable, id: 'families/how/boats' } },
  ],
  checks: [
    { name: 'start', title: 'Start', forms: ['alder'] },
    { name: 'end', title: 'End', forms: ['alder'] },
  ],
  forms: [
    {
      form: 'alder',
      title: 'Check: Start',
      items: [{ id: 'checks/alder/a', topic: '', isSound: true, options: [{ id: 'yes' }] }],
    },
  ],
  misconceptions: {},
  notes: [],
  rubric: [],
  words: {},
  asks: { 'one/first': 'Is it so?', 'families/how/boats': 'How?', 'checks/alder/a': 'And this?' },
};

test('every lesson with questions is a sheet, and every form of a check, once', () => {
  assert.deepEqual(
    entrySheetsOf(course).map(({ name, questions }) => [name, questions.map(({ placement }) => placement)]),
    [
      ['one', ['one/first', 'one/first@one', 'families/how/boats@one']],
      ['checks/alder', ['checks/alder/a']],
    ],
  );
});

test('what is typed becomes answers, an empty field one without fields, and what is not right is named', () => {
  const [sheet] = entrySheetsOf(course);
  if (!sheet) throw new Error('expected a sheet');
  const read = answersIn(sheet, { 'one/first': ' a 3 ' });
  assert.deepEqual(read.wrong, []);
  assert.deepEqual(
    read.answers.map(({ placement, typed, hash, fields }) => [placement, typed, hash, fields.length]),
    [
      ['one/first', 'a 3', '0a1b2c3d', 2],
      ['one/first@one', '', '0a1b2c3d', 0],
      ['families/how/boats@one', '', '1a2b3c4d', 0],
    ],
  );
  assert.deepEqual(answersIn(sheet, { 'one/first@one': 'q' }).wrong, ['one/first@one']);
});
