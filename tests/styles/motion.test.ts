// Whoever asks for stillness under "Aa" gets it: whatever moves asks both the device and the reader.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|astro)$/.test(file))
  .map((file) => ({
    file,
    css: readFileSync(join('src', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  }));

/** The text between the brace that opens at `start` and its partner. */
function blockAt(css: string, start: number): string {
  let depth = 0;
  for (let end = start; end < css.length; end++) {
    if (css[end] === '{') depth++;
    if (css[end] === '}' && --depth === 0) return css.slice(start + 1, end);
  }
  return css.slice(start + 1);
}

const motion = /@media \(prefers-reduced-motion: no-preference\) \{/g;

test('every rule that moves something leaves out a reader who has chosen stillness', () => {
  let rules = 0;
  for (const { file, css } of sheets) {
    for (const { index, 0: opening } of css.matchAll(motion)) {
      const block = blockAt(css, index + opening.length - 1).replaceAll(/@view-transition \{[^}]*\}/g, '');
      for (const [, selector = ''] of block.matchAll(/([^{}]+)\{[^{}]*\}/g)) {
        rules++;
        assert.match(selector, /:root:not\(\[data-motion\]\)/, `${file}: ${selector.trim()}`);
      }
    }
  }
  assert.ok(rules > 0);
});

test('nothing moves outside of such a block', () => {
  for (const { file, css } of sheets) {
    let still = css;
    for (const { index, 0: opening } of css.matchAll(motion))
      still = still.replace(blockAt(css, index + opening.length - 1), '');
    assert.doesNotMatch(still, /(?<![-\w])(animation|transition|scroll-behavior)\s*:/, file);
  }
});
