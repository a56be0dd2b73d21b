import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fromBase64url, idFrom, toBase64url } from '../../src/stores/bytes.ts';
import { digest } from '../../src/stores/digest.ts';

test('the digest is SHA-256, for every length around a block', () => {
  for (let length = 0; length < 200; length++) {
    const message = Uint8Array.from({ length }, (_byte, index) => index * 7);
    assert.deepEqual([...digest(message)], [...createHash('sha256').update(message).digest()]);
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), (message) => {
      assert.deepEqual([...digest(message)], [...createHash('sha256').update(message).digest()]);
    }),
  );
});

test('bytes survive the way through an address, and what is no such text is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      const text = toBase64url(bytes);
      assert.match(text, /^[\w-]*$/);
      assert.deepEqual(fromBase64url(text), bytes);
    }),
  );
  for (const text of ['a', 'abcde', 'a+b/', 'ab==', 'a b', 'ä']) assert.equal(fromBase64url(text), undefined);
});

test('an id has sixteen letters that are not taken for one another', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
      assert.match(idFrom(random), /^[0-9a-hjkmnp-tv-z]{16}$/);
    }),
  );
});
