// What stands around the lessons: the source map's filter, the wrong address, paper.
import { expect, test, type Page } from '@playwright/test';
import { fontsAreFetched, holdScripts, openComfort, startLate, watchConsole } from '../helpers/learner.ts';
import { content } from '../tools/content.ts';

const { paragraphs, glossary, caseFile, trail } = content;

test('the source map has every paragraph, and filters by speaker and by standing', async ({ page }) => {
  await page.goto('/article/');
  const entries = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect(entries).toHaveCount(paragraphs.length);

  const count = (speaker: string, standing: string) =>
    paragraphs.filter(({ claims }) =>
      claims.some(
        (claim) => (!speaker || claim.speaker === speaker) && (!standing || claim.standing === standing),
      ),
    ).length;
  await page.getByRole('combobox', { name: 'How it stands' }).selectOption('Unknown');
  await expect(entries.filter({ visible: true })).toHaveCount(count('', 'unknown'));
  await expect(page.getByText(`${count('', 'unknown')} of ${paragraphs.length} shown.`)).toBeVisible();

  await page.getByRole('combobox', { name: 'Who speaks' }).selectOption('Vladimir Putin');
  await expect(entries.filter({ visible: true })).toHaveCount(count('putin', 'unknown'));
  await expect(page.getByText('Nothing here has all of that.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(entries.filter({ visible: true })).toHaveCount(paragraphs.length);
});

test('a filter chosen before the scripts arrive is applied when they do', async ({ page }) => {
  const complaints = watchConsole(page);
  const release = await holdScripts(page);
  await page.goto('/article/', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'How it stands' }).selectOption('Denied');
  release();
  await expect(page.getByText(/^\d+ of \d+ shown\.$/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'How it stands' })).toHaveValue('denied');
  expect(complaints).toEqual([]);
});

test('a wrong address says so and leads on', async ({ page }) => {
  const response = await page.goto('/lessons/no-such-lesson/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  await page.getByRole('main').getByRole('link', { name: 'lessons' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lessons');
});

test('every term of the glossary and every card of the case file has an address of its own', async ({
  page,
}) => {
  await page.goto('/glossary/');
  for (const { id, term } of glossary) await expect(page.locator(`#${id}`)).toContainText(term);
  expect(glossary).toHaveLength(49);
  await page.goto('/case-file/');
  for (const { id, title } of caseFile) await expect(page.locator(`#${id}`)).toContainText(title);
});

test('the trail hangs every page on its own, and filters without cutting a branch off', async ({ page }) => {
  await page.goto('/trail/');
  const nodes = page.getByRole('main').getByRole('group');
  await expect(nodes).toHaveCount(trail.length);
  for (const { id, outlet, origin } of trail) {
    await expect(page.locator(`#${id}`)).toContainText(outlet);
    // In the tree a page stands inside the one it comes from.
    if (origin.startsWith('trail/')) {
      await expect(page.locator(`#${origin.slice('trail/'.length)} #${id}`)).toHaveCount(1);
    }
  }

  const arabic = trail.filter(({ language }) => language === 'ar');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Arabic');
  await expect(page.getByText(`${arabic.length} of ${trail.length} shown.`)).toBeVisible();
  for (const { id } of arabic) await expect(page.locator(`#${id} > details`)).toBeVisible();
  await expect(page.locator('#cnn > details')).toBeVisible();
  await expect(page.locator('#skai > details')).toBeHidden();

  await page.getByRole('combobox', { name: 'Date' }).selectOption('Before CNN');
  await expect(page.getByText('Nothing here has all of that.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(nodes.filter({ visible: true })).toHaveCount(trail.length);
});

test('a page of the trail opens to its words, in their language and direction', async ({ page }) => {
  await page.goto('/trail/');
  const watan = page.locator('#watan > details');
  await watan.getByText('Watan', { exact: true }).click();
  await expect(watan.getByText('our inference')).toBeVisible();
  await expect(watan.locator('q[lang="ar"][dir="rtl"]').first()).toBeVisible();
});

test('on paper: the trail with every page open', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/trail/');
  const facts = page.getByText('Comes from', { exact: true });
  await expect(facts.filter({ visible: true })).toHaveCount(trail.length);
});

test('on paper: the whole lesson, questions open, no buttons', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/lessons/headline-and-floor/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText('Check', { exact: true }).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('radio').first()).toBeVisible();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
});

test('on paper in dark colours chosen by hand, too', async ({ page }) => {
  await page.goto('/');
  await openComfort(page);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.emulateMedia({ media: 'print' });
  const [ink, paper] = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.color, style.backgroundColor];
  });
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(ink).not.toBe(paper);
});

