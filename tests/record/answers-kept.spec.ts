// Nothing a learner's browser does loses an answer silently or breaks a page: the faults of the persistence table, injected.
import { expect, test, type Page } from '@playwright/test';
import {
  answer,
  arriveAt,
  check,
  checkName,
  expectVerdict,
  fontsAreFetched,
  holdScripts,
  itemNamed,
  questionOf,
  questionsOf,
  watchConsole,
} from '../helpers/learner.ts';
import { blockStorage } from '../helpers/pupil.ts';

const lesson = '/lessons/headline-and-floor/';
const item = itemNamed('headline-and-floor/a-friend-sums-up');
const other = itemNamed('headline-and-floor/which-words');
const key = `sayswho:item:${item.id}`;

const seed = (page: Page, entries: Readonly<Record<string, string>>) =>
  page.addInitScript((stored) => {
    if (sessionStorage.getItem('seeded')) return;
    sessionStorage.setItem('seeded', 'yes');
    for (const [name, text] of Object.entries(stored)) localStorage.setItem(name, text);
  }, entries);

const missed = (hash: string, extra: object = {}) =>
  JSON.stringify({
    v: 1,
    item: hash,
    attempts: [
      {
        at: 1_795_000_000_000,
        fields: [
          ['choice', 'fair-short-form'],
          ['confidence', 'certain'],
        ],
      },
    ],
    changed: 1_795_000_000_000,
    retrying: false,
    ...extra,
  });

const hashOf = async (page: Page) => (await questionOf(page, item).getAttribute('data-hash')) ?? '';

test('a returning learner sees every answer, and the browser has nothing to complain about', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.goto(lesson);
  const hash = await hashOf(page);
  await seed(page, {
    [key]: missed(hash),
    'sayswho:lesson:headline-and-floor': JSON.stringify({
      v: 1,
      step: 'knew-what',
      seen: ['the-desk'],
      changed: 5,
    }),
    'sayswho:theme': 'dark',
  });
  await page.goto(lesson);
  await expect(page.getByRole('link', { name: 'You stopped at: Knew what, exactly?' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const question = questionOf(page, item);
  await question.scrollIntoViewIfNeeded();
  await expectVerdict(page, item, 'Not this time.');
  await expect(question.getByRole('radio', { name: 'Certain', exact: true })).toBeChecked();
  await expect(question).toHaveAttribute('data-live', '');
  await page.goto('/lessons/');
  await expect(page.getByText(/^Continue · \d+ of \d+$/)).toBeVisible();
  await page.goto('/');
  await expect(page.getByText(/^Continue · \d+ of \d+$/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('what is answered before the page’s scripts arrive is adopted, and counts', async ({ page }) => {
  const complaints = watchConsole(page);
  const release = await holdScripts(page);
  await page.goto(lesson, { waitUntil: 'commit' });
  const question = questionOf(page, item);
  await answer(page, item, 'wrong', 'Leaning');
  await check(page, item);
  await expectVerdict(page, item, 'Not this time.');
  await expect(question).toHaveAttribute('data-status', 'answered');
  await question.getByRole('button', { name: 'Try once more' }).click();
  await expect(question).toHaveAttribute('data-status', 'retrying');
  // A second question is chosen and not yet checked when React arrives.
  await answer(page, other, 'right');
  expect(await question.getAttribute('data-live')).toBeNull();

  release();
  await arriveAt(page, item);
  await expect(question).toHaveAttribute('data-status', 'retrying');
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  await arriveAt(page, other);
  await check(page, other);
  await expectVerdict(page, other, 'Right.');
  expect(complaints).toEqual([]);
});

test('every kind can be checked before any script, and is graded when it arrives', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(lesson, { waitUntil: 'commit' });
  for (const { item: each } of questionsOf('headline-and-floor')) {
    await answer(page, each, 'wrong');
    await check(page, each);
    await expect(questionOf(page, each)).not.toHaveAttribute('data-status', 'unanswered');
  }
  release();
  await page.reload();
  await page.goto('/lessons/');
  await expect(page.getByText('✓ Done', { exact: false })).toBeVisible();
});

test('nothing moves when a page with answers is taken over', async ({ page }) => {
  await page.goto(lesson);
  const hash = await hashOf(page);
  await seed(page, { [key]: missed(hash) });
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number') {
          Object.assign(globalThis, { shifts: Number(Reflect.get(globalThis, 'shifts')) + entry.value });
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(lesson);
  const question = questionOf(page, item);
  await fontsAreFetched(page);
  const before = await question.boundingBox();
  await arriveAt(page, item);
  const after = await question.boundingBox();
  expect(after?.height).toBe(before?.height);
  expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'shifts')))).toBeLessThan(0.01);
});

test('two tabs: an answer given in one shows in the other', async ({ context }) => {
  const here = await context.newPage();
  const there = await context.newPage();
  await here.goto(lesson);
  await there.goto(lesson);
  await arriveAt(there, item);
  await answer(here, item, 'right');
  await check(here, item);
  await expectVerdict(there, item, 'Right.');
  await expect(there.getByText(/^\d+ of \d+ steps$/)).toBeVisible();
});

test('two tabs that both answer: the first answer stays the first', async ({ context }) => {
  const here = await context.newPage();
  const there = await context.newPage();
  await here.goto(lesson);
  await there.goto(lesson);
  await there.route('**/*.js', (route) => route.abort());
  await answer(here, item, 'wrong');
  await check(here, item);
  await answer(there, other, 'right');
  await check(there, other);
  await here.reload();
  await expectVerdict(here, item, 'Not this time.');
  await expectVerdict(here, other, 'Right.');
});

test('a broken entry is set aside, the learner is told, and the question can be answered anew @engines', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await seed(page, { [key]: '{"v":1,"item":"abc","attempts":[{"at":' });
  await page.goto(lesson);
  await expect(page.getByText('One saved entry could not be read and was set aside.')).toBeVisible();
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  await page.reload();
  await expectVerdict(page, item, 'Right.');
  const aside = await page.evaluate(() =>
    Object.entries(localStorage).filter(([name]) => name.startsWith('sayswho:broken:')),
  );
  expect(aside.map(([, text]) => text)).toEqual(['{"v":1,"item":"abc","attempts":[{"at":']);
  expect(complaints).toEqual([]);
});

