// How a reader wants to read: chosen under "Aa", there before anything is painted, in every tab, and part of the record.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessibleInBothSchemes } from '../helpers/axe.ts';
import { content, openComfort, watchConsole, holdScripts } from '../helpers/learner.ts';

const lesson = '/lessons/headline-and-floor/';

/** What a reader sees of the choices. */
const looks = (page: Page) =>
  page.evaluate(() => {
    const prose = document.querySelector('main p') ?? document.body;
    const { fontSize, lineHeight } = getComputedStyle(prose);
    const root = getComputedStyle(document.documentElement);
    return {
      size: parseFloat(fontSize),
      lines: parseFloat(lineHeight) / parseFloat(fontSize),
      paper: getComputedStyle(document.body).backgroundColor,
      scrolls: root.scrollBehavior,
      turns: root.viewTransitionName,
    };
  });

async function chooseAll(page: Page): Promise<void> {
  const panel = await openComfort(page);
  for (const name of ['Largest', 'Widest', 'Always reduced', 'Dark'])
    await panel.getByRole('radio', { name, exact: true }).check();
}

test('everything that is chosen shows at once, and is there on the next page before any other script', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  await page.goto(lesson);
  const before = await looks(page);
  expect(before.scrolls).toBe('smooth');
  await chooseAll(page);
  const after = await looks(page);
  expect(after.size).toBeCloseTo(before.size * 1.4, 1);
  expect(after.lines).toBeCloseTo(2, 1);
  expect(after.paper).not.toBe(before.paper);
  expect([after.scrolls, after.turns]).toEqual(['auto', 'none']);

  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  expect(await looks(page)).toEqual(after);
  expect(complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
});

test('another tab follows at once', async ({ context }) => {
  const here = await context.newPage();
  const there = await context.newPage();
  await here.goto('/glossary/');
  await there.goto(lesson);
  const before = await looks(there);
  await chooseAll(here);
  await expect.poll(async () => (await looks(there)).size).toBeCloseTo(before.size * 1.4, 1);
  const panel = await openComfort(there);
  await expect(panel.getByRole('radio', { name: 'Widest' })).toBeChecked();
  await here.getByRole('button', { name: 'Back to defaults' }).click();
  await expect(panel.getByRole('radio', { name: 'Standard' }).first()).toBeChecked();
  await expect.poll(() => looks(there)).toEqual(before);
});

test('by keyboard alone: open, choose, close, and be where one was', async ({ page }) => {
  await page.goto('/about/');
  const button = page.getByRole('button', { name: 'Aa: reading comfort' });
  await button.focus();
  await page.keyboard.press('Enter');
  const size = page.getByRole('group', { name: 'Text size' });
  await expect(size.getByRole('radio', { name: 'Standard' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(size.getByRole('radio', { name: 'Large', exact: true })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(size).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(size.getByRole('radio', { name: 'Large', exact: true })).toBeFocused();
  for (let step = 0; step < 7; step++) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
});

test('a click outside closes the panel', async ({ page }) => {
  await page.goto('/glossary/');
  const panel = await openComfort(page);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(panel).toBeHidden();
});

test('opened before the page’s scripts arrive, the panel fills when they do', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/glossary/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Aa: reading comfort' }).click();
  release();
  await expect(page.getByRole('group', { name: 'Text size' })).toBeVisible();
});

test('the panel that cannot be fetched says so, and comes when it can be', async ({ page }) => {
  await page.goto('/glossary/');
  await page.route('**/comfort*', (route) => route.abort());
  const button = page.getByRole('button', { name: 'Aa: reading comfort' });
  await button.click();
  await expect(page.getByText('This could not be fetched.')).toBeVisible();
});

test('on paper the size is the paper’s', async ({ page }) => {
  await page.goto(lesson);
  await page.emulateMedia({ media: 'print' });
  const before = await looks(page);
  await page.emulateMedia({ media: 'screen' });
  await chooseAll(page);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  expect(await looks(page)).toMatchObject({ size: before.size, lines: before.lines, paper: before.paper });
});

test('what is chosen is in the file that a reader takes along', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.goto(lesson);
  const panel = await openComfort(page);
  await panel.getByRole('radio', { name: 'Larger' }).check();
  await expect(panel.getByRole('status')).toContainText('does not keep it');
  await page.keyboard.press('Escape');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my answers' }).click();
  const file = await (await download).createReadStream();
  const { entries } = JSON.parse((await file.toArray()).join(''));
  expect(JSON.parse(entries['sayswho:comfort'])).toMatchObject({ v: 1, text: 'larger' });
});

test('colours that were chosen before there was a panel still hold, and can be changed in it', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/glossary/');
  const light = (await looks(page)).paper;
  await page.evaluate(() => localStorage.setItem('sayswho:theme', 'dark'));
  await page.reload();
  expect((await looks(page)).paper).not.toBe(light);
  const panel = await openComfort(page);
  await expect(panel.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await panel.getByRole('radio', { name: 'Auto' }).check();
  await page.reload();
  expect((await looks(page)).paper).toBe(light);
});

test('a damaged entry changes nothing and breaks nothing', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto(lesson);
  const before = await looks(page);
  for (const text of [
    '{"v":1,"text":',
    '"text"',
    '{"v":1,"text":{"a":1},"theme":"<b>","changed":1}',
    '[]',
    '7',
  ]) {
    await page.evaluate((stored) => localStorage.setItem('sayswho:comfort', stored), text);
    await page.reload();
    expect(await looks(page)).toEqual(before);
  }
  expect(complaints).toEqual([]);
});

test('the open panel passes axe in both schemes', async ({ page }) => {
  await page.goto('/');
  await openComfort(page);
  await expectAccessibleInBothSchemes(page, 'the open panel');
});

for (const { slug } of content.lessons) {
  test(`at the largest size and spacing "${slug}" fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript(() =>
      localStorage.setItem(
        'sayswho:comfort',
        '{"v":1,"text":"largest","lines":"widest","stems":"plain","changed":1}',
      ),
    );
    await page.goto(`/lessons/${slug}/`);
    const over = await page.evaluate(() => [
      document.documentElement.scrollWidth - window.innerWidth,
      // A question hides what sticks out of it, so nothing may.
      ...[...document.querySelectorAll('form[data-item-id]')].map(
        (form) => form.scrollWidth - form.clientWidth,
      ),
    ]);
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
  });
}
