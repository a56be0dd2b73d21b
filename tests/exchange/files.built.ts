// The page of files says of each what is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';

const { document } = new JSDOM(readFileSync('dist/teach/questions/index.html', 'utf8')).window;
const links = [...document.querySelectorAll('a[download]')];

test('every file of the formats is offered once, with the size that it has', () => {
  const offered = links.map((link) => link.getAttribute('href') ?? '');
  const made = ['qti', 'gift'].flatMap((format) =>
    readdirSync(`dist/data/${format}`).map((file) => `/data/${format}/${file}`),
  );
  assert.deepEqual(offered.toSorted(), [...made, '/data/items.csv'].toSorted());
  for (const link of links) {
    const path = `dist${link.getAttribute('href')}`;
    assert.ok(existsSync(path), path);
    const said = /(\d+) kB/.exec(link.getAttribute('aria-label') ?? link.parentElement?.textContent ?? '');
    assert.equal(Number(said?.[1]), Math.ceil(statSync(path).size / 1000), path);
  }
});
