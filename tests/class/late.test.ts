// What is fetched before anybody asks for it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { late } from '#class/late.ts';

test('it is fetched once, and here from then on', async () => {
  const tries: number[] = [];
  const rest = late((failures) => {
    tries.push(failures);
    return Promise.resolve('the rest');
  });
  assert.equal(rest.now(), undefined);
  assert.deepEqual(await Promise.all([rest.ask(), rest.ask()]), ['the rest', 'the rest']);
  assert.equal(rest.now(), 'the rest');
  assert.deepEqual(tries, [0]);
});

test('what did not come is asked for again, under another address', async () => {
  const tries: number[] = [];
  const rest = late((failures) => {
    tries.push(failures);
    return failures < 2 ? Promise.reject(new Error('no network')) : Promise.resolve('the rest');
  });
  await assert.rejects(rest.ask());
  assert.equal(rest.now(), undefined);
  await assert.rejects(rest.ask());
  assert.equal(await rest.ask(), 'the rest');
  assert.deepEqual(tries, [0, 1, 2]);
});
