// Scripts switched off: everything can be read and practised, and the page says that nothing is kept.
import { expect, test } from '@playwright/test';
import { answer, check, content, hasKey, itemOfKind, questionOf, questionsOf } from '../helpers/learner.ts';
import { plainText } from '#quiz/rich-text.ts';

test.use({ javaScriptEnabled: false });

/** The longest stretch without quotation marks: a style sheet draws those, so they are no text of the page. */
const unquoted = (text: string) =>
  text
    .split(/[“”]/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest))
    .trim();

for (const { slug } of content.lessons) {
  test(`"${slug}" can be practised whole, and says that it is not kept`, async ({ page }) => {
    await page.goto(`/lessons/${slug}/`);
    await expect(page.getByText('your answers will not be kept')).toBeVisible();
    for (const { item } of questionsOf(slug)) {
      const question = questionOf(page, item);
      await answer(page, item, 'right');
      await check(page, item);
      if (item.kind === 'choice' && hasKey(item)) {
        const key = item.options.find((option) => option.correct);
        await expect(
          question
            .getByText(unquoted(plainText(key?.feedback ?? '-')).slice(0, 25))
            .filter({ visible: true })
            .first(),
        ).toBeVisible();
      }
      if (item.kind === 'slider') await expect(question.getByRole('slider').first()).toHaveValue('95');
    }
  });
}

test('a wrong answer gets its own reason, and can be changed', async ({ page }) => {
  const item = itemOfKind('choice', 'headline-and-floor/a-friend-sums-up');
  const [right, wrong] = item.options;
  if (!right || !wrong) throw new Error('expected options');
  await page.goto('/lessons/headline-and-floor/');
  const question = questionOf(page, item);
  await answer(page, item, 'wrong');
  await check(page, item);
  await expect(question.getByText(wrong.feedback.slice(0, 45))).toBeVisible();
  await expect(question.getByText(right.feedback.slice(0, 45))).toBeHidden();
  await answer(page, item, 'right');
  await expect(question.getByText(right.feedback.slice(0, 45))).toBeVisible();
  await question.getByText('Show me where', { exact: true }).click();
  await question.getByRole('button', { name: 'Headline', exact: true }).last().click();
  await expect(page.getByRole('dialog', { name: 'The headline' })).toBeVisible();
});

test('in the ledger every outcome is folded away and unfolds', async ({ page }) => {
  await page.goto('/ledger/');
  const entry = page.getByRole('article').filter({ hasText: 'Armed men in Crimea' });
  await expect(entry.getByText('⊘ Fell', { exact: true })).toBeHidden();
  await entry.getByText('What became of it').click();
  await expect(entry.getByText('⊘ Fell', { exact: true })).toBeVisible();
});

test('no page shows a control that does nothing', async ({ page }) => {
  for (const path of ['/article/', '/ledger/']) {
    await page.goto(path);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  }
  await page.goto('/lessons/');
  await expect(page.getByRole('button', { name: 'Clear my answers' })).toHaveCount(0);
});
