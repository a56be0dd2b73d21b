// What holds on every page, whatever it is about.
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { watchConsole } from './learner.ts';
import { pages } from './pages.ts';

test('the sitemap lists every page a reader can want', () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      '/',
      '/lessons/',
      '/article/',
      '/case-file/',
      '/trail/',
      '/ledger/',
      '/glossary/',
      '/about/',
    ]),
  );
  expect(pages).toEqual(
    expect.arrayContaining(['/lessons/headline-and-floor/', '/lessons/silence-no-so-what/']),
  );
});

for (const path of pages) {
  test(`${path}: one heading, a title, a way past the header, nothing from elsewhere, no complaint`, async ({
    page,
    baseURL,
  }) => {
    const complaints = watchConsole(page);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '-') && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/Says Who\?/);
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeAttached();
    expect(foreign).toEqual([]);
    // The page for wrong addresses is itself an error, and the browser says so.
    expect(complaints.filter((text) => !(path === '/no-such-page/' && text.includes('404')))).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} passes axe in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expectAccessible(page);
    });
  }

  for (const width of [360, 320]) {
    test(`${path} fits a window of ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });
  }
}
