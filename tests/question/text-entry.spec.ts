// A word typed into a sentence: what is forgiven and said, Enter, a reload, a second try, before the scripts and without them.
import { expect, test, type Locator } from '@playwright/test';
import { plainText } from '#quiz/rich-text.ts';
import {
  arriveAt,
  check,
  content,
  expectVerdict,
  holdScripts,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';

const found = content.items.get('headline-and-floor/word-in-the-warning');
if (found?.kind !== 'text-entry') throw new Error('expected a word to type');
const item = found;
const lesson = '/lessons/headline-and-floor/';

/** The reason of a word, by its id, where it can be seen; it follows once more for screen readers. */
const reasonIn = (question: Locator, id: string) =>
  question.getByRole('paragraph').filter({
    hasText: plainText((item.words.find((word) => word.id === id) ?? item.otherwise).feedback),
  });

test('a slip is forgiven and named; Enter means Check; the answer is there after a reload', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.goto(lesson);
  await arriveAt(page, item);
  const question = questionOf(page, item);
  const gap = question.getByRole('textbox', { name: item.label });
  await expect(question.getByText('Check', { exact: true })).toBeHidden();
  await gap.fill(' … ');
  await expect(question.getByText('Check', { exact: true })).toBeHidden();
  await gap.fill('Cuold ');
  await gap.press('Enter');
  await expectVerdict(page, item, 'Right.');
  await expect(
    question.getByText('“Cuold” was taken for “could”: spelling does not count here.').first(),
  ).toBeVisible();
  await expect(question.getByRole('status')).toContainText('“Cuold” was taken for “could”');
  await expect(reasonIn(question, 'could')).toBeVisible();
  await expect(reasonIn(question, 'would')).toBeHidden();
  await page.reload();
  await expectVerdict(page, item, 'Right.');
  await expect(gap).toHaveValue('Cuold ');
  await expect(
    question.getByText('“Cuold” was taken for “could”: spelling does not count here.').first(),
  ).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a word that tempts has its own reason, any other has one, and a second try asks for another word', async ({
  page,
}) => {
  await page.goto(lesson);
  await arriveAt(page, item);
  const question = questionOf(page, item);
  const gap = question.getByRole('textbox', { name: item.label });
  await gap.fill('WOULD');
  await check(page, item);
  await expectVerdict(page, item, 'Not this time.');
  await expect(reasonIn(question, 'would')).toBeVisible();
  await expect(question.getByText(/spelling does not count/)).toHaveCount(0);
  await question.getByRole('button', { name: 'Try once more' }).click();
  await expect(gap).toBeFocused();
  await expect(gap).toHaveValue('WOULD');
  await expect(question.getByText('Check', { exact: true })).toBeHidden();
  await gap.fill('must');
  await check(page, item);
  await expectVerdict(page, item, 'Not this time.');
  await expect(reasonIn(question, 'other')).toBeVisible();
  // The key shows once there is no other try.
  await expect(reasonIn(question, 'could')).toBeVisible();
});

test('a second word that can be defended earns half', async ({ page }) => {
  await page.goto(lesson);
  await arriveAt(page, item);
  await questionOf(page, item).getByRole('textbox').fill('may');
  await check(page, item);
  await expectVerdict(page, item, 'Partly right.');
});

test('a word typed and checked before the scripts have come counts', async ({ page }) => {
  const letCome = await holdScripts(page);
  await page.goto(lesson, { waitUntil: 'commit' });
  const question = questionOf(page, item);
  await question.getByRole('textbox').fill('could');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  letCome();
  await arriveAt(page, item);
  await expectVerdict(page, item, 'Right.');
  await expect(question.getByRole('textbox')).toHaveValue('could');
});

test('a phone neither corrects the word nor gives it a capital, and no more fits than a word', async ({
  page,
}) => {
  await page.goto(lesson);
  const gap = questionOf(page, item).getByRole('textbox', { name: item.label });
  for (const [name, value] of [
    ['autocomplete', 'off'],
    ['autocapitalize', 'off'],
    ['autocorrect', 'off'],
    ['spellcheck', 'false'],
    ['enterkeyhint', 'done'],
    ['maxlength', '40'],
  ] as const)
    await expect(gap).toHaveAttribute(name, value);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('Check shows every reason, to compare with', async ({ page }) => {
    await page.goto(lesson);
    const question = questionOf(page, item);
    await question.getByRole('textbox').fill('could');
    await check(page, item);
    for (const id of ['could', 'would', 'other']) await expect(reasonIn(question, id)).toBeVisible();
    await expect(question.getByText('Right.', { exact: true }).first()).toBeHidden();
  });
});
