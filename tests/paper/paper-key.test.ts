// The key on paper says what grading says: whoever marks by letters marks as the page would.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyInLetters, paperKey } from '#quiz/key/paper-key.ts';
import { worksheetOf } from '#paper/build/worksheet.ts';
import { grade } from '#quiz/grade.ts';
import { readPaper } from '#quiz/paper/read-paper.ts';
import { content } from '../tools/content.ts';

const items = [...content.items.values()];
const keyed = items.filter((item) => paperKey(item).length > 0);

/** What a teacher types who copies the key: the first right letter of each row, or all of them where all are asked for. */
const typed = (item: (typeof items)[number]) =>
  paperKey(item)
    .map(({ row, right }) => (row ? `${row}${right[0]}` : right.join('')))
    .join(' ');

test('there is a key in letters to every kind of question that has right answers', () => {
  const kinds = new Set(keyed.map(({ kind }) => kind));
  assert.deepEqual([...kinds].toSorted(), ['choice', 'hottext', 'inline-choice', 'match', 'order', 'trace']);
});

for (const item of keyed) {
  test(`${item.id}: the letters of the key, typed in from paper, earn every point`, () => {
    const read = readPaper(item, typed(item));
    assert.equal(read.status, 'ok');
    const result = grade(item, read.status === 'ok' ? read.fields : []);
    if (result.status === 'kept') return;
    assert.equal(result.status, 'graded');
    if (result.status === 'graded') assert.equal(result.earned, result.total);
  });

  test(`${item.id}: no letter that the key leaves out earns as much`, () => {
    for (const { row, right } of paperKey(item)) {
      if (item.kind === 'order' || right.length === 0) continue;
      for (const letter of 'ABCDEFGHIJ') {
        const others = paperKey(item).map((other) =>
          other.row === row ? `${row}${letter}` : `${other.row}${other.right[0]}`,
        );
        const read = readPaper(item, others.join(' '));
        if (read.status !== 'ok' || right.includes(letter)) continue;
        const result = grade(item, read.fields);
        if (result.status === 'graded') assert.ok(result.earned < result.total, `${row}${letter}`);
      }
    }
  });
}

test('a question without letters has its key in words', () => {
  const held = items.find((item) => item.kind === 'slider' && item.outcome === true);
  assert.equal(held && keyInLetters(held), 'the nearer to 100, the better');
});

for (const lesson of content.lessons) {
  test(`the worksheet of "${lesson.title}" has every question of the lesson, in its order and under its number`, () => {
    const asked = lesson.steps.flatMap((step) => step.items).map(({ id }) => id);
    const tasks = worksheetOf(lesson, content.items)
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.type === 'task' ? [part] : []));
    assert.deepEqual(
      tasks.map(({ id }) => id),
      asked,
    );
    assert.deepEqual(
      tasks.map(({ number }) => number),
      asked.map((_id, index) => index + 1),
    );
  });
}