test('full storage: the answer shows, the page says that it is not saved, and offers it as a file @engines', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.goto(lesson);
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  await expect(page.getByText('Not saved on this device.')).toBeVisible();
  await expect(page.getByText('has no room left, so your latest answers')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my answers' }).click();
  const file = await (await download).createReadStream();
  const text = (await file.toArray()).join('');
  expect(JSON.parse(text).entries[key]).toContain('"climbed"');
  expect(complaints).toEqual([]);
});

test('blocked storage: the whole lesson works in memory, and the page says so @engines', async ({ page }) => {
  const complaints = watchConsole(page);
  await blockStorage(page);
  await page.goto(lesson);
  await expect(page.getByText('This browser does not keep anything for this site')).toBeVisible();
  await answer(page, item, 'wrong');
  await check(page, item);
  await expectVerdict(page, item, 'Not this time.');
  await questionOf(page, item).getByRole('button', { name: 'Try once more' }).click();
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  expect(complaints).toEqual([]);
});

test('work of a later version is left alone, and the page says why it does not save', async ({ page }) => {
  const later = '{"v":7,"everything":"different"}';
  await seed(page, { [key]: later });
  await page.goto(lesson);
  await expect(page.getByText('This page is older than your saved work.')).toBeVisible();
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(later);
});

test('work of a later version is left alone while the scripts are still on their way', async ({ page }) => {
  const later = '{"v":7,"everything":"different"}';
  await seed(page, { [key]: later });
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(lesson);
  await answer(page, item, 'right');
  await check(page, item);
  await expect(questionOf(page, item)).toHaveAttribute('data-result', 'right');
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(later);
});

