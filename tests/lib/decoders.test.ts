import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fromJson, list, moment, open, pair, share, string, within, yes } from '#lib/decoders.ts';
import { object } from '#lib/strict-decoders.ts';
import { foreign } from '../helpers/hostile.ts';

const needed = { name: string(9), at: moment };
const more = { share, tags: list(pair(string(3), yes), 2) };

test('an open object is what can be read of it: what it must have is there, and nothing that was not asked for', () => {
  const read = open(needed, more);
  assert.deepEqual(read({ name: 'a', at: 1, share: 0.5, tags: [['b', true]] }), {
    name: 'a',
    at: 1,
    share: 0.5,
    tags: [['b', true]],
  });
  assert.deepEqual(read({ name: 'a', at: 1, share: 2, tags: [['b']], other: 1 }), { name: 'a', at: 1 });
  assert.equal(read({ name: 'a' }), undefined);
  assert.equal(read({ name: 'a', at: -1 }), undefined);
});

test('a strict one is all of it or nothing', () => {
  const read = object(needed, more);
  assert.deepEqual(read({ name: 'a', at: 1 }), { name: 'a', at: 1 });
  for (const odd of [{ share: 2 }, { other: 1 }]) assert.equal(read({ name: 'a', at: 1, ...odd }), undefined);
});

test('nothing that a reader is given makes it throw or changes what every object has', () => {
  const readers = [open(needed, more), object(needed, more), list(open({}, more), 3), within(0, 1)];
  fc.assert(
    fc.property(fc.oneof(foreign.map(fromJson), fc.anything()), (value) => {
      for (const read of readers) read(value);
      assert.equal('polluted' in {}, false);
    }),
    { numRuns: 1000 },
  );
});
