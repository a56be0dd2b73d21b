import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fingerprint, fromBase64url, idFrom, toBase64url } from '#lib/bytes.ts';

test('a fingerprint is part of every format, so it stays as it is', () => {
  assert.deepEqual(['', 'a', 'Says Who?', 'Zoë\n'.repeat(100)].map(fingerprint), [
    '1s522v1h',
    'nat2par1',
    '8e0qsep9',
    '79hz3mpt',
  ]);
});

test('texts that differ in one character have other fingerprints, and so have ten thousand others', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.string(), (text, at, other) => {
      const place = at % text.length;
      const changed = text.slice(0, place) + other + text.slice(place + 1);
      if (changed !== text) assert.notEqual(fingerprint(changed), fingerprint(text));
    }),
    { numRuns: 5000 },
  );
  const all = Array.from({ length: 10_000 }, (_text, index) =>
    fingerprint(`{"made":"2026-11-24","n":${index}}`),
  );
  assert.equal(new Set(all).size, all.length);
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
