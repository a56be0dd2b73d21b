// The card of five questions: whole on a phone, one page on paper, one page on a wall, and at the end of every lesson.
import { expect, test, type Page } from '@playwright/test';
import { content, watchConsole } from '../helpers/learner.ts';
import { expectSound } from '../helpers/looks.ts';
import { pagesIn, printed } from '../tools/pdf.ts';

const { card, lessons } = content;
const asked = (page: Page) => page.getByRole('article').getByRole('listitem');

/** In points, as a PDF has them. */
const millimetres = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) =>
    box.slice(1).map((points) => Math.round((Number(points) / 72) * 25.4)),
  );

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 640 } });

    test('all five questions stand on the screen of a phone, with nothing to scroll for', async ({
      page,
    }) => {
      await page.goto('/card/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${card.title} ${card.of}`);
      await expect(asked(page)).toHaveCount(card.questions.length);
      for (const [index, { question }] of card.questions.entries()) {
        await expect(asked(page).nth(index)).toContainText(question);
        await expect(asked(page).nth(index)).toBeInViewport({ ratio: 1 });
      }
      await expect(page.getByRole('button', { name: 'Print the card' })).toBeVisible({
        visible: javaScriptEnabled,
      });
    });
  });
}

test('it can be read by whoever and however, with a question marked or none', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/card/');
  await expectSound(page, 'the card', [320, 768, 1440]);
  await page.goto(`/card/#${card.questions[3]?.id}`);
  await expectSound(page, 'the card with a question marked', [320]);
  expect(complaints).toEqual([]);
});

test('it prints as one page of A6 and nothing else of the site', async ({ page }) => {
  await page.goto('/card/');
  // The fonts of the site are there from here on.
  await printed(page, 'A4');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesIn(pdf)).toBe(1);
  expect(millimetres(pdf)).toEqual([[105, 148]]);
  // Where the browser leaves the size of the paper to the printer.
  expect(pagesIn(await page.pdf({ format: 'A6' }))).toBe(1);
  expect(pagesIn(await page.pdf({ format: 'Letter' }))).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(card.questions[4]?.how ?? '')).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('heading')).toHaveCount(1);
});

test('the button prints it, and the keyboard finds its way from it to poster and cards for a class', async ({
  page,
}) => {
  await page.goto('/card/');
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print the card' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'As a poster' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'As cards for a class' }).click();
  await expect(page.getByText(card.questions[0]?.question ?? '')).toHaveCount(4);
});

test('the poster fills one page of A4, A3 and Letter', async ({ page }) => {
  await page.goto('/teach/print/poster/');
  await printed(page, 'A4');
  for (const format of ['A4', 'A3', 'Letter']) expect(pagesIn(await page.pdf({ format })), format).toBe(1);
  // On twice the paper the words are larger in the same measure.
  await page.emulateMedia({ media: 'print' });
  const sizeAt = async (width: number) => {
    await page.setViewportSize({ width, height: 1000 });
    const words = page.getByText(card.questions[0]?.question ?? '');
    return words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  };
  expect((await sizeAt(1000)) / (await sizeAt(500))).toBeCloseTo(2, 1);
});

test('every lesson ends on the question that it serves, and leads to it', async ({ page }) => {
  for (const { slug, topic } of lessons) {
    await page.goto(`/lessons/${slug}/`);
    const link = page.getByRole('link', { name: 'the card', exact: true });
    await expect(link).toHaveCount(1);
    const served = card.questions.filter((question) => question.lessons.includes(slug));
    if (topic === 'capstone') {
      await expect(link).toHaveAttribute('href', '/card/');
      continue;
    }
    for (const { question } of served) await expect(page.getByText(question, { exact: true })).toBeAttached();
    await expect(link).toHaveAttribute('href', `/card/#${served[0]?.id}`);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/lessons/one-story-many-copies/');
  await page.getByRole('link', { name: 'the card', exact: true }).click();
  const marked = asked(page).filter({ hasText: 'Who else has looked' });
  await expect(marked).toHaveCSS('box-shadow', /inset/);
  // The whole card is on the screen, and not only what is marked.
  for (const one of await asked(page).all()) await expect(one).toBeInViewport({ ratio: 1 });
});

test('home leads to it, and every page where things are looked up', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('link', { name: card.title })).toHaveAttribute(
    'href',
    '/card/',
  );
  await page.goto('/about/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Look up' }).click();
  await page.getByRole('main').getByRole('link', { name: card.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(card.title);
});
