import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadContent } from '#course/load.ts';
import { confidenceSteps } from '#measure/calibration.ts';
import { grade } from '#quiz/grade.ts';
import { disorderParts, orderParts } from '#quiz/part-order.ts';
import { checkOnPaper, paperParts, paperPrompt, readPaper } from '#quiz/paper/read-paper.ts';
import type { Item } from '#quiz/types.ts';
import {
  choice,
  dials,
  everyForm,
  extendedText,
  hottext,
  inlineChoice,
  match,
  order,
  several,
  slider,
  trace,
} from '../helpers/items.ts';

const content = loadContent('content');
const items: readonly Item[] = [
  ...everyForm,
  { ...choice, confidence: true },
  { ...match, confidence: true },
  ...content.items.values(),
];

const fieldsOf = (item: Item, typed: string) => {
  const read = readPaper(item, typed);
  return read.status === 'ok'
    ? read.fields.map(([name, value]) => `${name}=${value}`).join(' ')
    : read.reason;
};

const markOf = (item: Item, id: string, row = 0) =>
  paperParts(item)[row]?.letters.find((letter) => letter.id === id)?.mark ?? '';

test('letters stand in the order in which the page draws the parts', () => {
  const ids = (item: Item, row = 0) => paperParts(item)[row]?.letters.map(({ mark, id }) => `${mark} ${id}`);
  const shown = (parts: readonly { readonly id: string }[]) =>
    parts.map(({ id }, at) => `${'ABCD'[at]} ${id}`);
  assert.deepEqual(ids(choice), shown(orderParts(choice.id, choice.options)));
  assert.deepEqual(ids(order), shown(disorderParts(order.id, order.rows)));
  assert.deepEqual(ids(hottext), ['A they', 'B may', 'C seemed', 'D none']);
  assert.deepEqual(ids(match, 2), ['A in', 'B out', 'C between']);
  assert.deepEqual(ids(inlineChoice, 1), ['A suggest', 'B say', 'C prove']);
  assert.deepEqual(ids(trace, 1), ['A origin', 'B first', 'D third']);
  assert.deepEqual(
    paperParts(dials).map(({ mark, id }) => `${mark} ${id}`),
    ['1 noon.rain', '2 noon.storm', '3 evening.rain', '4 evening.storm'],
  );
});

test('each kind says what to write', () => {
  assert.equal(paperPrompt(choice), 'one letter, A to C');
  assert.equal(paperPrompt({ ...choice, confidence: true }), 'one letter, A to C; then how sure, 1 to 4');
  assert.equal(paperPrompt(several), 'every letter that fits, A to D');
  assert.equal(paperPrompt(hottext), 'the letters of the words, A to C; D for no such words');
  assert.equal(paperPrompt(order), 'all letters in order, A to D');
  assert.equal(paperPrompt(match), 'a letter for each row, 3 in all: A to C');
  assert.equal(paperPrompt(inlineChoice), 'a letter for each gap, 2 in all: A to C');
  assert.equal(paperPrompt(trace), 'a letter for each row, 3 in all: A to D');
  assert.equal(paperPrompt(slider), 'a number, 0 to 100');
  assert.equal(paperPrompt(dials), 'a number for each row, 4 in all: 0 to 100');
  assert.equal(paperPrompt(extendedText), 'the text');
});

test('what is typed is read in either case, with commas or without, with row numbers or without', () => {
  assert.equal(fieldsOf(choice, ` ${markOf(choice, 'no').toLowerCase()} `), 'choice=no');
  const both = [markOf(several, 'one'), markOf(several, 'three')];
  for (const between of ['', ' ', ', ', '/']) {
    assert.equal(fieldsOf(several, both.join(between)), 'choice=one choice=three');
  }
  assert.equal(fieldsOf(hottext, 'ac'), 'words=they words=seemed');
  assert.equal(fieldsOf(hottext, 'D'), 'words=none');
  const sorted = 'pair.cat=out pair.dog=in pair.bird=between';
  for (const typed of ['bac', 'B A C', '1b 2a 3c', '1. B; 2. A; 3. C', '3=C 1=B 2=A', 'b,a,c']) {
    assert.equal(fieldsOf(match, typed), sorted);
  }
  assert.equal(fieldsOf(inlineChoice, 'AC'), 'blank.who=they blank.verb=prove');
  assert.equal(fieldsOf(trace, 'AAB'), 'pair.first=origin pair.second=origin pair.third=first');
  const key = order.rows.map(({ id }) => markOf(order, id)).join('');
  assert.equal(fieldsOf(order, key), 'place.all=1 place.most=2 place.some=3 place.none=4');
  assert.equal(fieldsOf(slider, '65 %'), 'forecast=65');
  assert.equal(fieldsOf(slider, '05'), 'forecast=5');
  assert.equal(
    fieldsOf(dials, '60 10 70 20'),
    'dial.noon.rain=60 dial.noon.storm=10 dial.evening.rain=70 dial.evening.storm=20',
  );
  assert.equal(fieldsOf(extendedText, ' Why? '), 'text=Why?');
});

