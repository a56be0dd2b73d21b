import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { recordChecksum } from '#progress/record-checksum.ts';

test('the checksum is FNV-1a with 64 bits, as others compute it', () => {
  assert.equal(recordChecksum(''), 'cbf2 9ce4 8422 2325');
  assert.equal(recordChecksum('a'), 'af63 dc4c 8601 ec8c');
  assert.equal(recordChecksum('foobar'), '8594 4171 f739 67e8');
});

test('one changed character changes it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 1 }), (text, more) => {
      assert.notEqual(recordChecksum(text + more), recordChecksum(text));
      assert.match(recordChecksum(text), /^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    }),
  );
});
