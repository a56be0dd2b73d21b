// Back as browsers do it, which each does in its own way: from memory, or from what is stored.
import { expect, test } from '@playwright/test';
import {
  answer,
  arriveAt,
  check,
  expectVerdict,
  itemNamed,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';

const lesson = '/lessons/silence-no-so-what/';
const request = itemNamed('silence-no-so-what/write-the-request');

test('a learner goes back to a draft, finds it, and writes on', { tag: '@engines' }, async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto(lesson);
  await arriveAt(page, request);
  const text = questionOf(page, request).getByRole('textbox');
  await text.click();
  await text.pressSequentially('A long draft.');
  await page.getByRole('link', { name: 'All lessons' }).click();
  await expect(page).toHaveURL(/lessons.$/);
  await page.goBack();
  await expect(text).toHaveValue('A long draft.');
  await arriveAt(page, request);
  await text.press('End');
  await text.pressSequentially('x');
  await page.reload();
  await expect(text).toHaveValue('A long draft.x');
  expect(complaints).toEqual([]);
});

test(
  'what is answered in a tab of its own is there after Back, too',
  { tag: '@engines' },
  async ({ page }) => {
    const question = itemNamed('headline-and-floor/a-friend-sums-up');
    await page.goto('/lessons/');
    await page.goto('/progress/keep/');
    await page.getByRole('button', { name: 'Start empty, in this tab only' }).click();
    await expect(page.getByText('Answers are kept in this tab only.')).toBeVisible();
    await page.goto('/glossary/');
    await page.goto('/lessons/headline-and-floor/');
    await arriveAt(page, question);
    await answer(page, question, 'wrong');
    await check(page, question);
    await expectVerdict(page, question, 'Not this time.');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
    await page.goto('/lessons/headline-and-floor/');
    await expectVerdict(page, question, 'Not this time.');
  },
);
