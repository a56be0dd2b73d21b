// What a test can read in a PDF that Chromium has made: how many pages there are, and on which of them a link arrives.

import type { Page } from '@playwright/test';
import type { PaperSize } from '#paper/build/sheets.ts';

/** The page as a PDF, in the site's own fonts: over a slow start it would be read in others first. */
export async function printed(page: Page, format: PaperSize): Promise<Buffer> {
  await page.evaluate(async () => {
    const styles = document.querySelector('style');
    if (styles) styles.media = 'all';
    // Astro gives its faces names with a hash; the others stand in for them.
    const own = [...document.fonts].filter(({ family }) => /-[0-9a-f]{16}$/.test(family));
    await Promise.all(own.map((face) => face.load()));
    await document.fonts.ready;
  });
  return page.pdf({ format });
}

const text = (pdf: Buffer) => pdf.toString('latin1');

/** How many pages a PDF has. */
export const pagesIn = (pdf: Buffer): number => text(pdf).match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** The page, from 1, on which each anchor stands that something in the PDF links to. */
export function pageOfEach(pdf: Buffer): Record<string, number> {
  const all = text(pdf);
  const pages = [...all.matchAll(/(\d+) 0 obj\s*<<\/Type \/Page\b(?!s)/g)].map(([, object]) => object);
  return Object.fromEntries(
    [...all.matchAll(/\/([a-z][a-z-]*) \[(\d+) 0 R \/XYZ/g)].map(([, anchor = '', object]) => [
      anchor,
      pages.indexOf(object) + 1,
    ]),
  );
}
