// A browser that is killed right after an answer: local storage has not reached the disk yet, and the answer is there all the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../tools/browser.ts';
import { answer, arriveAt, check, expectVerdict, itemNamed, questionOf } from '../helpers/learner.ts';

const lesson = '/lessons/headline-and-floor/';
const item = itemNamed('headline-and-floor/a-friend-sums-up');

/** Ends a browser as a power cut does. */
async function kill(context: BrowserContext) {
  const session = await context.browser()?.newBrowserCDPSession();
  const running = await session?.send('SystemInfo.getProcessInfo');
  const browser = running?.processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('The browser is not among the processes.');
  const closed = context.waitForEvent('close');
  process.kill(browser.id, 'SIGKILL');
  await closed;
}

/** Every name in the second copy; a transaction that reads waits for those that write. */
const namesInCopy = (page: Page) =>
  page.evaluate(async () => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.includes('answers'));
    if (!found?.name) return [];
    const opening = indexedDB.open(found.name);
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const reading = opening.result.transaction('texts').objectStore('texts').getAllKeys();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opening.result.close();
    return reading.result;
  });

test('an answer outlives a browser that is killed right after it, and a cleared one does not', async ({
  baseURL,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const executablePath = findBrowser();
  const launch = () =>
    chromium.launchPersistentContext(folder, {
      args: browserArguments,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...(executablePath ? { executablePath } : {}),
      ...(baseURL ? { baseURL } : {}),
    });
  try {
    const first = await launch();
    const page = await first.newPage();
    await page.goto(lesson);
    await arriveAt(page, item);
    await answer(page, item, 'wrong');
    await check(page, item);
    await expectVerdict(page, item, 'Not this time.');
    await expect.poll(() => namesInCopy(page)).toContain(`sayswho:item:${item.id}`);
    await kill(first);

    const second = await launch();
    const again = await second.newPage();
    await again.goto(lesson);
    await arriveAt(again, item);
    await expectVerdict(again, item, 'Not this time.');
    await again.goto('/progress/keep/');
    await again.getByRole('button', { name: 'Finish and clear' }).click();
    await again.getByRole('button', { name: 'Clear everything' }).click();
    await expect(again.getByText('Everything is cleared.')).toBeVisible();
    await expect.poll(() => namesInCopy(again)).toEqual(['']);
    await again.goto(lesson);
    await arriveAt(again, item);
    await expect(questionOf(again, item)).toHaveAttribute('data-status', 'unanswered');
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
