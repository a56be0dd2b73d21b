// What must hold of a page however it has come to look as it does: it fits the window, and axe finds nothing.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessibleInBothSchemes } from './axe.ts';

/**
 * For tests that only look at pages: all of them in a worker share one, which is left empty. A page in a new context takes
 * twice the time to open. Whoever keeps something, lets scripts run before the page's or holds back files takes a new one.
 */
export const looking = test.extend<object, { shared: Page }>({
  shared: [
    async ({ browser }, use) => {
      const baseURL = process.env['TESTED_SITE'];
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        ...(baseURL ? { baseURL } : {}),
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ shared, viewport }, use) => {
    if (viewport) await shared.setViewportSize(viewport);
    await shared.emulateMedia({ colorScheme: 'light', media: null });
    await use(shared);
    shared.removeAllListeners();
    await shared.evaluate(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
    await shared.goto('about:blank');
  },
});

/**
 * Fails where something sticks out of a window of this width, which the page is left in. The test goes on.
 * @param state what the page shows, as a failure is to name it
 */
export async function expectFits(page: Page, width: number, state: string) {
  await page.setViewportSize({ width, height: 900 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(over, `${state}, in a window of ${width} px: what sticks out`).toBeLessThanOrEqual(0);
}

/**
 * Fails where something sticks out or axe finds something, in windows of these widths and in both colour schemes,
 * all on the page as it stands. The test goes on.
 */
export async function expectSound(page: Page, state: string, widths: readonly number[] = [360, 1440]) {
  for (const width of widths) {
    await expectFits(page, width, state);
    await expectAccessibleInBothSchemes(page, `${state}, in a window of ${width} px`);
  }
}
