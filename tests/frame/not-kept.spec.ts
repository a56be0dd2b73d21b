// Where the site's scripts or its storage cannot come, every page with something to answer says at once that it may not be kept.
import { expect, test, type Page } from '@playwright/test';
import { answer, arriveAt, check, expectVerdict, itemNamed, questionOf } from '../helpers/learner.ts';
import { blockStorage } from '../helpers/pupil.ts';

const lesson = '/lessons/headline-and-floor/';
const question = itemNamed('headline-and-floor/a-friend-sums-up');

const pages = [
  lesson,
  '/lessons/desk-note/',
  '/reports/the-pool-in-mill-street/',
  '/try/',
  '/check/start/',
  '/practice/',
  '/review/',
  '/your-own/',
];

const words = 'what you answer or write may be gone when you leave';
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: words });

for (const address of pages) {
  test(`${address} in a frame that may have nothing of its own says that it may not be kept`, async ({
    page,
  }) => {
    // A page of a learning platform; ours allow no frames in them.
    const platform = '/platform/';
    await page.route(`**${platform}`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe sandbox="allow-scripts" width="800" height="600" src="${address}"></iframe>`,
      }),
    );
    await page.goto(platform);
    await expect(page.frameLocator('iframe').getByText(words)).toBeVisible();
  });

  test(`${address} whose scripts do not come says that it may not be kept`, async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(address);
    await expect(notice(page)).toBeInViewport();
    await page.mouse.wheel(0, 2_000);
    await expect(notice(page)).toBeInViewport();
  });

  test(`${address} with all it needs does not say so`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('data-alive', '');
    await expect(notice(page)).toBeHidden();
  });
}

test('one script of a question that does not come is enough', async ({ page }) => {
  await page.route('**/LiveQuestion*.js*', (route) => route.abort());
  await page.goto(lesson);
  await questionOf(page, question).scrollIntoViewIfNeeded();
  await expect(notice(page)).toBeVisible();
});

test('a filter that takes the script out of the page is enough', async ({ page }) => {
  await page.route(`**${lesson}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(/<script[\s\S]*?<\/script>/g, ''),
    });
  });
  await page.goto(lesson);
  await expect(notice(page)).toBeVisible();
});

test('where only storage is blocked, the page says it once, with the way out', async ({ page }) => {
  await blockStorage(page);
  await page.goto(lesson);
  await expect(page.getByText('Not saved on this device.')).toBeVisible();
  await expect(notice(page)).toBeHidden();
});

test('a page with nothing to answer says nothing', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/glossary/');
  await expect(notice(page)).toBeHidden();
});

test('where scripts come late, a question is kept, and nothing is said', async ({ page }) => {
  await page.goto(lesson);
  await arriveAt(page, question);
  await answer(page, question, 'right');
  await check(page, question);
  await expectVerdict(page, question, 'Right.');
  await expect(notice(page)).toBeHidden();
});
