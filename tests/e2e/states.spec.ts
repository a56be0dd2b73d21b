// Every kind of question in every state it can be in, in both themes: what axe finds, and whether it fits a phone.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { answer, check, content, hasKey, questionOf, questionsOf } from './learner.ts';

/** Brings every question of the lesson into a state, one after the other. */
const states: Readonly<Record<string, (page: Page, lesson: string) => Promise<void>>> = {
  'answered, not checked': async (page, lesson) => {
    for (const { item } of questionsOf(lesson)) await answer(page, item, 'wrong');
  },
  'right at once': async (page, lesson) => {
    for (const { item } of questionsOf(lesson)) {
      await answer(page, item, 'right');
      await check(page, item);
    }
  },
  missed: async (page, lesson) => {
    for (const { item } of questionsOf(lesson)) {
      await answer(page, item, 'wrong');
      await check(page, item);
    }
  },
  'trying once more': async (page, lesson) => {
    await states['missed']?.(page, lesson);
    for (const { item } of questionsOf(lesson)) {
      const retry = questionOf(page, item).locator('[data-retry]');
      if (await retry.isVisible()) await retry.click();
    }
  },
  'missed twice, with the key and the evidence': async (page, lesson) => {
    await states['trying once more']?.(page, lesson);
    for (const { item } of questionsOf(lesson)) {
      const question = questionOf(page, item);
      if (!hasKey(item) || (await question.getAttribute('data-status')) !== 'retrying') continue;
      await answer(page, item, 'wrong');
      await check(page, item);
      const where = question.getByText('Show me where', { exact: true });
      if (await where.isVisible()) await where.click();
    }
  },
};

/** As few lessons as hold every kind between them: each kind looks the same wherever it stands. */
function lessonsWithEveryKind(): string[] {
  const kindsOf = (slug: string) => new Set(questionsOf(slug).map(({ item }) => item.kind));
  const missing = new Set([...content.items.values()].map(({ kind }) => kind));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const news = (slug: string) => [...kindsOf(slug)].filter((kind) => missing.has(kind)).length;
    const [best] = content.lessons.toSorted((one, other) => news(other.slug) - news(one.slug));
    if (!best || news(best.slug) === 0) throw new Error(`no lesson holds ${[...missing].join(', ')}`);
    chosen.push(best.slug);
    for (const kind of kindsOf(best.slug)) missing.delete(kind);
  }
  return chosen;
}

for (const slug of lessonsWithEveryKind()) {
  for (const [state, reach] of Object.entries(states)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${slug}, ${state}, ${colorScheme}: axe finds nothing, and nothing is cut off`, async ({
        page,
      }) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await page.emulateMedia({ colorScheme });
        await page.goto(`/lessons/${slug}/`);
        await reach(page, slug);
        await expectAccessible(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      });
    }
  }
}