test('cleared in another tab: this tab keeps what it has until the learner decides', async ({ context }) => {
  const here = await context.newPage();
  await here.goto(lesson);
  await answer(here, item, 'right');
  await check(here, item);
  await expectVerdict(here, item, 'Right.');
  const there = await context.newPage();
  await there.goto('/lessons/');
  await there.getByRole('button', { name: 'Clear my answers' }).click();
  await there.getByRole('dialog').getByRole('button', { name: 'Clear them' }).click();
  await expect(there.getByText('Nothing is kept in this browser any more.')).toBeVisible();

  await expect(here.getByText('Your answers were cleared in another tab.')).toBeVisible();
  await expectVerdict(here, item, 'Right.');
  await here.getByRole('button', { name: 'Keep them' }).click();
  await here.reload();
  await expectVerdict(here, item, 'Right.');
});

test('clearing asks first, and the lesson is as new afterwards', async ({ page }) => {
  await page.goto(lesson);
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  await page.goto('/lessons/');
  await page.getByRole('button', { name: 'Clear my answers' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep them' }).click();
  await expect(page.getByText(/^Continue/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear my answers' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear them' }).click();
  await expect(page.getByText('Not started').first()).toBeVisible();
  await page.goto(lesson);
  await expect(questionOf(page, item)).toHaveAttribute('data-status', 'unanswered');
});

test('an answer is kept though the page is left in the moment it is checked', async ({ page }) => {
  await page.goto(lesson);
  await arriveAt(page, item);
  await answer(page, item, 'wrong');
  const loaded = page.waitForEvent('load');
  await questionOf(page, item)
    .getByRole('button', { name: checkName(item), exact: true })
    .evaluate((button: HTMLElement) => {
      button.click();
      location.reload();
    });
  await loaded;
  await expectVerdict(page, item, 'Not this time.');
});

test('what is half written or half chosen survives a reload', async ({ page }) => {
  const text = itemNamed('headline-and-floor/what-it-does-not-say');
  const slider = itemNamed('headline-and-floor/first-number');
  await page.goto(lesson);
  await questionOf(page, text).getByRole('textbox').fill('The text does not');
  await questionOf(page, slider).getByRole('slider').fill('73');
  await answer(page, item, 'right', 'Leaning');
  await page.reload();
  await expect(questionOf(page, text).getByRole('textbox')).toHaveValue('The text does not');
  await expect(questionOf(page, slider).getByRole('slider')).toHaveValue('73');
  await expect(questionOf(page, slider).getByText('73', { exact: true })).toBeVisible();
  await expect(questionOf(page, item).getByRole('radio', { name: 'Leaning' })).toBeChecked();
  await expect(questionOf(page, item)).toHaveAttribute('data-status', 'unanswered');
});

test('a question that was edited since says so, and keeps the answer', async ({ page }) => {
  await seed(page, { [key]: missed('0ld0ld0l') });
  await page.goto(lesson);
  await questionOf(page, item).scrollIntoViewIfNeeded();
  await expect(
    questionOf(page, item).getByText('This question has changed since you answered it'),
  ).toBeVisible();
  await expect(questionOf(page, item)).toHaveAttribute('data-status', 'answered');
});

test('a stored answer that holds script does not run it', async ({ page }) => {
  const complaints = watchConsole(page);
  const script = '<img src=x onerror="document.title=1">';
  await seed(page, {
    [key]: missed('x', { draft: [['choice', script]], met: [script] }),
    'sayswho:item:headline-and-floor/what-it-does-not-say': JSON.stringify({
      v: 1,
      item: script,
      attempts: [{ at: 1, fields: [['text', script]] }],
      changed: 1,
      retrying: false,
    }),
    'sayswho:lesson:headline-and-floor': JSON.stringify({ v: 1, step: script, seen: [script], changed: 1 }),
    'sayswho:theme': script,
  });
  await page.goto(lesson);
  const text = itemNamed('headline-and-floor/what-it-does-not-say');
  await expect(questionOf(page, text).getByRole('textbox')).toHaveValue(script);
  await expect(page).toHaveTitle(/The headline and the floor/);
  expect(complaints).toEqual([]);
});
