// What holds on every page, whatever it is about. Each is loaded once and looked at from all sides.
import { expect, test } from '@playwright/test';
import { expectAccessibleInBothSchemes } from '../helpers/axe.ts';
import { isAtRest, watchConsole } from '../helpers/learner.ts';
import { expectFits, looking } from '../helpers/looks.ts';
import { pages } from '../helpers/pages.ts';

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
      '/card/',
      '/about/',
    ]),
  );
  expect(pages).toEqual(
    expect.arrayContaining(['/lessons/headline-and-floor/', '/lessons/silence-no-so-what/']),
  );
});

for (const path of pages) {
  looking(
    `${path}: one heading, a title, a way past the header, fits a phone, passes axe, nothing from elsewhere, no complaint`,
    async ({ page, baseURL }) => {
      const complaints = watchConsole(page);
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '-') && !request.url().startsWith('data:'))
          foreign.push(request.url());
      });
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(path);
      await isAtRest(page);
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect.soft(page).toHaveTitle(/Says Who\?/);
      await expect.soft(page.getByRole('link', { name: 'Skip to the text' })).toBeAttached();
      for (const width of [320, 360]) await expectFits(page, width, path);
      await page.setViewportSize({ width: 1280, height: 720 });
      await expectAccessibleInBothSchemes(page, path);

      expect.soft(foreign, 'requests to elsewhere').toEqual([]);
      // The page for wrong addresses is itself an error, and the browser says so.
      const expected = (text: string) => path === '/no-such-page/' && text.includes('404');
      expect
        .soft(
          complaints.filter((text) => !expected(text)),
          'what the browser complains about',
        )
        .toEqual([]);
    },
  );
}
