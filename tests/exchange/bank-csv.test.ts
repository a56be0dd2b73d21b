// The bank as a table, read back by a strict reader: every cell says what the author's file says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { csvOf } from '#exchange/bank-csv.ts';
import { bankCsv, bankNames, wholeBank } from '#exchange/build/exchange-files.ts';
import type { Names } from '#exchange/names.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import { readCsv } from '../helpers/csv.ts';
import { choice, everyForm, inlineChoice, match, order, slider, textEntry, trace } from '../helpers/items.ts';
import { content } from '../tools/content.ts';

const items = wholeBank(content);
const text = bankCsv(content);
const [header = [], ...rows] = readCsv(text);

const noNames: Names = {
  title: '',
  lessonOf: () => ({ slug: 'lesson', title: 'Lesson 1' }),
  textOf: () => undefined,
};

/** The cells of a row by the names of their columns. */
const named = (row: readonly string[]) =>
  Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));

const rowOf = (item: Item) => named(readCsv(csvOf([item], noNames))[1] ?? []);

/** Every code that stands anywhere in an item. */
function codesIn(item: Item): Set<string> {
  const codes = new Set<string>();
  JSON.stringify(item, (key, value: unknown) => {
    if (key === 'misconception' && typeof value === 'string') codes.add(value);
    return value;
  });
  return codes;
}

test('the table has a row for each question, with a cell for each column', () => {
  const asked = 'id lesson kind stem passage options key misconceptions';
  const about = 'skill objective verdict confidence evidence';
  assert.deepEqual(header.join(' '), `${asked} ${about}`);
  assert.deepEqual(
    rows.map(([id]) => id),
    items.map(({ id }) => id),
  );
  for (const row of rows) assert.equal(row.length, header.length, row[0]);
});

test('every text stands in quotation marks, so that commas, lines and spaces stay where they are', () => {
  const cells = text.slice(1).match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
  assert.equal(cells.length, (rows.length + 1) * header.length);
  for (const cell of cells) assert.match(cell, /^"[^]*"$/);
});

test('a row says of its question what the author says', () => {
  const lessons = new Set(content.lessons.map(({ slug }) => slug));
  for (const [index, item] of items.entries()) {
    const row = named(rows[index] ?? []);
    assert.ok(lessons.has(row['lesson'] ?? ''), item.id);
    assert.deepEqual(
      [row['kind'], row['skill'], row['objective'], row['verdict'], row['confidence']],
      [item.kind, item.skill, item.objective, item.verdict, item.confidence ? 'yes' : 'no'],
    );
    assert.equal(row['stem']?.replace(/^'/, ''), plainText(item.stem));
    assert.ok(row['key'], `${item.id} has no key`);
    const codes = (row['misconceptions'] ?? '').match(/M\d+$/gm) ?? [];
    assert.deepEqual(new Set(codes), codesIn(item), item.id);
    for (const ref of item.evidence)
      assert.ok(row['evidence']?.split('\n').includes(ref), `${item.id}: ${ref}`);
  }
});

test('a question has the text that it is about, that of a whole report among them', () => {
  const { textOf } = bankNames(content);
  for (const [index, item] of items.entries()) {
    const passage = named(rows[index] ?? [])['passage'] ?? '';
    const shown = (item.kind === 'choice' && item.passage) || textOf(item.id);
    if (!shown) assert.doesNotMatch(passage, /invented/, item.id);
    else {
      assert.ok(passage.startsWith(`${shown.title} (`), item.id);
      assert.ok(passage.includes(`, invented)\n${shown.paragraphs.join('\n')}`), item.id);
    }
  }
});

test('the letters of the key are those of the options', () => {
  for (const item of items) {
    if (item.kind !== 'choice') continue;
    const { options = '', key = '', misconceptions = '' } = rowOf(item);
    const lettered = new Map(options.split('\n').map((line) => [line.slice(3), line.slice(0, 1)]));
    const letter = (words: string) => lettered.get(plainText(words)) ?? '';
    const keys = item.options.filter(({ correct }) => correct).map((option) => letter(option.text));
    assert.deepEqual(key.split(' '), keys.toSorted(), item.id);
    const tempting = item.options.flatMap((one) =>
      one.misconception ? [`${letter(one.text)}: ${one.misconception}`] : [],
    );
    assert.deepEqual(misconceptions.split('\n').toSorted(), tempting.toSorted(), item.id);
  }
});

test('what there is to answer can be read, whatever the kind', () => {
  const seen = (item: Item) => {
    const { options, key } = rowOf(item);
    return [options, key];
  };
  assert.deepEqual(seen(match), [
    '1. cat\n2. dog\n3. bird\nA. In\nB. Out\nC. Between',
    '1 A (½ C), 2 A (½ C), 3 A (½ C)',
  ]);
  assert.deepEqual(seen(inlineChoice), [
    '1. Who\n2. Verb\n1 A. They\n1 B. All\n2 A. suggest\n2 B. say\n2 C. prove',
    '1 A, 2 A or B',
  ]);
  assert.deepEqual(seen(slider), ['low: no\nhigh: yes', 'the nearer to 100, the better']);
  assert.match(
    rowOf(order)['options'] ?? '',
    /^first: most\nlast: least\nA\. \w+\nB\. \w+\nC\. \w+\nD\. \w+$/,
  );
  assert.match(rowOf(trace)['options'] ?? '', /^1\. First\. first\n2\. .*\nA\. The report\nB\. First\n/s);
  assert.equal(rowOf(textEntry)['passage'], textEntry.line);
  for (const item of everyForm)
    for (const cell of Object.values(rowOf(item))) assert.doesNotMatch(cell, /undefined/);
});

test('whatever words a question has, they are one cell and no formula', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      ' =1',
      '＝1',
      '"',
      '""',
      ',',
      '\r\n',
      '\n',
      '=HYPERLINK("x";"y")',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (stem, title, option) => {
      const passage = { title, format: 'post' as const, paragraphs: [stem] };
      const options = choice.options.map((one) => ({ ...one, text: option }));
      const table = readCsv(csvOf([{ ...choice, stem, passage, options }], noNames));
      assert.deepEqual(
        table.map((row) => row.length),
        [header.length, header.length],
      );
      for (const cell of table.flat())
        assert.doesNotMatch(cell, /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/);
      const row = named(table[1] ?? []);
      // What holds a formula back is an apostrophe, also inside of a text.
      const bare = (words: string | undefined) => words?.replaceAll("'", '');
      assert.equal(bare(row['stem']), bare(plainText(stem)));
      assert.ok(bare(row['options'])?.includes(bare(plainText(option)) ?? ''));
    }),
    { numRuns: 1000 },
  );
});
