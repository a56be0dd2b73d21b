// What the built pages of questions alone must be, and where they must not be.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesToKeep } from '#build/emit-service-worker.ts';
import { embedPath } from '#embed/addresses.ts';
import { placedQuestions } from '#embed/build/placed.ts';
import { pages } from '../helpers/pages.ts';
import { content } from '../tools/content.ts';

const placed = placedQuestions(content);
const read = (id: string) => readFileSync(join('dist', embedPath(id), 'index.html'), 'utf8');

test('every question has its page, and nothing else is among them', () => {
  const built = readdirSync('dist/embed', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  assert.equal(built.length, placed.length);
  for (const { id } of placed) assert.ok(existsSync(join('dist', embedPath(id), 'index.html')), id);
});

test('they are not in the sitemap, not kept offline and not in the search', () => {
  assert.deepEqual(
    pages.filter((path) => path.startsWith('/embed/')),
    [],
  );
  assert.deepEqual(
    filesToKeep('dist').filter((path) => path.startsWith('embed/')),
    [],
  );
  assert.ok(pages.includes('/teach/embedding/'));
});

test('each asks search engines to leave it out, opens what leads on in a new tab, and has no header and no worker', () => {
  for (const { id } of placed) {
    const html = read(id);
    assert.match(html, /<meta name="robots" content="noindex">/, id);
    assert.match(html, /<base target="_blank">/, id);
    assert.match(html, /<a href="\/lessons\/[a-z-]+\/" target="_blank" rel="noopener">/, id);
    assert.doesNotMatch(html, /<nav\b|rel="manifest"|serviceWorker/, id);
    assert.equal(html.split('<form').length, 2, id);
    // A link to a place on the page would open a second copy of it.
    assert.doesNotMatch(html, /<a [^>]*href="#/, id);
  }
});

test('every sheet that one opens is on the page', () => {
  for (const { id } of placed) {
    const html = read(id);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, found]) => found));
    const missing = [...html.matchAll(/ popovertarget="([^"]+)"/g)].flatMap(([, target]) =>
      ids.has(target) ? [] : target,
    );
    assert.deepEqual(missing, [], id);
  }
});

test('none forbids frames: its policy says nothing of those around it', () => {
  for (const { id } of placed) assert.doesNotMatch(read(id), /frame-ancestors|x-frame-options/i, id);
});
