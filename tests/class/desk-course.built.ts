// The four scripts from which the class desk knows the course.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { itemHash } from '#course/item-hash.ts';
import { isFamilyItem } from '#course/families/family-items.ts';
import { tryItems } from '#course/try/try-items.ts';
import { partOf } from '#quiz/fields.ts';
import { grade } from '#quiz/grade.ts';
import type { Item } from '#quiz/types.ts';
import { checkOnPaper, paperParts, readPaper } from '#quiz/paper/read-paper.ts';
import { sayPick } from '#class/sums/class-items.ts';
import { paperForms } from '#paper/build/sheets.ts';
import { entrySheetsOf } from '#class/sums/class-sheets.ts';
import { picksOf, spaceOf } from '../helpers/answers.ts';
import { builtCourse, deskFile } from '../helpers/desk-course.ts';
import { content } from '../tools/content.ts';

const course = await builtCourse();

/** Every question that the desk may meet, by its id. */
const everyItem = new Map([
  ...content.items,
  ...tryItems(content).map((item): [string, Item] => [item.id, item]),
]);

/** The questions that lessons ask as their own: a text of a family may be for a check, or for review. */
const own = new Set(
  content.lessons.flatMap(({ steps }) =>
    steps.flatMap(({ items }) => items.flatMap(({ id, role }) => (role === 'own' ? [id] : []))),
  ),
);

test('none of the scripts weighs more than what may be loaded later', () => {
  for (const part of ['keys', 'words', 'says', 'rest'] as const) {
    const weight = gzipSync(readFileSync(deskFile(part)), { level: 9 }).length;
    assert.ok(weight < 20_000, `${part} weighs ${weight} bytes`);
  }
});

test('every question is there as it stands, with its words', () => {
  assert.deepEqual(
    course.questions.map(({ id, hash }) => `${id} ${hash}`).toSorted(),
    [...everyItem.values()]
      .filter(({ id }) => !isFamilyItem(id) || own.has(id))
      .map((item) => `${item.id} ${itemHash(item)}`)
      .toSorted(),
  );
  for (const { id, question } of course.questions) assert.ok(question.length > 5, id);
  for (const { items } of course.forms) for (const { id } of items) assert.ok(course.asks[id], id);
});

test('an answer is lettered and graded on the desk as in its lesson', () => {
  for (const { id, gradable } of [...course.questions, ...course.recalled]) {
    const item = everyItem.get(id);
    assert.ok(item, id);
    assert.deepEqual(paperParts(gradable), paperParts(item), id);
  }
  fc.assert(
    fc.property(fc.constantFrom(...course.questions), fc.func(fc.nat()), ({ id, gradable }, pick) => {
      const item = everyItem.get(id);
      assert.ok(item);
      const rows = paperParts(gradable);
      const one = (row: (typeof rows)[number]) =>
        row.letters[pick(row.mark) % Math.max(1, row.letters.length)]?.mark ?? String(pick(row.mark) % 101);
      const all = (rows[0]?.letters ?? [])
        .toSorted((a, b) => pick(a.id) - pick(b.id))
        .map(({ mark }) => mark);
      const typed = gradable.kind === 'order' ? all.join('') : rows.map(one).join(' ') || 'A text.';
      const read = readPaper(gradable, typed);
      assert.ok(read.status === 'ok', `${id}: ${typed}`);
      assert.deepEqual(grade(gradable, read.fields), grade(item, read.fields), `${id}: ${typed}`);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever can be picked has words, and whatever tempts has something to say', () => {
  for (const question of course.questions) {
    const item = everyItem.get(question.id);
    const space = item && spaceOf(item);
    const words = course.words[question.id] ?? {};
    for (const [name, value] of space ? picksOf(space) : []) {
      const said = sayPick(course, question, { name, value });
      const hasWords = question.kind === 'order' || `${name} ${value}` in words || value in words;
      assert.ok(hasWords && said.answer !== '', `${question.id}: ${name} ${value}`);
      assert.ok(partOf(name) === undefined || said.row, `${question.id}: ${name}`);
    }
    for (const code of [
      ...question.tempting.map(([, , one]) => one),
      ...(question.pull ? [question.pull] : []),
    ]) {
      assert.ok(course.misconceptions[code]?.belief, `${question.id}: ${code}`);
    }
  }
  for (const { items } of course.forms) {
    for (const { id, options } of items) {
      assert.equal(paperParts(checkOnPaper({ id, options }))[0]?.letters.length, options.length);
    }
  }
});

test('every place of every lesson is a question, a recall or a note of the course', () => {
  const known = new Set([
    ...course.questions.map(({ id }) => id),
    ...course.recalled.map(({ id }) => id),
    ...course.notes.map(({ placement }) => placement),
  ]);
  for (const { placements } of course.lessons) {
    for (const placement of placements) assert.ok(known.has(placement.split('@')[0] ?? ''), placement);
  }
});

test('a sheet is typed in at the desk in the order and under the numbers in which it is printed', () => {
  const printed = (sheet: string) => {
    const form = paperForms.find((one) => sheet === `checks/${one.form}`);
    const path = form ? `checks/${form.address}` : sheet;
    const html = readFileSync(`dist/teach/print/${path}/index.html`, 'utf8');
    return [...html.matchAll(/ data-task="([^"]+)"[^>]*><h3>Question (\d+)/g)].map(
      ([, id = '', number]) => `${number} ${id}`,
    );
  };
  // The first edition's checks are not printed any more; who has them on paper can still type them in.
  const former = new Set(paperForms.map(({ address }) => `checks/${address}`));
  const sheets = entrySheetsOf(course).filter(({ name }) => !former.has(name));
  assert.deepEqual(
    sheets.slice(-paperForms.length).map(({ name }) => name),
    paperForms.map(({ form }) => `checks/${form}`),
  );
  assert.ok(sheets.length > 12);
  for (const { name, questions } of sheets) {
    const typed = questions.map(({ number, placement }) => `${number} ${placement.split('@')[0]}`);
    const asked = printed(name);
    // What is asked once more, to be compared, is kept under the first asking.
    assert.deepEqual(
      typed,
      asked.filter((one) => typed.includes(one)),
      name,
    );
    assert.ok(asked.length - typed.length <= 1, `${name} asks ${asked.length} and takes ${typed.length}`);
  }
});
