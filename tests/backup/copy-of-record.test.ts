// What a copy of the record says of itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { checksum } from '#lib/checksum.ts';
import { fileName, sumOf } from '#backup/copy-of-record.ts';

test('a checksum tells any one character that differs, and not the order of entries', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (text, at, other) => {
        const place = at % text.length;
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        assert.equal(checksum(changed) === checksum(text), changed === text);
      },
    ),
  );
  const [one, other] = [['a', '1'] as const, ['b', '2'] as const];
  assert.equal(sumOf([one, other]), sumOf([other, one]));
  // As it stands in every file that was ever written.
  assert.equal(sumOf([other, one]), checksum('[["a","1"],["b","2"]]'));
});

test('a file is named by the day it was written', () => {
  assert.equal(fileName(new Date(2026, 10, 5, 23, 59)), 'says-who-2026-11-05.json');
});
