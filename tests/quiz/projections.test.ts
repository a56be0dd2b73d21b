// What others may see of an item holds for every item that is shipped, whatever its kind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedIn, gradableItem, partWords, passagesIn, temptingIn, workOf } from '#quiz/projections.ts';
import { grade } from '#quiz/grade.ts';
import { refAddress, refLabel, sheetId } from '#quiz/sources.ts';
import { picksOf, spaceOf } from '../helpers/answers.ts';
import { content } from '../tools/content.ts';

const { items } = content;
const shipped = [...items.values()];

test('whatever can be picked in an item has words', () => {
  for (const item of shipped) {
    const space = spaceOf(item);
    if (!space || item.kind === 'order') continue;
    const words = partWords(item);
    for (const [name, value] of picksOf(space))
      assert.ok(`${name} ${value}` in words || value in words, `${item.id}: ${name} ${value}`);
    for (const [part, said] of Object.entries(words)) assert.ok(said.trim(), `${item.id}: ${part}`);
  }
});

test('what tempts in an item can be picked in it, and names a misconception', () => {
  for (const item of shipped) {
    const space = spaceOf(item);
    if (!space) continue;
    const picks = new Set(picksOf(space).map(([name, value]) => `${name} ${value}`));
    for (const [name, value, code] of temptingIn(item)) {
      assert.match(code, /^M\d+$/, item.id);
      assert.ok(picks.has(`${name} ${value}`), `${item.id}: ${name} ${value}`);
    }
  }
});

test('an empty answer to an item is graded as none, and every item takes time', () => {
  for (const item of shipped) {
    assert.notEqual(grade(gradableItem(item), []).status, 'right', item.id);
    const { words, decisions, writing } = workOf(item);
    assert.ok(words > 0 && decisions + writing > 0, item.id);
    for (const { text } of passagesIn(item)) assert.ok(text, item.id);
    const { outcome } = countedIn(item);
    if (outcome !== undefined) assert.equal(item.kind, 'slider', item.id);
  }
});

test('evidence has a short name, an address and a sheet of its own', () => {
  assert.equal(refLabel('hl', {}), 'Headline');
  assert.equal(refLabel('p6', {}), 'P6');
  assert.equal(refLabel('trail/a-page', { 'trail/a-page': 'A page' }), 'A page');
  assert.equal(refAddress('p6'), '/article/#p6');
  assert.equal(refAddress('attack-day'), '/case-file/#attack-day');
  assert.equal(refAddress('ledger/hall-warning'), '/ledger/#hall-warning');
  assert.equal(sheetId('ledger/hall-warning'), 'source-ledger-hall-warning');
});
