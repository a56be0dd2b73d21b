// Somebody who has ten minutes: on a phone, wrong, interrupted, without scripts, by keyboard, on paper.
import { expect, test, type Page } from '@playwright/test';
import { tryItems, tryNumbers, tryQuestions } from '#course/try/try-items.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import { make, tabTo } from '../helpers/keyboard.ts';
import {
  arriveAt,
  check,
  content,
  expectVerdict,
  holdScripts,
  movesFor,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';
import { expectFits, expectSound } from '../helpers/looks.ts';

const numbers = tryNumbers(content).map(({ item }) => item);
const questions = tryQuestions(content);
const [firstNumber] = numbers;
const [lesson] = content.lessons;

const set = (page: Page, item: Item, number: number) =>
  questionOf(page, item).getByRole('slider').fill(String(number));

async function choose(page: Page, item: (typeof questions)[number], want: 'right' | 'wrong') {
  const option = item.options.find(({ correct }) => (correct === true) === (want === 'right'));
  await questionOf(page, item)
    .getByRole('radio', { name: plainText(option?.text ?? '-') })
    .check();
  return option?.feedback ?? '-';
}

const visible = (page: Page, text: string) =>
  page.getByText(plainText(text).slice(0, 45)).filter({ visible: true }).first();

test('on the first screen of a phone the first answer can be given, and its ending comes at once', async ({
  page,
}) => {
  if (!firstNumber) throw new Error('expected a card');
  const complaints = watchConsole(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/try\/$/);
  const button = questionOf(page, firstNumber).getByText('Check', { exact: true });
  await expect(button).toBeInViewport({ ratio: 1 });
  await expect(questionOf(page, firstNumber).getByRole('slider')).toBeInViewport({ ratio: 1 });
  await set(page, firstNumber, 80);
  await button.click();
  await expect(visible(page, firstNumber.reveal.feedback)).toBeVisible();
  await expect(page.getByText('Brier')).not.toBeVisible();
  expect(complaints).toEqual([]);
});

test('after the fifth number the page says what the five say, and after a reload it says so again', async ({
  page,
}) => {
  await page.goto('/try/');
  for (const item of numbers) {
    await arriveAt(page, item);
    await set(page, item, item.outcome ? 30 : 80);
    await check(page, item);
    await expectVerdict(page, item, 'Kept.');
  }
  const said = [
    'On average you gave 30 to the three that held and 80 to the two that fell.',
    'You gave 80 to one that fell: United States, 1961.',
  ];
  for (const sentence of said) await expect(page.getByText(sentence)).toBeVisible();
  await page.reload();
  for (const sentence of said) await expect(page.getByText(sentence)).toBeVisible();
  for (const item of numbers)
    await expect(questionOf(page, item).getByRole('slider')).toHaveValue(item.outcome ? '30' : '80');
  await page.goto('/progress/');
  await expect(page.getByRole('heading', { name: 'No lesson yet' })).toBeVisible();
  const kept = page.getByRole('region', { name: 'Ten minutes first' });
  for (const sentence of said) await expect(kept.getByText(sentence)).toBeVisible();
  await expect(kept.getByText('You answered 0 of 3 questions')).toBeVisible();
  await kept.getByRole('link', { name: 'Spain, 2004' }).click();
  await expect(page).toHaveURL(/\/try\/#madrid-eta$/);
});

test('a wrong answer about the report gets its own reason, and the words that decide are marked then', async ({
  page,
}) => {
  await page.goto('/try/');
  const report = page.getByRole('region', { name: content.try.report.title });
  const decorationOf = (words: string) =>
    report.getByText(words, { exact: true }).evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  for (const item of questions) {
    const words = item.passage?.evidence ?? '-';
    await arriveAt(page, item);
    expect(await decorationOf(words), item.id).toBe('none');
    const reason = await choose(page, item, 'wrong');
    await check(page, item);
    await expect(visible(page, reason)).toBeVisible();
    await expectVerdict(page, item, 'Not this time.');
    expect(await decorationOf(words), item.id).toBe('underline');
    await questionOf(page, item).getByRole('button', { name: 'Try once more' }).click();
    await choose(page, item, 'right');
    await check(page, item);
    await expectVerdict(page, item, 'Right.');
  }
  await page.reload();
  for (const item of questions) await expectVerdict(page, item, 'Right.');
});

test('two sentences from the news are kept as they are typed, and stand at the page of one’s progress', async ({
  page,
}) => {
  const sentences = {
    'A sentence that says who says so': '“It is safe,” the mayor said.',
    'A sentence that does not': 'It is thought to be <b>unsafe</b>.',
  };
  await page.goto('/try/');
  await page.getByRole('heading', { name: 'One thing to do tonight' }).scrollIntoViewIfNeeded();
  for (const [label, text] of Object.entries(sentences)) await page.getByLabel(label).fill(text);
  await page.waitForFunction(() => localStorage.getItem('sayswho:found:try')?.includes('unsafe'));
  await page.reload();
  await page.getByRole('heading', { name: 'One thing to do tonight' }).scrollIntoViewIfNeeded();
  for (const [label, text] of Object.entries(sentences))
    await expect(page.getByLabel(label)).toHaveValue(text);
  await page.goto('/progress/');
  for (const text of Object.values(sentences))
    await expect(page.getByText(text, { exact: true })).toBeVisible();
});

test('what is answered and typed before the scripts arrive is kept', async ({ page }) => {
  if (!firstNumber) throw new Error('expected a card');
  const release = await holdScripts(page);
  await page.goto('/try/', { waitUntil: 'commit' });
  await set(page, firstNumber, 65);
  await check(page, firstNumber);
  await expect(visible(page, firstNumber.reveal.feedback)).toBeVisible();
  await page.getByLabel('A sentence that does not').fill('Typed early.');
  release();
  await page.waitForFunction(() => localStorage.getItem('sayswho:found:try')?.includes('Typed early.'));
  await expect(page.getByLabel('A sentence that does not')).toHaveValue('Typed early.');
  await page.getByText('Your five numbers').scrollIntoViewIfNeeded();
  await expect(page.getByText('Your five numbers: 1 of 5')).toBeVisible();
});

test('printed, it is questions to answer with a pen, and what was done and typed', async ({ page }) => {
  if (!firstNumber) throw new Error('expected a card');
  await page.goto('/try/');
  await arriveAt(page, firstNumber);
  await set(page, firstNumber, 65);
  await check(page, firstNumber);
  await page.getByLabel('A sentence that does not').fill('They say so.');
  await page.emulateMedia({ media: 'print' });
  await expect(visible(page, firstNumber.reveal.feedback)).toBeVisible();
  for (const item of numbers.slice(1)) await expect(visible(page, item.reveal.feedback)).toBeHidden();
  for (const { options } of questions) {
    for (const { text, feedback } of options) {
      await expect(visible(page, text)).toBeVisible();
      await expect(visible(page, feedback)).toBeHidden();
    }
  }
  await expect(page.getByLabel('A sentence that does not')).toBeVisible();
  await expect(
    page.getByRole('main').getByText('Check', { exact: true }).filter({ visible: true }),
  ).toHaveCount(0);
});

test('by keyboard alone somebody answers all of it and gets to lesson 1', async ({ page }) => {
  await page.goto('/try/');
  for (const item of tryItems(content)) {
    for (const move of movesFor(item, 'right')) await make(page, questionOf(page, item), move);
    await tabTo(page, questionOf(page, item).getByText('Check', { exact: true }));
    await page.keyboard.press('Enter');
    await expectVerdict(page, item, item.kind === 'slider' ? 'Kept.' : 'Right.');
  }
  await tabTo(page, page.getByLabel('A sentence that does not'));
  await page.keyboard.type('They say so.');
  await tabTo(page, page.getByRole('link', { name: `lesson 1: ${lesson?.title}` }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/lessons/${lesson?.slug}/$`));
});

test('it reads well untouched and answered, in both schemes, narrow, wide and in forced colours', async ({
  page,
}) => {
  test.slow();
  await page.goto('/try/');
  await expectFits(page, 320, 'untouched');
  await expectSound(page, 'untouched');
  for (const item of tryItems(content)) {
    await arriveAt(page, item);
    if (item.kind === 'slider') await set(page, item, 20);
    else await choose(page, item, 'wrong');
    await check(page, item);
  }
  await expectFits(page, 320, 'answered');
  await expectSound(page, 'answered');
  await page.emulateMedia({ forcedColors: 'active' });
  for (const item of questions) {
    const mark = page.getByText(item.passage?.evidence ?? '-', { exact: true });
    const [colour, ground, line] = await mark.evaluate((element) => {
      const { color, backgroundColor, textDecorationLine } = getComputedStyle(element);
      return [color, backgroundColor, textDecorationLine];
    });
    expect([colour === ground, line], 'a mark in forced colours').toEqual([false, 'underline']);
  }
  await page.emulateMedia({ forcedColors: 'none' });
  await page.goto('/progress/');
  await expect(page.getByRole('region', { name: 'Ten minutes first' })).toBeVisible();
  await expectFits(page, 320, 'progress');
  await expectSound(page, 'progress');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all of it can be practised, and the page says that nothing is kept', async ({ page }) => {
    await page.goto('/try/');
    for (const item of numbers) {
      await set(page, item, 70);
      await check(page, item);
      await expect(visible(page, item.reveal.feedback)).toBeVisible();
    }
    for (const item of questions) {
      const reason = await choose(page, item, 'wrong');
      await check(page, item);
      await expect(visible(page, reason)).toBeVisible();
    }
    await expect(page.getByText('nothing is kept here')).toBeVisible();
    await expect(page.getByText('Your five numbers')).toBeHidden();
    await page.getByLabel('A sentence that does not').fill('It is thought to be unsafe.');
  });
});
