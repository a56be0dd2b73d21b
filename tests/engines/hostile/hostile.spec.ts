// What strangers make, in Chromium and Firefox: npm run test:engines -- --hostile.
import { expect, test, type Page } from '@playwright/test';
import { isAtRest, watchConsole } from '../../helpers/learner.ts';
import { doors } from './doors.ts';
import { faults } from './faults.ts';
import type { Hand } from './hand.ts';

function handOf(page: Page): Hand {
  const heard = watchConsole(page);
  page.on('dialog', (dialog) => {
    // A page with something unsaved asks before it is left; nothing else may ask anything.
    if (dialog.type() !== 'beforeunload') heard.push(`asked: ${dialog.message()}`);
    void dialog.accept();
  });
  return {
    goto: async (path) => void (await page.goto(path)),
    async open(path) {
      await page.goto(path);
      if (!path.endsWith('.txt')) await isAtRest(page);
    },
    evaluate: (expression) => page.evaluate(expression),
    // Not in the page: its policy refuses what a string says.
    until: (expression, message) =>
      expect.poll(() => page.evaluate(expression), { message, intervals: [50], timeout: 30_000 }).toBe(true),
    complaints: () => Promise.resolve(heard.splice(0)),
  };
}

// A hundred and fifty pages, one after the other.
test.describe.configure({ timeout: 600_000 });

for (const { name, tries } of doors)
  test(`${name}: nothing runs, nothing is lost`, { tag: '@hostile' }, ({ page }) => tries(handOf(page)));

for (const { name, script, tries } of faults)
  test(`${name}: the page works and says so`, { tag: '@hostile' }, async ({ page }) => {
    await page.addInitScript(script);
    await tries(handOf(page));
  });
