// The little markup of authors is drawn, and never shown as it was written.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const asWritten = /\*[\p{L}\p{N}][^*\n]*\*|\]\((?:p\d+|hl)\)/u;

test('no page shows an asterisk around words, or the address of a quotation', () => {
  const pages = globSync('dist/**/*.html');
  assert.ok(pages.length > 200);
  for (const page of pages) {
    const html = readFileSync(page, 'utf8').replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '');
    const shown = [...html.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text);
    assert.deepEqual(
      shown.filter((text) => asWritten.test(text)),
      [],
      page,
    );
  }
});
