// What the ledger promises: as many denials that held as fell where a learner is scored, and no state that is always right or wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordCount } from '#course/lesson-source.ts';
import { checkReferences } from '#course/references/check-references.ts';
import { itemHash } from '#course/item-hash.ts';
import { cardLesson, cardsOf, ledgerCards } from '#review/build/card-items.ts';
import { sliderSchema } from '#quiz/kinds/slider/schema.ts';
import { plainText } from '#quiz/rich-text.ts';
import { content } from '../tools/content.ts';

const { ledger, items, lessons, checks } = content;
const cards = ledgerCards(content);
const slug = 'do-denials-come-true';
const hasHeld = (outcome: string) => outcome === 'held' || outcome === 'mostly-held';

/** The forecasts that lesson 8 scores, each with its entry in the ledger. */
const forecasts = [...items.values()].flatMap((item) => {
  if (!item.id.startsWith(`${slug}/`) || item.kind !== 'slider' || item.outcome === undefined) return [];
  const entry = ledger.find(({ id }) => item.evidence[0] === `ledger/${id}`);
  return [{ item, entry }];
});

test('lesson 8 scores eight denials of the ledger, four that held and four that fell', () => {
  assert.equal(lessons.find((lesson) => lesson.slug === slug)?.number, 8);
  assert.equal(forecasts.length, 8);
  for (const { item, entry } of forecasts) {
    assert.equal(entry?.type, 'denial', item.id);
    assert.equal(entry?.outcome, item.outcome ? 'held' : 'fell', item.id);
  }
  assert.equal(forecasts.filter(({ item }) => item.outcome).length, 4);
});

test('among them, a Russian denial held and a Western one fell', () => {
  const outcomesOf = (...speakers: string[]) =>
    forecasts.flatMap(({ entry }) => (entry && speakers.includes(entry.speaker) ? entry.outcome : []));
  assert.ok(outcomesOf('Russia').includes('held'));
  assert.ok(outcomesOf('United States', 'France', 'United Kingdom').includes('fell'));
});

test('Moscow, Washington and Kyiv are each right somewhere in the ledger and wrong somewhere', () => {
  for (const state of [['Russia', 'Soviet Union'], ['United States'], ['Ukraine']]) {
    const found = ledger.filter(({ speaker }) => state.includes(speaker)).map(({ outcome }) => outcome);
    assert.ok(found.some(hasHeld), `${state.join(', ')} is never right`);
    assert.ok(found.includes('fell'), `${state.join(', ')} is never wrong`);
  }
});

test('what held and what fell are within two of each other, among denials and among claims', () => {
  for (const type of ['denial', 'claim']) {
    const entries = ledger.filter((entry) => entry.type === type);
    const held = entries.filter(({ outcome }) => hasHeld(outcome)).length;
    const fell = entries.filter(({ outcome }) => outcome === 'fell').length;
    assert.ok(Math.abs(held - fell) <= 2, `${type}: ${held} held, ${fell} fell`);
  }
});

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const monthName = months.join('|');

/** The dates that a text names, as far as it names them; a day or month without a year is of the year it is read in. */
function datesIn(text: string, year: string): string[] {
  const full = new RegExp(`(?:(\\d{1,2}) )?\\b(${monthName})\\b(?: (\\d{4}))?`, 'g');
  const found = [...text.matchAll(full)].map(([, day = '', month = '', ofYear = year]) =>
    [ofYear, String(months.indexOf(month) + 1).padStart(2, '0'), day.padStart(2, '0')]
      .filter((part) => part !== '00')
      .join('-'),
  );
  return [...found, ...(text.match(/\b(?:19|20)\d{2}\b/g) ?? [])];
}

test('dates are found in a text, whole or in part', () => {
  assert.deepEqual(datesIn('On 24 September, in May 2003 and since 1998.', '2002'), [
    '2002-09-24',
    '2003-05',
    '2003',
    '1998',
  ]);
});

