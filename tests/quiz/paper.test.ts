import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestWord } from '#quiz/kinds/text-entry/spelling.ts';
import { disorderParts, orderParts } from '#quiz/part-order.ts';
import {
  checkOnPaper,
  countedBy,
  offeredBy,
  paperParts,
  paperPrompt,
  readPaper,
} from '#quiz/paper/read-paper.ts';
import type { Item } from '#quiz/types.ts';
import {
  choice,
  dials,
  extendedText,
  hottext,
  inlineChoice,
  match,
  order,
  several,
  slider,
  textEntry,
  trace,
} from '../helpers/items.ts';

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

test('what is typed from paper is taken for the same word, with how sure somebody is after it', () => {
  const asked = { ...textEntry, confidence: true };
  const read = (typed: string) => {
    const found = readPaper(asked, typed);
    return found.status === 'ok' ? found.fields.map((field) => field.join('=')).join(' ') : found.reason;
  };
  assert.equal(read('Could 3'), 'text=could choice=could confidence=fairly-sure');
  assert.equal(read('MAY'), 'text=may choice=might');
  assert.equal(read('planned'), 'text=planned choice=other');
  assert.equal(read('…'), 'It takes a word.');
  assert.equal(read('w'.repeat(longestWord + 1)), `A word has at most ${longestWord} characters.`);
});

test('the desk counts a listed word however it was written, and any other by itself', () => {
  const counted = (typed: string, meantWord: string) =>
    countedBy(textEntry, [
      ['text', typed],
      ['choice', meantWord],
      ['confidence', 'certain'],
    ]);
  assert.deepEqual(counted('Coud', 'could'), [['choice', 'could']]);
  assert.deepEqual(counted(' Must! ', 'other'), [['text', 'must']]);
});

test('what everybody sees of a question is every answer there is, or nothing where answers are too many', () => {
  const offered = (item: Item) =>
    offeredBy(item)
      ?.map((field) => field.join('='))
      .join(' ');
  assert.equal(offered(choice), 'choice=yes choice=no choice=perhaps');
  assert.equal(offered(hottext), 'words=they words=may words=seemed words=none');
  assert.equal(
    offered(inlineChoice),
    'blank.who=they blank.who=all blank.verb=suggest blank.verb=say blank.verb=prove',
  );
  for (const item of [order, match, trace, slider, dials, extendedText, textEntry])
    assert.equal(offered(item), undefined, item.id);
});

test('answers are counted field by field, without how sure somebody is', () => {
  const sure = ['confidence', 'certain'] as const;
  assert.deepEqual(countedBy(choice, [['choice', 'no'], sure]), [['choice', 'no']]);
});

test('an answer in words may be long, one in letters may not', () => {
  const long = 'Because it is so. '.repeat(40);
  assert.equal(fieldsOf(extendedText, long), `text=${long.trim()}`);
  assert.match(fieldsOf(choice, ' '.repeat(500)), /Nothing is typed/);
  assert.match(fieldsOf(several, 'A '.repeat(200)), /“A” stands twice/);
  assert.match(fieldsOf(several, 'A '.repeat(202)), /far too long/);
});

test('letters are read in whatever width they were typed, and how sure stands after anything but a letter', () => {
  assert.equal(
    fieldsOf(
      choice,
      markOf(choice, 'no').replace(/./, (mark) => String.fromCodePoint(mark.charCodeAt(0) + 0xfee0)),
    ),
    'choice=no',
  );
  const asked = { ...extendedText, confidence: true };
  assert.equal(fieldsOf(asked, 'I am sure 3'), 'text=I am sure 3');
  const sure = { ...choice, confidence: true };
  assert.equal(fieldsOf(sure, '3'), '“3” is none of its letters: A to C.');
  assert.equal(fieldsOf(sure, `${markOf(choice, 'no')} 0`), '“0” is none of its letters: A to C.');
});

test('what is missing is said in the number that is wanted', () => {
  assert.equal(fieldsOf(choice, ','), 'It takes a letter, A to C.');
  assert.equal(fieldsOf(order, 'A'), 'It takes all 4 letters, and 1 is typed.');
  assert.equal(fieldsOf(match, 'A'), 'It takes 3 letters, one a row, and 1 is typed.');
  assert.equal(fieldsOf(match, '1A 2B 4C'), 'Row 3 has 0 letters instead of one.');
  assert.equal(fieldsOf(dials, '10'), 'It takes 4 numbers, and 1 is typed.');
  assert.equal(fieldsOf(slider, '%'), 'It takes one number, and 0 are typed.');
  assert.equal(fieldsOf(slider, '100'), 'forecast=100');
  assert.equal(fieldsOf(slider, '1000'), '“1000” is no whole number from 0 to 100.');
  assert.equal(fieldsOf(slider, '1.5'), '“1.5” is no whole number from 0 to 100.');
  assert.equal(fieldsOf(slider, 'A5'), '“a5” is no whole number from 0 to 100.');
});

test('a question with one gap or one letter says so', () => {
  const [who] = inlineChoice.blanks;
  assert.ok(who);
  assert.equal(paperPrompt({ ...inlineChoice, blanks: [who] }), 'one letter, A to B');
  assert.equal(paperPrompt({ ...choice, options: choice.options.slice(0, 1) }), 'one letter, A');
  assert.equal(paperPrompt({ ...choice, options: [] }), 'one letter, ');
  assert.equal(paperPrompt(textEntry), 'the word');
  assert.deepEqual(paperParts(textEntry), []);
});

test('where some letters have the number of their row, each needs it', () => {
  assert.equal(fieldsOf(match, '1B AC'), 'Row 2 has 0 letters instead of one.');
  const sources = Array.from('abcdefghij', (id) =>
    match.sources.map((row) => ({ ...row, id })).slice(0, 1),
  ).flat();
  const typed = sources.map((_row, index) => `${index + 1}${index === 9 ? 'B' : 'A'}`).toReversed();
  assert.ok(fieldsOf({ ...match, sources }, typed.join(' ')).endsWith('pair.i=in pair.j=out'));
});

test('what has no letters has rows without any, and a refusal says that it is one', () => {
  assert.deepEqual(paperParts(slider), [{ mark: '', id: '', letters: [] }]);
  assert.deepEqual(paperParts(dials)[0], { mark: '1', id: 'noon.rain', letters: [] });
  assert.deepEqual(paperParts(extendedText), []);
  assert.deepEqual(readPaper(choice, ' '), { status: 'refused', reason: 'Nothing is typed.' });
});

test('a word of the longest length is read, and a check takes one letter', () => {
  assert.equal(fieldsOf(textEntry, 'W'.repeat(longestWord)), `text=${'w'.repeat(longestWord)} choice=other`);
  const check = checkOnPaper({ id: 'checks/alder/who-saw', options: [{ id: 'yes' }, { id: 'no' }] });
  assert.equal(
    fieldsOf({ ...choice, ...check, options: choice.options }, 'AB'),
    'It takes one letter, and 2 are typed.',
  );
});
