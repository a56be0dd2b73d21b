import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { hashText } from '#lib/checksum.ts';
import { disorderParts, orderParts } from '#quiz/part-order.ts';

const parts = fc.uniqueArray(
  fc.stringMatching(/^[a-z]{1,8}$/).map((id) => ({ id })),
  { selector: ({ id }) => id, minLength: 2, maxLength: 8 },
);

test('the hash is FNV-1a', () => {
  assert.equal(hashText(''), 0x811c9dc5);
  assert.equal(hashText('a'), 0xe40c292c);
  assert.equal(hashText('foobar'), 0xbf9cf968);
});

test('page, print and key agree: the order depends on the ids alone', () => {
  fc.assert(
    fc.property(parts, fc.string(), (list, item) => {
      assert.deepEqual(orderParts(item, list), orderParts(item, list.toReversed()));
    }),
  );
});

test('nothing is lost or added', () => {
  fc.assert(
    fc.property(parts, fc.string(), (list, item) => {
      const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).toSorted();
      assert.deepEqual(ids(orderParts(item, list)), ids(list));
      assert.deepEqual(ids(disorderParts(item, list)), ids(list));
    }),
  );
});

test('a question about order is never shown in the right one', () => {
  fc.assert(
    fc.property(parts, fc.string(), (list, item) => {
      assert.notDeepEqual(disorderParts(item, list), list);
    }),
    { numRuns: 1000 },
  );
});

test('every option is about as often first', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id }));
  const first = new Map<string, number>();
  for (let item = 0; item < 3000; item++) {
    const id = orderParts(`lesson/item-${item}`, options)[0]?.id ?? '';
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  for (const count of first.values()) assert.ok(count > 850 && count < 1150, String(count));
});