test('a shared link has a picture, which is there', async ({ page, request }) => {
  await page.goto('/lessons/headline-and-floor/');
  const card = await page.locator('meta[property="og:image"]').getAttribute('content');
  const response = await request.get(new URL(card ?? '/none').pathname);
  expect(response.headers()['content-type']).toBe('image/png');
});

/** The family a reader sees on the page's heading. */
const headingFont = (page: Page) =>
  page.getByRole('heading', { level: 1 }).evaluate((heading) => getComputedStyle(heading).fontFamily);

/** Fonts that take so long, in milliseconds, from the moment they are asked for. */
async function slowFonts(page: Page, wait: number) {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, wait));
    await route.continue();
  });
}

/** How far the text moves, as browsers measure it, from here on. */
async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let shift = 0;
    Object.assign(globalThis, { shiftSoFar: () => shift });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => Number(await page.evaluate('shiftSoFar()'));
}

for (const path of [
  '/',
  '/try/',
  '/reports/',
  '/teach/',
  '/look-up/',
  '/trail/',
  '/lessons/headline-and-floor/',
]) {
  for (const width of [360, 1440]) {
    test(`on a first visit over a slow connection ${path} gets its own fonts, and nothing jumps, ${width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await startLate(page);
      await slowFonts(page, 500);
      const shiftOf = await watchShift(page);
      await page.goto(path);
      await expect.poll(() => headingFont(page)).toMatch(/^"?Newsreader-[0-9a-f]+"?,/);
      await expect
        .poll(() =>
          page.evaluate(() =>
            document.fonts.check('16px ' + getComputedStyle(document.body).fontFamily.split(',')[0]),
          ),
        )
        .toBe(true);
      expect(await shiftOf()).toBeLessThanOrEqual(0.02);
    });
  }
}

test('fonts that take longer wait for the next page: nobody’s text jumps while they read', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await startLate(page);
  await slowFonts(page, 1500);
  await page.goto('/reports/');
  await fontsAreFetched(page);
  expect(await headingFont(page)).toMatch(/^"Newsreader Times", /);
  await page.unroute('**/*.woff2');
  await page.goto('/lessons/silence-no-so-what/');
  expect(await headingFont(page)).toMatch(/^"?Newsreader-[0-9a-f]+"?,/);
  expect(complaints).toEqual([]);
});

for (const [variable, fallback, styles] of [
  ['--font-serif', 'Newsreader Times', ['', 'italic ', '600 ']],
  ['--font-sans', 'Public Sans Arial', ['', '600 ']],
] as const) {
  test(`text takes as much room in ${fallback} as in the font that it stands in for`, async ({ page }) => {
    await page.goto('/lessons/headline-and-floor/');
    await fontsAreFetched(page);
    const measured = await page.evaluate(
      async ([list, standIn, faces]) => {
        const [own = ''] = getComputedStyle(document.documentElement).getPropertyValue(list).split(',');
        const context = document.createElement('canvas').getContext('2d');
        if (!context) throw new Error('no canvas to measure on');
        // By lines: where a word ends and another begins is part of the width.
        const lines = document.querySelector('main')?.innerText.match(/.{60,80}\s/g) ?? [];
        const sizeOf = async (font: string) => {
          const loaded = await document.fonts.load(font, 'a');
          context.font = font;
          const widths = lines.map((line) => context.measureText(line));
          return {
            faces: loaded.length,
            width: widths.reduce((sum, { width }) => sum + width, 0),
            up: widths[0]?.fontBoundingBoxAscent ?? 0,
            down: widths[0]?.fontBoundingBoxDescent ?? 0,
          };
        };
        const pairs = [];
        for (const style of faces)
          pairs.push({
            style,
            own: await sizeOf(`${style}100px ${own}`),
            other: await sizeOf(`${style}100px '${standIn}'`),
          });
        return { lines: lines.length, pairs };
      },
      [variable, fallback, styles] as const,
    );
    expect(measured.lines).toBeGreaterThan(50);
    for (const { style, own, other } of measured.pairs) {
      expect(other.faces, `${style}${fallback} is on this machine`).toBe(1);
      expect.soft(Math.abs(other.width / own.width - 1), `${style}width`).toBeLessThan(0.012);
      expect.soft(other.up / own.up, `${style}height`).toBeCloseTo(1, 1);
      expect.soft(other.down / own.down, `${style}depth`).toBeCloseTo(1, 1);
    }
  });
}

test('fonts that cannot be fetched are asked for again by the next page', async ({ page }) => {
  await startLate(page);
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('/lessons/headline-and-floor/');
  await expect(page.locator('html')).toHaveAttribute('data-near', 'known');
  expect(await page.evaluate(() => localStorage.getItem('sayswho:fonts'))).toBeNull();
  await page.unroute('**/*.woff2');
  await page.reload();
  await fontsAreFetched(page);
});
