// Every kind of question in every state it can be in, in both themes: what axe finds, and whether it fits a phone.
import { expect, test, type Page } from '@playwright/test';
import type { Item } from '#quiz/types.ts';
import { lessonsWithEveryKind } from '../helpers/every-kind.ts';
import { answer, arriveAt, check, questionOf, questionsOf } from '../helpers/learner.ts';
import { expectSound } from '../helpers/looks.ts';

/** On a phone. */
const look = (page: Page, state: string) => expectSound(page, state, [360]);

/** Opens a lesson on a phone. */
async function open(page: Page, slug: string) {
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(`/lessons/${slug}/`);
}

for (const slug of lessonsWithEveryKind()) {
  const questions = questionsOf(slug).map(({ item }) => item);

  test(`${slug}, right at once: axe finds nothing, and nothing is cut off`, async ({ page }) => {
    await open(page, slug);
    for (const item of questions) {
      await arriveAt(page, item);
      await answer(page, item, 'right');
      await check(page, item);
    }
    await look(page, 'right at once');
  });

  test(`${slug}, from the answer to the second miss: axe finds nothing, and nothing is cut off`, async ({
    page,
  }) => {
    await open(page, slug);
    for (const item of questions) {
      await arriveAt(page, item);
      await answer(page, item, 'wrong');
    }
    await look(page, 'answered, not checked');

    for (const item of questions) await check(page, item);
    await look(page, 'missed');

    const retried: Item[] = [];
    for (const item of questions) {
      const retry = questionOf(page, item).locator('[data-retry]');
      if (!(await retry.isVisible())) continue;
      await retry.click();
      retried.push(item);
    }
    expect(retried).not.toEqual([]);
    await look(page, 'trying once more');

    for (const item of retried) {
      await arriveAt(page, item);
      await answer(page, item, 'wrong');
      await check(page, item);
      const where = questionOf(page, item).getByText('Show me where', { exact: true });
      if (await where.isVisible()) await where.click();
    }
    await look(page, 'missed twice, with the key and the evidence');
  });
}
