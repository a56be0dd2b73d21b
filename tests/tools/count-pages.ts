// node tests/tools/count-pages.ts: prints every sheet of dist/ on A4 and Letter, and writes down how many pages each takes.
// The site says those numbers, so build it again afterwards; tests/paper/print.spec.ts fails when they are wrong.
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { paperSizes, sheetsOf, type PageCount } from '#paper/build/sheets.ts';
import { browserArguments, findEngine, unpackEngine } from './browser.ts';
import { pageOfEach, pagesIn, printed } from './pdf.ts';
import { serve } from './serve.ts';
import { content } from './content.ts';

const file = 'src/paper/build/sheet-pages.json';
await unpackEngine();
const site = await serve('dist');
const executablePath = findEngine();
const browser = await chromium.launch({
  args: browserArguments,
  ...(executablePath ? { executablePath } : {}),
});
const page = await browser.newPage();

const sheets: Record<string, PageCount> = {};
const chapters: Record<string, Record<string, number>> = {};
for (const { path, kind } of sheetsOf(content)) {
  await page.goto(`${site.url}${path}`);
  const counts: Record<string, number> = {};
  for (const format of paperSizes) {
    const pdf = await printed(page, format);
    counts[format] = pagesIn(pdf);
    if (kind !== 'book') continue;
    for (const [id, number] of Object.entries(pageOfEach(pdf))) {
      chapters[id] = { ...chapters[id], [format]: number };
    }
  }
  const { A4 = 0, Letter = 0 } = counts;
  sheets[path] = { A4, Letter };
  console.log(path, A4, Letter);
}
await browser.close();
await site.close();
writeFileSync(file, `${JSON.stringify({ sheets, chapters }, undefined, 2)}\n`);
console.log(`Written to ${file}. Build once more.`);
