// The site under a path of its own, as a school may host it: built so, served so, every link followed, one answer kept.
import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { LinkChecker, LinkState } from 'linkinator';
import { serve, type Site } from '../tools/serve.ts';
import { makeFolder, removeFolder } from '../helpers/folder.ts';
import { answer, arriveAt, check, expectVerdict, itemNamed, watchConsole } from '../helpers/learner.ts';

const base = '/school/says-who/';
let folder: string;
let based: Site;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = makeFolder();
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BASE_PATH: base,
      SITE_URL: 'https://school.example',
      OUT_DIR: folder,
    },
  });
  based = await serve(folder, { base, compress: false });
});

test.afterAll(async () => {
  await based.close();
  removeFolder(folder);
});

/** Every address and anchor of the site that leads nowhere. */
async function brokenLinks(url: string): Promise<string[]> {
  const checker = new LinkChecker();
  const { links } = await checker.check({
    path: `${url}/`,
    recurse: true,
    checkFragments: true,
    checkCss: true,
    // Other sites are theirs to keep; and the published address is not this one. Packages are made after the site, or not at all:
    // tests/packages/packages.built.ts follows the links to them.
    linksToSkip: async (link) => !link.startsWith(url) || link.startsWith(`${url}/packages/says-who-`),
  });
  expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(10);
  return links
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(({ url: link, parent }) => `${link} on ${parent}`);
}

test('no link and no anchor leads nowhere, under a base path', async () => {
  expect(await brokenLinks(based.url)).toEqual([]);
});

test('no link and no anchor leads nowhere, at the root', async () => {
  const root = await serve('dist', { compress: false });
  expect(await brokenLinks(root.url)).toEqual([]);
  await root.close();
});

test('the search works under a base path, and its results lead there', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto(`${based.url}/about/`);
  await page.keyboard.press('/');
  await expect(page).toHaveURL(`${based.url}/search/`);
  await page.getByRole('searchbox').fill('corroboration');
  await page.getByRole('link', { name: 'Corroboration', exact: true }).click();
  await expect(page).toHaveURL(`${based.url}/glossary/#corroboration`);
  await page.getByRole('button', { name: 'Aa: reading comfort' }).click();
  await expect(page.getByRole('group', { name: 'Text size' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a lesson works under a base path, and its addresses are the published ones', async ({ page }) => {
  const complaints = watchConsole(page);
  const item = itemNamed('headline-and-floor/a-friend-sums-up');
  await page.goto(`${based.url}/`);
  await page.getByRole('link', { name: 'Start lesson 1' }).click();
  await expect(page).toHaveURL(`${based.url}/lessons/headline-and-floor/`);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    `https://school.example${base}lessons/headline-and-floor/`,
  );
  await arriveAt(page, item);
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  await page.getByRole('link', { name: 'All lessons' }).click();
  await expect(page.getByText(/^Continue/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a copy under a path takes over what copies of the address once shared, and finishing in it leaves the others as they are', async ({
  page,
}) => {
  const item = itemNamed('headline-and-floor/a-friend-sums-up');
  await page.goto(`${based.url}/lessons/headline-and-floor/`);
  await arriveAt(page, item);
  await answer(page, item, 'right');
  await check(page, item);
  const key = `${base}sayswho:item:${item.id}`;
  const theirs = await page.evaluate((own) => {
    const text = localStorage.getItem(own) ?? '';
    localStorage.clear();
    localStorage.setItem('sayswho:item:headline-and-floor/a-friend-sums-up', text);
    localStorage.setItem('/school/other/sayswho:item:headline-and-floor/a-friend-sums-up', text);
    localStorage.setItem('sayswhoever', 'of another app');
    return text;
  }, key);
  expect(theirs).toContain('climbed');
  await page.goto(`${based.url}/lessons/headline-and-floor/`);
  await expectVerdict(page, item, 'Right.');
  expect(await page.evaluate((own) => localStorage.getItem(own), key)).toBe(theirs);
  await page.goto(`${based.url}/progress/keep/`);
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByText('Everything is cleared.')).toBeVisible();
  // The mark of the clearing goes once the second copy is cleared, too.
  const left = () => page.evaluate(() => Object.keys(localStorage).toSorted());
  await expect
    .poll(left)
    .toEqual([
      '/school/other/sayswho:item:headline-and-floor/a-friend-sums-up',
      `${base}sayswho-adopted`,
      'sayswhoever',
    ]);
});

test('under a base path the course works without a network, and what is beside it is left alone', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const own = await serve(folder, { base, compress: false });
  await page.goto(`${own.url}/lessons/`);
  await expect(page.getByText('Works without a network on this device.')).toBeVisible({ timeout: 60_000 });
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual([base]);
  const app = await page.evaluate(() => document.querySelector<HTMLLinkElement>('[rel="manifest"]')?.href);
  const { start_url: start, scope, icons } = await (await page.request.get(app ?? '-')).json();
  expect([start, scope]).toEqual([`${base}lessons/`, base]);
  for (const { src } of icons) expect((await page.request.get(new URL(src, app).href)).ok()).toBe(true);
  await own.close();

  const complaints = watchConsole(page);
  await page.goto(`${own.url}/`);
  await page.getByRole('link', { name: 'Start lesson 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
  // The host's own first page is not the course's to answer for.
  await expect(page.goto(new URL('/', own.url).href)).rejects.toThrow();
  await context.close();
});
