import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { checksum } from '#lib/record-checksum.ts';

test('the checksum is FNV-1a with 64 bits, as others compute it', () => {
  assert.equal(checksum(''), 'cbf2 9ce4 8422 2325');
  assert.equal(checksum('a'), 'af63 dc4c 8601 ec8c');
  assert.equal(checksum('foobar'), '8594 4171 f739 67e8');
});

test('one changed character changes it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 1 }), (text, more) => {
      assert.notEqual(checksum(text + more), checksum(text));
      assert.match(checksum(text), /^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    }),
  );
});
