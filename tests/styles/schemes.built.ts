// Light and dark differ in colours alone, so that axe need not ask everything in both (tests/helpers/axe.ts).
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** Everything built that can have a say in it: pages but for the colours they hand to the window, styles, scripts. */
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(html|css|js)$/.test(file))
  .map((file) => ({
    file,
    text: readFileSync(join('dist', file), 'utf8').replaceAll(/<meta name="theme-color"[^>]*>/g, ''),
  }));

test('nothing asks which scheme a device has, but to change it: a colour says what it is in each', () => {
  const asking = files.filter(({ text }) => text.includes('prefers-color-scheme'));
  // A presenter has a key for the other scheme, and its script has to know which one that is.
  const [presenting, ...others] = asking.map(({ file, text }) =>
    text.includes('[data-present]') ? '' : file,
  );
  assert.equal(presenting, '');
  assert.deepEqual(others, []);
});

test('the scheme that a reader chose sets the scheme, and nothing else', () => {
  const rules = files.flatMap(({ text }) =>
    [...text.matchAll(/\[data-theme=[^\]]*\][^{}]*\{([^}]*)\}/g)].map(([, rule = '']) => rule.trim()),
  );
  assert.ok(rules.length > 0);
  assert.deepEqual(
    rules.filter((rule) => !/^color-scheme:\s*(light|dark);?$/.test(rule)),
    [],
  );
});
