// One standard for one thing over all lessons: rulings lead somewhere, and no learner's browser gets them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReferences } from '#course/references/check-references.ts';
import { published } from '#course/data-files.ts';
import { itemHash } from '#course/item-hash.ts';
import { wordCount } from '#course/lesson-source.ts';
import { gradableItem, liveItem } from '#quiz/projections.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import { content } from '../tools/content.ts';

const items = [...content.items.values()];
const [ruling] = content.rulings;
assert.ok(ruling);

test('a ruling is short enough to be kept in mind', () => {
  for (const { id, ruling: words, because } of content.rulings) {
    assert.ok(wordCount(plainText(words)) <= 55, id);
    assert.ok(wordCount(plainText(because)) <= 45, id);
  }
});

test('every ruling is relied on by a question, and every ruling that a question names is there, once', () => {
  const named = items.flatMap(({ rulings = [] }) => rulings);
  assert.deepEqual([...new Set(named)].toSorted(), content.rulings.map(({ id }) => id).toSorted());
  for (const { id, rulings = [] } of items) assert.equal(new Set(rulings).size, rulings.length, id);
});

test('which rulings a question relies on changes neither its hash nor what a page or a desk gets of it', () => {
  for (const item of items) {
    const named: Item = { ...item, rulings: [ruling.id] };
    const bare: Item = { ...item, rulings: undefined };
    assert.equal(itemHash(named), itemHash(bare), item.id);
    for (const shown of [liveItem, gradableItem, published]) {
      assert.equal(JSON.stringify(shown(named)), JSON.stringify(shown(bare)), item.id);
    }
  }
});

test('an author who names a ruling or evidence that is not there hears of it', () => {
  const [item] = items;
  assert.ok(item);
  const messages: string[] = [];
  const changed = {
    ...content,
    items: new Map([...content.items, [item.id, { ...item, rulings: [`${ruling.id}s`] }]]),
    rulings: content.rulings.map((one) => (one === ruling ? { ...one, evidence: ['p99'] } : one)),
  };
  checkReferences(changed, (file, message) => messages.push(`${file}: ${message}`));
  assert.equal(messages.length, 2);
  assert.match(messages.join('\n'), new RegExp(`standards-of-judgement\\.yaml: "${ruling.id}" names "p99"`));
  assert.match(
    messages.join('\n'),
    new RegExp(`${item.id}\\.yaml: field "rulings" names "${ruling.id}s", .*Did you mean "${ruling.id}"`),
  );
});
