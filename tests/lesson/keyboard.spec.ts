import { expect, test } from '@playwright/test';
import { chooseRadio, make, tabTo } from '../helpers/keyboard.ts';
import {
  checkName,
  content,
  controlFor,
  expectVerdict,
  hasKey,
  itemNamed,
  itemOfKind,
  movesFor,
  questionOf,
  questionsOf,
} from '../helpers/learner.ts';

for (const { slug, title } of content.lessons) {
  test(`a learner does "${title}" whole by keyboard alone`, async ({ page }) => {
    test.slow();
    await page.goto(`/lessons/${slug}/`);
    // The first stop of the Tab key leads past the header.
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();

    for (const { item } of questionsOf(slug)) {
      const question = questionOf(page, item);
      for (const move of movesFor(item, 'right')) await make(page, question, move);
      if (item.confidence)
        await chooseRadio(page, question.getByRole('radio', { name: 'Fairly sure', exact: true }));
      await tabTo(page, question.getByText(checkName(item), { exact: true }));
      await page.keyboard.press('Enter');
      await expectVerdict(page, item, hasKey(item) || item.kind === 'slider' ? verdictOf(item) : 'Kept.');
      // The focus has gone on in the question: nobody is sent back to the top, or left on what is gone.
      await expect
        .poll(
          () =>
            question.evaluate(
              (element) =>
                element.contains(document.activeElement) && !document.activeElement?.closest('[data-check]'),
            ),
          item.id,
        )
        .toBe(true);
    }
  });
}

const verdictOf = (item: Parameters<typeof hasKey>[0]) => (hasKey(item) ? 'Right.' : 'Kept.');

test('after a miss the focus goes to the retry, and from there into the answer', async ({ page }) => {
  const item = itemNamed('headline-and-floor/a-friend-sums-up');
  await page.goto('/lessons/headline-and-floor/');
  const question = questionOf(page, item);
  for (const move of movesFor(item, 'wrong')) await controlFor(question, move).check();
  await question.getByRole('radio', { name: 'Leaning' }).check({ force: true });
  await question.getByText('Check', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('button', { name: 'Try once more' })).toBeFocused();
  await page.keyboard.press('Enter');
  const isInAnswer = await question
    .getByRole('group')
    .first()
    .evaluate((element) => element.contains(document.activeElement));
  expect(isInAnswer).toBe(true);
});

test('Enter in an answered form means Check, and does nothing while something is missing', async ({
  page,
}) => {
  const item = itemNamed('headline-and-floor/a-friend-sums-up');
  await page.goto('/lessons/headline-and-floor/');
  const question = questionOf(page, item);
  for (const move of movesFor(item, 'right')) await controlFor(question, move).check();
  await page.keyboard.press('Enter');
  await expect(question).toHaveAttribute('data-status', 'unanswered');
  await question.getByRole('radio', { name: 'Certain', exact: true }).check({ force: true });
  await page.keyboard.press('Enter');
  await expectVerdict(page, item, 'Right.');
  await expect(page).toHaveURL(/headline-and-floor\/$/);
});

test('the outcome is announced with its reason', async ({ page }) => {
  const item = itemOfKind('choice', 'headline-and-floor/a-friend-sums-up');
  await page.goto('/lessons/headline-and-floor/');
  const question = questionOf(page, item);
  for (const move of movesFor(item, 'wrong')) await controlFor(question, move).check();
  await question.getByRole('radio', { name: 'Leaning' }).check({ force: true });
  await question.getByText('Check', { exact: true }).click();
  const reason = item.options[1]?.feedback ?? '';
  await expect(question.getByRole('status')).toHaveText(`Not this time. You were right to doubt. ${reason}`);
});
