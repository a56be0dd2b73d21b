// The licences of what is served with the site go along with it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { licenceText, servedPackages } from '#build/licences.ts';

test('the site has the whole licence of everything by others in it, and says where', () => {
  const file = readFileSync('dist/licences.txt', 'utf8');
  for (const name of servedPackages) {
    assert.match(file, new RegExp(`^${RegExp.escape(name)} \\d`, 'm'));
    assert.ok(file.includes(licenceText(name)), name);
  }
  assert.match(readFileSync('dist/about/index.html', 'utf8'), /href="[^"]*\/licences\.txt"/);
});
