// A teacher puts questions into a page of another site, and somebody answers them there.
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { embedPath } from '#embed/addresses.ts';
import { placedQuestions } from '#embed/build/placed.ts';
import { heightType } from '#embed/height-message.ts';
import { expectAccessibleInBothSchemes } from '../helpers/axe.ts';
import {
  answer,
  arriveAt,
  check,
  content,
  expectVerdict,
  hasKey,
  isAtRest,
  itemNamed,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';
import { expectFits } from '../helpers/looks.ts';
import { serve } from '../tools/serve.ts';

type Blog = {
  /** Of another site, by name and by port. */
  readonly url: string;
  /** What its page is to hold from now on. */
  readonly write: (body: string) => void;
  /** Where this site is. */
  readonly site: string;
};

const test = base.extend<{ readonly blog: Blog }>({
  blog: async ({ baseURL: site }, use) => {
    if (site === undefined) throw new Error('no site to test');
    let body = '';
    const { url, close } = await serve('dist', {
      instead: () => ({
        status: 200,
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
          <title>A blog</title><link rel="icon" href="data:,"><h1>A blog</h1>${body}</html>`,
      }),
    });
    await use({
      site,
      url: url.replace('127.0.0.1', 'localhost'),
      write: (text) => {
        body = text;
      },
    });
    await close();
  },
});

/** The first question of each kind that lessons ask, and where it stands in a lesson. */
const ofEachKind = [
  ...new Map(
    placedQuestions(content)
      .map(({ id, lesson }) => ({ item: itemNamed(id), lesson }))
      .toReversed()
      .map((one) => [one.item.kind, one] as const),
  ).values(),
];

const choice = itemNamed('headline-and-floor/a-friend-sums-up');

/** What a page offers to copy, for the address at which the tests have the site. */
async function lineOn(page: Page, label: string, place = page.getByRole('main')) {
  const text = await place.getByLabel(label).inputValue();
  return text.replaceAll(/http:\/\/localhost:\d+/g, new URL(page.url()).origin);
}

const scriptFor = async (page: Page) => {
  await page.goto('/teach/embedding/');
  return lineOn(page, 'Script for your page');
};

const frameIn = (page: Page): FrameLocator => page.locator('iframe').first().contentFrame();

/** In pixels: how high the frame is, and how much room its page wants. */
async function heights(page: Page) {
  const outer = await page
    .locator('iframe')
    .first()
    .evaluate((frame) => frame.clientHeight);
  const inner = await frameIn(page)
    .locator('html')
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  return { outer, inner };
}

const expectFrameToFit = (page: Page) =>
  expect
    .poll(async () => {
      const { outer, inner } = await heights(page);
      return outer - inner;
    })
    .toBe(0);

for (const { item, lesson } of ofEachKind) {
  test(`a question of kind ${item.kind} is answered in the frame of another site, which grows with it`, async ({
    page,
    blog,
  }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    const script = await scriptFor(page);
    await page.goto(embedPath(item.id));
    await isAtRest(page);
    await expectFits(page, 320, item.id);
    await expectAccessibleInBothSchemes(page, item.id);

    const complaints = watchConsole(page);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const isOurs = [blog.site, blog.url].some((origin) => request.url().startsWith(origin));
      if (!isOurs && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    blog.write(
      `${script}<iframe title="A question" src="${blog.site}${embedPath(item.id)}" width="100%" height="100"></iframe>`,
    );
    await page.goto(blog.url);
    const frame = frameIn(page);
    await expect(questionOf(frame, item)).toHaveAttribute('data-live', '');
    await expectFrameToFit(page);
    const before = await heights(page);
    await answer(frame, item, 'right');
    await check(frame, item);
    await expectVerdict(frame, item, hasKey(item) ? 'Right.' : 'Kept.');
    await expect.poll(async () => (await heights(page)).outer).not.toBe(before.outer);
    await expectFrameToFit(page);
    const link = frame.getByRole('main').getByRole('link', { name: `lesson ${lesson.number}`, exact: true });
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener');
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('a teacher copies the line from the key in a plan, and the question stands in the blog', async ({
  page,
  context,
  blog,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/teach/plans/headline-and-floor/');
  await page.getByRole('heading', { name: /^The key: / }).click();
  const use = page.locator('section', { has: page.getByRole('heading', { name: /^6\. / }) });
  await use.getByText('Use this question').click();
  await expectAccessibleInBothSchemes(page, 'a plan with a line to copy');
  await use.getByRole('button', { name: 'Copy' }).click();
  await expect(use.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await use.getByLabel('Line for your page').inputValue());

  blog.write(await lineOn(page, 'Line for your page', use));
  await page.goto(blog.url);
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Says Who? Question 6 of lesson 1');
  await answer(frameIn(page), choice, 'wrong');
  await check(frameIn(page), choice);
  await expectVerdict(frameIn(page), choice, 'Not this time.');
});

test('an answer in a frame is there after a reload, and is the lesson’s where a browser does not keep the two apart', async ({
  page,
  blog,
}) => {
  blog.write(`<iframe title="A question" src="${blog.site}${embedPath(choice.id)}" height="900"></iframe>`);
  await page.goto(blog.url);
  await answer(frameIn(page), choice, 'right');
  await check(frameIn(page), choice);
  await expectVerdict(frameIn(page), choice, 'Right.');
  await page.reload();
  await expectVerdict(frameIn(page), choice, 'Right.');
  // Playwright switches off what would part them.
  await page.goto('/lessons/headline-and-floor/');
  await arriveAt(page, choice);
  await expectVerdict(page, choice, 'Right.');
});

test('what a reason rests on opens where the reader is, however high the frame', async ({ page, blog }) => {
  blog.write(`<iframe title="A question" src="${blog.site}${embedPath(choice.id)}" height="3000"></iframe>`);
  await page.goto(blog.url);
  await expect(questionOf(frameIn(page), choice)).toHaveAttribute('data-live', '');
  await answer(frameIn(page), choice, 'right');
  await check(frameIn(page), choice);
  await frameIn(page).getByRole('button', { name: 'Where this comes from' }).click();
  await expect(frameIn(page).getByRole('dialog').getByRole('button', { name: 'Close' })).toBeInViewport();
});

test('where a frame may keep nothing, the question is answered all the same', async ({ page, blog }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  const complaints = watchConsole(page);
  blog.write(`<iframe title="A question" src="${blog.site}${embedPath(choice.id)}" height="900"></iframe>`);
  await page.goto(blog.url);
  await expect(questionOf(frameIn(page), choice)).toHaveAttribute('data-live', '');
  await answer(frameIn(page), choice, 'right');
  await check(frameIn(page), choice);
  await expectVerdict(frameIn(page), choice, 'Right.');
  await page.reload();
  await expect(questionOf(frameIn(page), choice)).toHaveAttribute('data-live', '');
  await expect(questionOf(frameIn(page), choice)).toHaveAttribute('data-status', 'unanswered');
  expect(complaints).toEqual([]);
});

test('in a sandbox that lets nothing in but scripts, it is practice, and still says its height', async ({
  page,
  blog,
}) => {
  blog.write(
    `<script>heard = []; addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }))</script>
     <iframe title="A question" sandbox="allow-scripts" src="${blog.site}${embedPath(choice.id)}" height="900"></iframe>`,
  );
  await page.goto(blog.url);
  await answer(frameIn(page), choice, 'right');
  await check(frameIn(page), choice);
  await expectVerdict(frameIn(page), choice, 'Right.');
  const { inner } = await heights(page);
  await expect
    .poll(() => page.evaluate(() => Reflect.get(globalThis, 'heard').at(-1)))
    .toEqual({ type: heightType, height: inner, origin: 'null' });
});

test('the frame listens to nobody, whatever is said to it', async ({ page, blog }) => {
  await page.addInitScript(() => {
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (...given) {
      if (given[0] === 'message' && this === globalThis && parent !== window)
        document.documentElement.dataset['listens'] = 'yes';
      Reflect.apply(listen, this, given);
    };
  });
  const complaints = watchConsole(page);
  blog.write(
    `<script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
     <iframe title="A question" src="${blog.site}${embedPath(choice.id)}" height="900"></iframe>`,
  );
  await page.goto(blog.url);
  const frame = frameIn(page);
  const question = questionOf(frame, choice);
  await expect(question).toHaveAttribute('data-live', '');
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'heard').length)).toBeGreaterThan(0);
  const state = () => frame.locator('html').evaluate((root) => root.outerHTML);
  const before = await state();
  const heardBefore = await page.evaluate(() => Reflect.get(globalThis, 'heard').length);
  await page.evaluate((type) => {
    const { port1 } = new MessageChannel();
    const target = document.querySelector('iframe')?.contentWindow;
    for (const message of [
      { type, height: 1 },
      { type: 'says-who:answer', fields: [['choice', 'x']] },
      { type: 'says-who:clear' },
      '<img src=x onerror=alert(1)>',
      'x'.repeat(1_000_000),
      { toString: null, __proto__: null },
      undefined,
    ])
      target?.postMessage(message, '*');
    target?.postMessage('port', '*', [port1]);
  }, heightType);
  // What was said first has arrived before what is asked after it.
  await frame.locator('html').evaluate(() => new Promise((done) => void setTimeout(done)));
  expect(await state()).toBe(before);
  expect(await frame.locator('html').evaluate(() => document.documentElement.dataset['listens'])).toBe(
    undefined,
  );
  expect(await page.evaluate(() => Reflect.get(globalThis, 'heard').length)).toBe(heardBefore);
  expect(complaints).toEqual([]);
});

test('the script for owners believes no frame but those of the site, and no odd height', async ({
  page,
  blog,
}) => {
  const script = await scriptFor(page);
  const said = [5, -1, 0, 1e9, Number.NaN, '7', null].map((height) => ({ type: heightType, height }));
  const stranger = `<script>for (const message of [${said
    .map((one) => JSON.stringify(one))
    .join()}]) parent.postMessage(message, '*'); parent.postMessage('done', '*')</script>`;
  blog.write(
    `${script}<script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
     <iframe title="A question" src="${blog.site}${embedPath(choice.id)}" height="100"></iframe>
     <iframe title="A stranger" srcdoc="${stranger.replaceAll('"', '&quot;')}" height="123"></iframe>`,
  );
  await page.goto(blog.url);
  await expectFrameToFit(page);
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'heard').includes('done'))).toBe(true);
  await expect(page.getByTitle('A stranger')).toHaveAttribute('height', '123');
  // Not even of the site itself, where the number is none that a question has.
  for (const height of [-1, 0, 1e9, null, 'none', { valueOf: 'x' }]) {
    await page
      .frames()
      .find((one) => one.url().startsWith(blog.site))
      ?.evaluate(([type, odd]) => parent.postMessage({ type, height: odd }, '*'), [
        heightType,
        height,
      ] as const);
  }
  await expectFrameToFit(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the line in the key can be selected by hand, and no button is there that does nothing', async ({
    page,
  }) => {
    await page.goto('/teach/plans/headline-and-floor/');
    await page.getByRole('heading', { name: /^The key: / }).click();
    const use = page.locator('section', { has: page.getByRole('heading', { name: /^6\. / }) });
    await use.getByText('Use this question').click();
    await expect(use.getByLabel('Line for your page')).toBeVisible();
    await expect(use.getByLabel('Line for your page')).not.toBeEditable();
    await expect(use.getByRole('button', { name: 'Copy' })).toBeHidden();
  });
});
