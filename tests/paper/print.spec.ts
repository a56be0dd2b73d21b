// A teacher prints: as many pages as the site says, and nothing cut off.
import { expect, test, type Page } from '@playwright/test';
import { bookParts } from '#paper/build/book.ts';
import { chapterPage, pagesOf, paperSizes, sheetsOf } from '#paper/build/sheets.ts';
import { pageOfEach, pagesIn, printed } from '../tools/pdf.ts';
import { isEngine } from '../tools/browser.ts';
import { expectAccessibleInBothSchemes } from '../helpers/axe.ts';
import { content, watchConsole } from '../helpers/learner.ts';
import { looking } from '../helpers/looks.ts';

const sheets = sheetsOf(content);
const { lessons } = content;

/** Paper as wide as what is between the margins, in CSS pixels: Letter is the wider one, A4 the one that cuts off first. */
const printable = Math.floor(((210 - 2 * 16) / 25.4) * 96);

/** What reaches past the sides of the paper, by its words. */
async function cutOff(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: printable, height: 1000 });
  const over = await page.getByRole('main').evaluate((main, width) => {
    const wide = [...main.querySelectorAll('*')].filter((part) => {
      const { left, right } = part.getBoundingClientRect();
      return right - left > 0 && (right > width + 1 || left < -1);
    });
    return wide.map(({ tagName, textContent }) => `${tagName} ${textContent?.trim().slice(0, 60)}`);
  }, printable);
  await page.emulateMedia({ media: 'screen' });
  return over;
}

/** The page that was counted; in another browser than the one that counts, one more or less in twenty. */
function expectPage(found: number | undefined, counted = 0, what: string) {
  const slack = isEngine() ? 0 : Math.ceil(counted / 20);
  expect(counted, what).toBeGreaterThan(0);
  expect(Math.abs((found ?? 0) - counted), `${what}: ${found}, not ${counted}`).toBeLessThanOrEqual(slack);
}

for (const sheet of sheets) {
  looking(
    `${sheet.path} takes the pages that the site says, on A4 and Letter, and nothing is cut off`,
    async ({ page }) => {
      const complaints = watchConsole(page);
      await page.goto(sheet.path);
      const taken = pagesOf(sheet.path);
      for (const format of paperSizes) {
        const pdf = await printed(page, format);
        expectPage(
          pagesIn(pdf),
          taken?.[format],
          `on ${format}; count with: node tests/tools/count-pages.ts`,
        );
        if (sheet.kind !== 'book') continue;
        const starts = pageOfEach(pdf);
        for (const { id } of bookParts(content).flatMap(({ chapters }) => chapters)) {
          expectPage(starts[id], chapterPage(id)?.[format], `${id} on ${format}`);
        }
      }
      expect(await cutOff(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 740 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      expect(complaints).toEqual([]);
    },
  );
}

/** Between them these have every kind of sheet, and on the worksheets every kind of question. */
const looked = [
  '/teach/print/try/',
  '/teach/print/headline-and-floor/',
  '/teach/print/one-story-many-copies/',
  '/teach/print/the-story-moves/',
  '/teach/print/desk-note/',
  '/teach/print/cards/one-story-many-copies/',
  '/teach/print/keys/desk-note/',
  '/teach/print/keys/alder/',
  '/teach/print/checks/alder/',
  '/teach/print/glossary/',
  '/teach/print/poster/',
  '/teach/print/pocket/',
  '/teach/print/book/',
];

for (const path of looked) {
  looking(`${path} can be read on screen, by whoever and however`, async ({ page }) => {
    await page.goto(path);
    await expectAccessibleInBothSchemes(page, path);
  });
}

test('the page of sheets says how many pages each takes, and leads to it', async ({ page }) => {
  await page.goto('/teach/print/');
  for (const { slug, title } of lessons) {
    const row = page.getByRole('row', { name: title });
    const { A4, Letter } = pagesOf(`/teach/print/${slug}/`) ?? {};
    await expect(row.getByRole('cell').first()).toContainText(A4 === Letter ? `${A4}` : `${A4} | ${Letter}`);
  }
  await page.getByRole('link', { name: 'Worksheet, Lesson 2' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who says so?');
});

test('a teacher comes from a plan to its sheet, and the button opens the print dialog', async ({ page }) => {
  await page.goto('/teach/plans/small-words/');
  await page.getByRole('link', { name: 'The worksheet' }).click();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
});

test('on paper there is the sheet and nothing of the site around it', async ({ page }) => {
  await page.goto('/teach/print/who-says-so/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByText('Name', { exact: true })).toBeVisible();
});