test('a digit after the answer says how sure it is, where that is asked', () => {
  const sure = { ...choice, confidence: true };
  const no = markOf(choice, 'no');
  for (const typed of [`${no} 3`, `${no}3`, `${no}, 3`, `${no} / 3`]) {
    assert.equal(fieldsOf(sure, typed), 'choice=no confidence=fairly-sure');
  }
  assert.equal(fieldsOf(sure, no), 'choice=no');
  assert.equal(
    fieldsOf({ ...match, confidence: true }, '1B 2A 3C 4'),
    'pair.cat=out pair.dog=in pair.bird=between confidence=certain',
  );
  assert.equal(fieldsOf(sure, `${no} 5`), '“5” is none of its letters: A to C.');
  assert.equal(fieldsOf(choice, `${no} 3`), '“3” is none of its letters: A to C.');
});

test('what does not fit is refused with the reason', () => {
  assert.equal(fieldsOf(choice, ' '), 'Nothing is typed.');
  assert.equal(fieldsOf(choice, 'F'), '“F” is none of its letters: A to C.');
  assert.equal(fieldsOf(choice, 'AB'), 'It takes one letter, and 2 are typed.');
  assert.equal(fieldsOf(several, 'A A'), '“A” stands twice.');
  assert.equal(fieldsOf(hottext, 'A D'), '“D” says that there are no such words, so it stands alone.');
  assert.equal(fieldsOf(order, 'ABC'), 'It takes all 4 letters, and 3 are typed.');
  assert.equal(fieldsOf(match, 'AB'), 'It takes 3 letters, one a row, and 2 are typed.');
  assert.equal(fieldsOf(match, '1A 1B 3C'), 'Row 1 has 2 letters instead of one.');
  assert.equal(fieldsOf(match, 'A1 B2 C3'), '“3” is neither a letter nor the number of a row before one.');
  assert.equal(fieldsOf(match, 'ABD'), 'Row 3: “D” is none of its letters: A to C.');
  assert.equal(fieldsOf(trace, 'BAA'), 'Row 1: “B” is none of its letters: A to D.');
  assert.equal(fieldsOf(slider, '101'), '“101” is no whole number from 0 to 100.');
  assert.equal(fieldsOf(slider, 'half'), '“half” is no whole number from 0 to 100.');
  assert.equal(fieldsOf(slider, '40 60'), 'It takes one number, and 2 are typed.');
  assert.equal(fieldsOf(choice, 'A'.repeat(500)), 'That is far too long for an answer in letters.');
});

test('whatever is accepted can be graded, and garbage never throws', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'ABCDEFGHabcd 1234,.;=%50'), maxLength: 30 }),
    fc.array(fc.nat({ max: 120 }), { maxLength: 6 }).map((numbers) => numbers.join(' ')),
  );
  const sureness = new Set(['', ...confidenceSteps.map(({ id }) => id)]);
  let accepted = 0;
  fc.assert(
    fc.property(fc.constantFrom(...items), anything, (item, typed) => {
      const read = readPaper(item, typed);
      if (read.status === 'refused') {
        assert.match(read.reason, /\.$/);
        return;
      }
      accepted += 1;
      assert.notEqual(grade(item, read.fields).status, 'incomplete', `${item.id}: ${typed}`);
      const sure = read.fields.find(([name]) => name === 'confidence')?.[1] ?? '';
      assert.ok(sureness.has(sure) && (item.confidence || sure === ''));
    }),
    { numRuns: 5_000 },
  );
  assert.ok(accepted > 200, `only ${accepted} were accepted`);
});

test('every answer that letters can give to a question of this course is read back as it was written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...items),
      fc.func(fc.nat()),
      fc.integer({ min: 0, max: 4 }),
      (item, pick, sure) => {
        const rows = paperParts(item);
        if (rows.length === 0) return;
        const one = (row: (typeof rows)[number]) =>
          row.letters[pick(row.mark) % Math.max(1, row.letters.length)] ?? {
            mark: String(pick(row.mark) % 101),
            id: '',
          };
        const chosen =
          item.kind === 'order'
            ? (rows[0]?.letters ?? []).toSorted((a, b) => pick(a.id) - pick(b.id))
            : rows.map(one);
        const written = `${chosen.map(({ mark }) => mark).join(' ')}${item.confidence && sure > 0 ? ` ${sure}` : ''}`;
        const read = readPaper(item, written);
        assert.ok(read.status === 'ok', `${item.id}: ${written}`);
        const answers = read.fields.filter(([name]) => name !== 'confidence');
        const said = answers.map(([name, value]) =>
          item.kind === 'order' ? name.replace('place.', '') : value,
        );
        assert.deepEqual(
          said,
          chosen.map(({ mark, id }) => id || mark),
        );
        const step = item.confidence ? confidenceSteps[sure - 1]?.id : undefined;
        assert.equal(read.fields.find(([name]) => name === 'confidence')?.[1], step);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a question of a check is lettered and read like any other', () => {
  const check = checkOnPaper({
    id: 'checks/alder/who-saw',
    options: [{ id: 'yes' }, { id: 'no' }, { id: 'open' }],
  });
  const mark = paperParts(check)[0]?.letters.find(({ id }) => id === 'open')?.mark;
  assert.deepEqual(readPaper(check, `${mark}2`), {
    status: 'ok',
    fields: [
      ['choice', 'open'],
      ['confidence', 'leaning'],
    ],
  });
});
