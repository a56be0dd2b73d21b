// Somebody reads whole reports: on a phone, wrong, interrupted, by keyboard, on paper, without scripts.
import { expect, test, type Page } from '@playwright/test';
import { anchorOf } from '#quiz/anchor.ts';
import { plainText } from '#quiz/rich-text.ts';
import { make, tabTo } from '../helpers/keyboard.ts';
import {
  answer,
  arriveAt,
  check,
  checkName,
  content,
  expectVerdict,
  movesFor,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';
import { expectFits, expectSound } from '../helpers/looks.ts';

const { reports } = content;
const [first] = reports;
if (!first) throw new Error('expected a report');
const pathOf = ({ slug }: (typeof reports)[number]) => `/reports/${slug}/`;

/** A phone that has much to draw. */
async function open(page: Page, report = first) {
  await page.setViewportSize({ width: 360, height: 740 });
  if (report) await page.goto(pathOf(report));
}

test('from the list to a report, which says first that it is invented, and is whole and unmarked', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/reports/');
  await expect(page.getByRole('main').getByText('Not started')).toHaveCount(reports.length);
  await page.getByRole('link', { name: first.headline, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${pathOf(first)}$`));
  await expect(page.getByText('Invented', { exact: true })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { level: 1, name: first.headline })).toBeInViewport({ ratio: 1 });
  const text = page.getByRole('article', { name: first.headline });
  for (const { text: words } of first.paragraphs) await expect(text).toContainText(words);
  for (const { note } of first.questions) await expect(text.getByText(plainText(note))).toBeHidden();
  expect(complaints).toEqual([]);
});

test('each answer marks its own words and brings its note, and all of it is there after a reload', async ({
  page,
}) => {
  await open(page);
  const text = page.getByRole('article', { name: first.headline });
  const lineUnder = (words: string) =>
    text
      .locator('mark', { hasText: words })
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  for (const { item, spans, note } of first.questions) {
    await arriveAt(page, item);
    await expect(text.getByText(plainText(note))).toBeHidden();
    await answer(page, item, 'wrong');
    await check(page, item);
    await expect(questionOf(page, item)).toHaveAttribute('data-result', /./);
    for (const words of spans) expect(await lineUnder(words), words).toBe('underline');
    await expect(text.getByText(plainText(note))).toBeVisible();
  }
  await page.reload();
  for (const { note } of first.questions) await expect(text.getByText(plainText(note))).toBeVisible();
  await page.goto('/reports/');
  await expect(page.getByRole('main').getByText('✓ Done')).toHaveCount(1);
  await page.goto('/progress/');
  const kept = page.getByRole('region', { name: 'Whole reports' });
  await expect(kept.getByText('5 of 5 answered, 0 right at once')).toBeVisible();
  await kept.getByRole('link', { name: first.headline }).click();
  await expect(page).toHaveURL(new RegExp(`${pathOf(first)}$`));
});

test('“Show me where” leads to the paragraph, and its note leads back to the question', async ({ page }) => {
  await open(page);
  const { item, note } = first.questions.at(-1) ?? {};
  if (!item || !note) throw new Error('expected a question');
  await arriveAt(page, item);
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  const question = questionOf(page, item);
  await question.getByText('Show me where', { exact: true }).click();
  const paragraph = item.evidence[0]?.split('/').at(-1) ?? '';
  await question.locator('[data-where]').getByRole('link', { name: paragraph.toUpperCase() }).click();
  await expect(page).toHaveURL(new RegExp(`#${paragraph}$`));
  await expect(page.locator(`#${paragraph}`)).toBeInViewport();
  await page
    .locator(`#${paragraph}`)
    .getByRole('link', { name: /^Question \d$/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`#${anchorOf(item.id)}$`));
  await expect(question).toBeInViewport();
});

test('what may be believed, and who says what, is folded until somebody wants it', async ({ page }) => {
  await open(page);
  const [line = ''] = first.believe;
  const words = page.getByText(plainText(line), { exact: true });
  await expect(words).toBeHidden();
  await page.getByText('What you may reasonably believe now').click();
  await expect(words).toBeVisible();
  await page.getByText('Who says what, and how it stands').click();
  const [claim] = first.paragraphs.flatMap(({ claims }) => claims);
  await expect(
    page
      .getByText(claim?.text ?? '-')
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

for (const report of reports) {
  test(`${report.slug}: answered right by keyboard alone, it has no complaint and no fault in any look`, async ({
    page,
  }) => {
    const complaints = watchConsole(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(pathOf(report));
    await expectSound(page, 'untouched');
    await expectFits(page, 320, 'untouched');
    for (const { item } of report.questions) {
      await arriveAt(page, item);
      for (const move of movesFor(item, 'right')) await make(page, questionOf(page, item), move);
      await make(page, questionOf(page, item), { act: 'press', role: 'radio', name: 'Certain' });
      await tabTo(page, questionOf(page, item).getByText(checkName(item), { exact: true }));
      await page.keyboard.press('Enter');
      await expectVerdict(page, item, 'Right.');
    }
    await expectSound(page, 'answered');
    await expectFits(page, 320, 'answered');
    expect(complaints).toEqual([]);
  });
}

test('printed, the text is whole and says that it is invented, and the questions can be answered with a pen', async ({
  page,
}) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Invented', { exact: true })).toBeVisible();
  for (const { item } of first.questions)
    await expect(questionOf(page, item).getByText(plainText(item.stem), { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'To the text' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'All reports' })).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all of it can be practised, marks included, and the page says that nothing is kept', async ({
    page,
  }) => {
    await open(page);
    await expect(page.getByText('Scripts are switched off in this browser.')).toBeVisible();
    const { item, note } = first.questions[1] ?? {};
    if (!item || !note) throw new Error('expected a question');
    await answer(page, item, 'right');
    await check(page, item);
    await expect(page.getByText(plainText(note))).toBeVisible();
  });
});
