// A teacher finds a plan, reads its minutes, opens the key, prints, and looks up standards.
import { expect, test, type Page } from '@playwright/test';
import { plainText } from '#quiz/rich-text.ts';
import { content, itemOfKind, watchConsole } from '../helpers/learner.ts';

const { lessons, teach } = content;
const codes = teach.standards.flatMap((framework) => framework.codes.map((code) => ({ ...code, framework })));
const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });
const matching = (slug: string) =>
  codes.filter((code) => code.lessons === 'all' || code.lessons.includes(slug));

test('from any page a teacher comes to a plan in three steps', async ({ page }) => {
  await page.goto('/ledger/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'For teachers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'For teachers' })).toBeVisible();
  await page.getByRole('navigation', { name: 'For teachers' }).getByRole('link', { name: 'Plans' }).click();
  await page.getByRole('link', { name: 'Small words, big weight' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan: Small words, big weight');
});

test('the home page leads to the teachers’ pages, too', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'For teachers' }).click();
  await expect(page).toHaveURL(/\/teach\/$/);
});

for (const { slug, title } of lessons) {
  test(`the plan for "${title}" adds up on the page, and each of its minutes leads to what to do`, async ({
    page,
  }) => {
    const complaints = watchConsole(page);
    await page.goto(`/teach/plans/${slug}/`);
    const table = page.getByRole('table', { name: 'Minute by minute' });
    const cells = await table
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
      );
    const [whole, short] = [2, 3].map((column) =>
      cells.slice(1, -1).reduce((sum, row) => sum + (Number(row[column]) || 0), 0),
    );
    expect([String(whole), String(short)]).toEqual(cells.at(-1)?.slice(2));
    expect(short).toBeLessThan(whole ?? 0);
    for (const { title: row } of teach.plans.get(slug)?.timing ?? []) {
      await expect(table.getByRole('link', { name: row, exact: true })).toHaveAttribute('href', /^#row-\d+$/);
      await expect(page.getByRole('heading', { level: 3, name: row })).toHaveCount(1);
    }
    expect(complaints).toEqual([]);
  });
}

test('the key is folded, opens, and gives every answer of a question with its reason', async ({ page }) => {
  await page.goto('/teach/plans/silence-no-so-what/');
  const item = itemOfKind('choice', 'silence-no-so-what/is-it-false-balance');
  const question = page.getByRole('heading', { level: 3, name: plainText(item.stem) });
  await expect(question).toBeHidden();
  await page.getByText(/^The key: \d+ questions$/).click();
  await expect(question).toBeVisible();
  for (const { text, correct, feedback } of item.options) {
    const answer = page.getByRole('listitem').filter({ hasText: plainText(text) });
    await expect(answer).toContainText(correct ? 'Right: ' : 'Not right: ');
    await expect(answer).toContainText(plainText(feedback).slice(0, 40));
  }
});

test('a link to the key opens it', async ({ page }) => {
  await page.goto('/teach/plans/silence-no-so-what/');
  await page.getByRole('link', { name: 'The key' }).click();
  await expect(page.getByText('Every answer with its reason')).toBeInViewport();
});

test('on paper the key stands open on a page of its own, and the site’s links are gone', async ({ page }) => {
  await page.goto('/teach/plans/who-says-so/');
  await page.emulateMedia({ media: 'print' });
  const key = page.getByText('Every answer with its reason');
  await expect(key).toBeVisible();
  const breaks = await key.evaluate((part) => {
    const fold = part.closest('details');
    return fold && getComputedStyle(fold).breakBefore;
  });
  expect(breaks).toBe('page');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'All plans' })).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('standards can be asked for by lesson and by framework, and say when a wording was not checked', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.goto('/teach/standards/');
  await expect(page.getByText(`${codes.length} of ${codes.length} shown.`)).toBeVisible();
  await expect(page.getByText('The wording has not been checked at its source.')).toHaveCount(
    codes.filter(({ isVerified }) => !isVerified).length,
  );
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption('small-words');
  await expect(rowsOf(page).filter({ visible: true })).toHaveCount(matching('small-words').length);
  await page.getByRole('combobox', { name: 'Framework' }).selectOption('England');
  await expect(rowsOf(page).filter({ visible: true })).toHaveCount(
    matching('small-words').filter(({ framework }) => framework.id === 'england').length,
  );
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rowsOf(page).filter({ visible: true })).toHaveCount(codes.length);
  expect(complaints).toEqual([]);
});

test('without scripts the plans and the standards are all there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/teach/standards/');
  await expect(rowsOf(page)).toHaveCount(codes.length);
  await page.goto('/teach/plans/desk-note/');
  await page.getByText('The key: six criteria, four scored notes').click();
  await expect(page.getByRole('heading', { level: 3, name: 'Care for people' })).toBeVisible();
  await context.close();
});

test('the standards are there as data, with the questions that count towards each', async ({ request }) => {
  const frameworks: unknown = await (await request.get('/data/standards.json')).json();
  expect(frameworks).toHaveLength(teach.standards.length);
  expect(frameworks).toContainEqual(
    expect.objectContaining({
      id: 'iste',
      codes: expect.arrayContaining([
        expect.objectContaining({
          code: '1.2.b',
          isVerified: false,
          items: expect.arrayContaining(['one-story-many-copies/what-to-print']),
        }),
      ]),
    }),
  );
});
