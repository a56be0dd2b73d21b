// What the ledger promises: as many denials that held as fell where a learner is scored, and no state that is always right or wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordCount } from '../../src/lib/content/lesson-source.ts';
import { loadContent } from '../../src/lib/content/load.ts';

const { ledger, items, lessons } = loadContent('content');
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