test('what was known that day names no later day', () => {
  for (const { id, date, known, outcome } of ledger) {
    // What is open is told as it stood when it was last checked.
    if (outcome === 'open') continue;
    for (const other of datesIn(plainText(known), date.slice(0, 4))) {
      const length = Math.min(other.length, date.length);
      assert.ok(other.slice(0, length) <= date.slice(0, length), `${id}: ${other} is after ${date}`);
    }
  }
});

test('no open entry is scored', () => {
  const open = new Set(ledger.filter(({ outcome }) => outcome === 'open').map(({ id }) => `ledger/${id}`));
  for (const item of items.values()) {
    if (item.kind !== 'slider' || item.outcome === undefined) continue;
    assert.ok(!item.evidence.some((ref) => open.has(ref)), item.id);
  }
});

test('an entry is short, a denial names its kind, and what mostly held says what is disputed', () => {
  for (const { id, type, said, known, settled, kinds, outcome, disputed } of ledger) {
    for (const text of [said, known, settled]) {
      const count = wordCount(text);
      assert.ok(count >= 10 && count <= 50, `${id}: ${count} words in ${text.slice(0, 30)}`);
    }
    if (type === 'denial') assert.ok(kinds.length > 0, id);
    if (outcome === 'mostly-held') assert.ok(disputed, id);
  }
});

/** They tell the same story as an entry that a lesson or a card tells: who knows that ending knows theirs. */
const otherHalves = new Set(['zinoviev-letter', 'four-names-posted', 'iraq-defectors']);

test('every settled entry is asked or told somewhere: in a lesson, a check or review', () => {
  const told = JSON.stringify([lessons.map(({ body }) => body), [...items.values()], checks]);
  for (const { id, outcome, asked } of ledger) {
    if (outcome === 'open' || otherHalves.has(id)) assert.equal(asked, undefined, id);
    else assert.notEqual(new RegExp(`ledger/${id}(?![a-z-])`).test(told), asked !== undefined, id);
  }
});

test('review asks as many cases that held as fell, and never four in a row that ended alike', () => {
  const endings = cards.map(({ outcome }) => outcome);
  assert.equal(cards.length, 12);
  assert.equal(endings.filter(Boolean).length, 6);
  const runs = endings.map((ending, index) => endings.slice(index, index + 4).every((one) => one === ending));
  assert.ok(!runs.slice(0, -3).includes(true), endings.join());
});

test('a card is a question as any other, of the lesson it follows', () => {
  const lesson = lessons.find(({ slug: name }) => name === cardLesson.slug);
  assert.ok(lesson?.objectives.some(({ id }) => id === cardLesson.objective));
  const own = [...items.keys()].filter((id) => id.startsWith(`${cardLesson.slug}/`));
  assert.equal(cardsOf(content).questions, own.length);
  for (const { id, ...card } of cards) {
    assert.ok(sliderSchema.safeParse(card).success, id);
    assert.ok(wordCount(plainText(card.stem)) <= 110, id);
    assert.ok(wordCount(plainText(card.reveal.feedback)) <= 60, id);
    assert.doesNotMatch(card.stem, new RegExp(ledger.find((one) => id.endsWith(one.id))?.settled ?? ''), id);
  }
  assert.equal(new Set(cards.map((card) => itemHash(card))).size, cards.length);
});

test('an author who has review ask what is open, or what a lesson tells, hears of it', () => {
  const asked = { question: 'Will it hold?', misconception: 'M99' };
  const messages: string[] = [];
  const changed = ledger.map((entry) =>
    ['hall-warning', 'crimea-troops'].includes(entry.id) ? { ...entry, asked } : entry,
  );
  checkReferences({ ...content, ledger: changed }, (file, message) => messages.push(`${file}: ${message}`));
  const text = messages.join('\n');
  assert.match(text, /ledger\.yaml: "hall-warning" is open, so "asked" must go/);
  assert.match(text, /ledger\.yaml: "crimea-troops" is asked with "M99"/);
  assert.match(
    text,
    /"crimea-troops" is asked in review, but lessons\/do-denials-come-true\/lesson\.mdx tells/,
  );
});
