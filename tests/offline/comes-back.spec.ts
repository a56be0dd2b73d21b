// Browsers keep a page as it was left and bring it back at a press on Back: never with the last pupil's answers.
import { expect, test, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../tools/browser.ts';
import { answer, arriveAt, check, expectVerdict, itemNamed, questionOf } from '../helpers/learner.ts';

const executablePath = findBrowser();
test.use({
  launchOptions: async ({ browserName, launchOptions }, use) => {
    if (browserName !== 'chromium') {
      await use(launchOptions);
      return;
    }
    await use({
      args: browserArguments,
      // The browser as people have it: Playwright turns this memory off.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      ...(executablePath ? { executablePath } : {}),
    });
  },
});

const lesson = '/lessons/headline-and-floor/';
const question = itemNamed('headline-and-floor/a-friend-sums-up');

/** As a press on Back: the page has answered before it is left. */
const goBack = (page: Page) => page.evaluate(() => void setTimeout(() => history.back()));

/** Every page that comes back as it was left says so. */
async function watchReturns(page: Page): Promise<string[]> {
  const returns: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('back: ')) returns.push(message.text());
  });
  await page.addInitScript(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      // oxlint-disable-next-line no-console
      if (persisted) console.info(`back: ${location.pathname}`);
    });
  });
  return returns;
}

async function answerOne(page: Page) {
  await page.goto(lesson);
  await arriveAt(page, question);
  await answer(page, question, 'wrong');
  await check(page, question);
  await expectVerdict(page, question, 'Not this time.');
}

test('after finishing and clearing, Back shows a lesson as new, not as it was left', async ({ page }) => {
  const returns = await watchReturns(page);
  await answerOne(page);
  await page.goto('/progress/keep/');
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByText('Everything is cleared.')).toBeVisible();
  await goBack(page);
  await expect(questionOf(page, question)).toHaveAttribute('data-status', 'unanswered');
  await expect(questionOf(page, question).locator(':checked')).toHaveCount(0);
  expect(returns).toEqual([`back: ${lesson}`]);
});

test('after starting in this tab only, Back does not show what the browser keeps', async ({ page }) => {
  await answerOne(page);
  await page.goto('/progress/keep/');
  await page.getByRole('button', { name: 'Start empty, in this tab only' }).click();
  await expect(page.getByText('Answers are kept in this tab only.')).toBeVisible();
  await goBack(page);
  await expect(questionOf(page, question)).toHaveAttribute('data-status', 'unanswered');
  await expect(page.getByText('Kept in this tab only.')).toBeVisible();
});

test('where nothing was cleared, a lesson comes back as it was left', async ({ page }) => {
  const returns = await watchReturns(page);
  await answerOne(page);
  await page.evaluate(() => Object.assign(globalThis, { sameAsBefore: true }));
  await page.goto('/glossary/');
  await goBack(page);
  await expectVerdict(page, question, 'Not this time.');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'sameAsBefore'))).toBe(true);
  expect(returns).toEqual([`back: ${lesson}`]);
});
