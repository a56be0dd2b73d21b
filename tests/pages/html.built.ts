// Every built page is valid HTML, as html-validate's recommendations have it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { problemsIn } from '../tools/valid-html.ts';

for (const page of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
  if (!page.endsWith('.html')) continue;
  test(`${page} is valid`, async () => {
    const problems = await problemsIn(readFileSync(join('dist', page), 'utf8'), page);
    assert.deepEqual(problems, []);
  });
}
