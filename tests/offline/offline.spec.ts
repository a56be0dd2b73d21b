// Without a network: the whole course after one visit, a new version that arrives while a lesson is open, and files that do not come.
import { expect, test, type Page } from '@playwright/test';
import { serve, type Site } from '../tools/serve.ts';
import { expectAccessible } from '../helpers/axe.ts';
import {
  answer,
  arriveAt,
  check,
  expectVerdict,
  fontsAreFetched,
  isAtRest,
  itemNamed,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';
import { makeFolder, removeFolder } from '../helpers/folder.ts';
import { pages } from '../helpers/pages.ts';
import { edition, makeSecondEdition, makeShortCourse } from '../helpers/versions.ts';

const lesson = 'headline-and-floor';

test.describe.configure({ mode: 'default' });
test.use({ serviceWorkers: 'allow' });

type Intercept = NonNullable<Parameters<typeof serve>[1]>['instead'];
let site: Site;
/** A course of one lesson, which is fetched in a moment, and a later version of it. */
let first: string;
let second: string;
/** The version that the server has. */
let folder: string;
/** What it does instead of handing out a file. */
let instead: Intercept;

test.beforeAll(() => {
  [first, second] = [makeFolder(), makeFolder()];
  makeShortCourse(first);
  makeSecondEdition(second, first);
});

test.afterAll(() => [first, second].forEach(removeFolder));

test.beforeEach(async () => {
  folder = first;
  instead = undefined;
  site = await serve(() => folder, { compress: false, instead: (path) => instead?.(path) });
});

test.afterEach(async () => {
  await site.close();
});

const openLessons = (page: Page) => page.goto(`${site.url}/lessons/`);
const openLesson = (page: Page) => page.goto(`${site.url}/lessons/${lesson}/`);

/** The whole course is fetched meanwhile. */
const patiently = { timeout: 60_000 };

async function expectReady(page: Page) {
  await expect(page.getByText('Works without a network on this device.')).toBeVisible(patiently);
}

/** Nothing can be fetched any more, by a page or by a worker. */
async function cutNetwork(page: Page) {
  await forgetFetched(page);
  await page.context().setOffline(true);
  await site.close();
}

/** Empties the browser's own cache, which the site may not depend on; only Chromium's can be emptied from outside. */
async function forgetFetched(page: Page) {
  if (page.context().browser()?.browserType().name() !== 'chromium') return;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
}

const notice = (page: Page) => page.getByRole('complementary', { name: 'New version' });
async function expectOffer(page: Page) {
  await expect(notice(page)).toContainText('A new version of this course is ready.', patiently);
}

/** As many versions of the course as the device has. */
const versions = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

const item = itemNamed(`${lesson}/a-friend-sums-up`);

test('after one visit to the lessons, every page is there without a network', async ({ page }) => {
  folder = 'dist';
  await openLessons(page);
  await expectReady(page);
  await cutNetwork(page);
  // In several tabs at once: most of it is waiting for a page to be at rest.
  const tabs = [page, await page.context().newPage(), await page.context().newPage()];
  const complaints = tabs.map(watchConsole);
  const visit = async (tab: Page, path: string) => {
    await tab.goto(`${site.url}${path}`);
    await isAtRest(tab);
    await expect(tab.getByRole('heading', { level: 1 }), path).toHaveCount(1);
    await expect(tab).toHaveURL(`${site.url}${path}`);
    const fonts = await tab.evaluate(async () => {
      // Those of the system that stand in need not be there.
      const faces = await document.fonts.ready;
      return [...faces].filter(({ family, status }) => status === 'error' && /-[0-9a-f]{16}$/.test(family));
    });
    expect(fonts, path).toEqual([]);
  };
  // The page of packages asks for their list, which is made after the site: without a network the browser logs that.
  const asking = '/teach/platforms/';
  const kept = pages.filter((path) => path !== '/no-such-page/' && path !== asking);
  await Promise.all(
    tabs.map(async (tab, turn) => {
      for (const path of kept.filter((_, index) => index % tabs.length === turn)) await visit(tab, path);
    }),
  );
  expect(complaints.flat()).toEqual([]);
  await visit(page, asking);
  await expect(page.getByText('The list of packages could not be fetched')).toBeVisible();
});

test('a question answered without a network is kept, and the lesson prints', async ({ page }) => {
  await openLessons(page);
  await expectReady(page);
  await cutNetwork(page);
  const complaints = watchConsole(page);
  await openLesson(page);
  await arriveAt(page, item);
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  await page.reload();
  await expectVerdict(page, item, 'Right.');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'All lessons' })).toBeHidden();
  await expect(questionOf(page, item)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('without a network an address may lack its slash or carry more, and an unknown one says so', async ({
  page,
}) => {
  await openLessons(page);
  await expectReady(page);
  await cutNetwork(page);
  await page.goto(`${site.url}/glossary?from=school#sources`);
  await expect(page).toHaveURL(`${site.url}/glossary/?from=school#sources`);
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
  await page.goto(`${site.url}/article/index.html?x=1#p6`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto(`${site.url}/lessons/no-such-page/`);
  await expect(page.getByRole('heading', { level: 1, name: 'Not on this device' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'lessons' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lessons' })).toBeVisible();
  // What may be another site below the same address is not answered for.
  await expect(page.goto(`${site.url}/other/`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('what another app of the address deletes is fetched again, and a damaged page and script are mended by a reload', async ({
  page,
}) => {
  await openLessons(page);
  await expectReady(page);
  const emptied = await page.evaluate(async () => {
    const names = await caches.keys();
    await Promise.all(names.map((name) => caches.delete(name)));
    return names.length;
  });
  expect(emptied).toBe(1);
  await openLessons(page);
  await expectReady(page);
  await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const isPage = url.includes('/lessons/headline-and-floor/?');
      if (!isPage && !url.includes('/LiveQuestion.')) continue;
      const headers = { 'content-type': isPage ? 'text/html' : 'text/javascript' };
      await cache.put(url, new Response(isPage ? '<h1>Garbage</h1>' : 'garbage(', { headers }));
    }
  });
  // The network is not needed to see it, only to mend it.
  await openLesson(page);
  await expect(page.getByRole('heading', { name: 'Garbage' })).toBeVisible();
  await page.reload();
  await arriveAt(page, item);
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
});

test('nothing is fetched for later until the page that was asked for is there', async ({ page }) => {
  const seen: string[] = [];
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  instead = async (path) => {
    seen.push(path);
    if (path.endsWith('.css')) await held;
    return undefined;
  };
  await page.goto(`${site.url}/lessons/`, { waitUntil: 'commit' });
  // Everything on the page is alive, and it still waits for its last file.
  await expect(page.getByRole('button', { name: 'Clear my answers' })).toBeEnabled();
  seen.push('released');
  release();
  await expectReady(page);
  expect(seen.indexOf('/sw.js')).toBeGreaterThan(seen.indexOf('released'));
});

test('a new version waits while a lesson is open; whoever wants it gets it, and the old page keeps its scripts', async ({
  context,
}) => {
  const [here, there] = [await context.newPage(), await context.newPage()];
  const complaints = [here, there].map(watchConsole);
  const arrived: string[] = [];
  here.on('requestfinished', (request) => arrived.push(new URL(request.url()).pathname));
  await openLessons(there);
  await expectReady(there);
  await openLesson(here);
  await fontsAreFetched(here);
  const late = (path: string) => path.includes('LiveQuestion');
  expect(arrived.filter(late)).toEqual([]);
  await here.getByRole('link', { name: 'Lessons', exact: true }).focus();

  folder = second;
  await openLessons(there);
  await expectOffer(there);
  await expectOffer(here);
  await here.bringToFront();
  await expect(here.getByRole('link', { name: 'Lessons', exact: true })).toBeFocused();
  // Until somebody wants it, everything is as it was.
  await there.reload();
  await expectOffer(there);
  await expect(there.getByRole('heading', { level: 1, name: 'Lessons', exact: true })).toBeVisible();

  await notice(there).getByRole('button', { name: 'Use it now' }).click();
  await expect(there.getByRole('heading', { level: 1, name: `Lessons${edition}` })).toBeVisible();
  await expect(notice(there)).toBeHidden();
  await expect(notice(here)).toContainText('This course was updated in another tab.');

  await forgetFetched(here);
  await arriveAt(here, item);
  expect(arrived.filter(late)).not.toEqual([]);
  await answer(here, item, 'right');
  await check(here, item);
  await expectVerdict(here, item, 'Right.');
  await notice(here).getByRole('button', { name: 'Reload' }).click();
  await expect(here.getByRole('heading', { level: 1, name: new RegExp(`${edition}$`) })).toBeVisible();
  await expectVerdict(here, item, 'Right.');
  await arriveAt(here, item);
  expect(complaints.flat()).toEqual([]);

  // The first version leaves the device when no page of it can be open any more.
  expect(await versions(here)).toBe(2);
  await here.close();
  await there.close();
  const back = await context.newPage();
  await openLessons(back);
  await expect.poll(() => versions(back)).toBe(1);
});

test('a new version that was put off is not offered again in this tab, and comes by itself with the next visit', async ({
  context,
}) => {
  const page = await context.newPage();
  await openLessons(page);
  await expectReady(page);
  folder = second;
  await openLessons(page);
  await expectOffer(page);
  await expectAccessible(page);
  const last = page.getByRole('contentinfo').getByRole('link').last();
  await last.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(notice(page).getByRole('button', { name: 'Later' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notice(page)).toBeHidden();
  await expect(last).toBeFocused();
  await openLesson(page);
  await fontsAreFetched(page);
  await expect(page.locator('html[data-offline="ready"]')).toBeAttached();
  await expect(notice(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(edition);
  await page.close();
  // The browser takes a moment to see that nobody is there any more.
  const [worker] = context.serviceWorkers().slice(-1);
  await expect.poll(() => worker?.evaluate('Boolean(self.registration.waiting)')).toBe(false);

  const back = await context.newPage();
  await openLessons(back);
  await expect(back.getByRole('heading', { level: 1, name: `Lessons${edition}` })).toBeVisible();
  await expectReady(back);
  await expect(notice(back)).toBeHidden();
  await expect.poll(() => versions(back)).toBe(1);
});

test('one file that does not come: nothing changes for the reader, the page says so, the next visit completes it', async ({
  page,
}) => {
  instead = (path) => (path === '/glossary/' ? { status: 500, body: 'Something broke.' } : undefined);
  const complaints = watchConsole(page);
  await openLessons(page);
  await expect(page.getByText('Not available without a network yet')).toBeVisible(patiently);
  await openLesson(page);
  await arriveAt(page, item);
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  expect(complaints).toEqual([]);

  instead = undefined;
  await openLessons(page);
  await expectReady(page);
  await cutNetwork(page);
  await page.goto(`${site.url}/glossary/`);
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
});

test('a login page in place of a file is not taken for it', async ({ page }) => {
  instead = (path) =>
    path === '/case-file/' ? { status: 200, body: '<h1>Please log in to the network</h1>' } : undefined;
  await openLessons(page);
  await expect(page.getByText('Not available without a network yet')).toBeVisible(patiently);
});

test('a new version that comes in half leaves the one before in charge, without a network too', async ({
  page,
}) => {
  await openLessons(page);
  await expectReady(page);
  folder = second;
  const failed = new Promise<void>((done) => {
    // The server has the new list already, and one page of the version before.
    instead = (path) => {
      if (path !== '/trail/') return undefined;
      done();
      return { status: 200, body: '<h1>The story’s trail</h1>' };
    };
  });
  await openLessons(page);
  await failed;
  await page.reload();
  await expectReady(page);
  await expect(notice(page)).toBeHidden();
  await cutNetwork(page);
  await openLesson(page);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(edition);
  await arriveAt(page, item);
});

test('a device that saves data is asked first', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await openLessons(page);
  await page.getByRole('button', { name: 'Keep it on this device' }).click();
  await expectReady(page);
});

test('whoever comes for something else is not made to fetch the course', async ({ page }) => {
  await page.goto(`${site.url}/glossary/`);
  await isAtRest(page);
  await expect(page.locator('html[data-offline="absent"]')).toBeAttached();
});

test('a browser that has no service workers, or refuses them, shows everything as before', async ({
  context,
}) => {
  const without = await context.newPage();
  const refusing = await context.newPage();
  const complaints = [without, refusing].map(watchConsole);
  await without.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
  });
  await refusing.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('not here', 'SecurityError'));
  });
  await openLessons(without);
  await expect(without.getByText('This browser cannot keep the course')).toBeVisible();
  await openLessons(refusing);
  await expect(refusing.getByText('Not available without a network yet')).toBeVisible();
  await openLesson(without);
  await arriveAt(without, item);
  await openLesson(refusing);
  await arriveAt(refusing, item);
  expect(complaints.flat()).toEqual([]);
});

test('the course can be installed where the browser offers it, and nothing asks for it elsewhere', async ({
  page,
}) => {
  await openLessons(page);
  const install = page.getByRole('button', { name: 'Install as an app' });
  await expectReady(page);
  await expect(install).toBeHidden();
  await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => (document.title = 'asked'),
    });
    dispatchEvent(offer);
  });
  await install.click();
  await expect(page).toHaveTitle('asked');
  await expect(install).toBeHidden();
});
