// A page that the browser has translated before its islands wake.
import { expect, test, type Page } from '@playwright/test';
import { answer, arriveAt, expectVerdict, itemNamed, questionOf, watchConsole } from '../helpers/learner.ts';

const item = itemNamed('headline-and-floor/word-in-the-warning');

/** Puts every text between « and »: as Chrome does it, as Firefox does, and as a translator that adds a word elsewhere. */
const translate = (page: Page, way: 'wrapped' | 'in place' | 'added to') =>
  page.addInitScript((how) => {
    const font = (content: Node | string, name: string = 'font') => {
      const element = document.createElement(name);
      element.style.verticalAlign = 'inherit';
      element.append(content);
      return element;
    };
    const wrapped = (words: string) => font(font(words));
    document.addEventListener('DOMContentLoaded', () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) {
        if (text.data.trim() === '' || text.parentElement?.closest('script, style')) continue;
        const words = `«${text.data}»`;
        if (how === 'in place') text.data = words;
        else text.replaceWith(wrapped(words));
      }
      if (how === 'added to')
        for (const island of document.querySelectorAll('astro-island')) island.prepend(wrapped('«so»'));
      document.documentElement.lang = 'de';
    });
  }, way);

for (const way of ['wrapped', 'in place'] as const) {
  test(`what was translated (${way}) stays so, what is new by then is said, and nothing complains`, async ({
    page,
  }) => {
    const complaints = watchConsole(page);
    await translate(page, way);
    await page.goto('/embed/headline-and-floor/word-in-the-warning/');
    await arriveAt(page, item);
    await answer(page, item, 'right');
    await questionOf(page, item).getByRole('button', { name: '«Check»' }).click();
    await expect(questionOf(page, item).getByText('«Right.»', { exact: true }).first()).toBeVisible();

    await page.goto('/lessons/');
    const lessons = page.locator('[data-progress]');
    await expect(lessons.filter({ hasText: /^Continue · 0 of \d+$/ })).toHaveCount(1);
    await expect(lessons.filter({ hasText: '«Not started»' })).toHaveCount((await lessons.count()) - 1);
    expect(complaints).toEqual([]);
  });
}

test('where the translator moved more than words, a question is drawn anew, works, and nothing complains', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await translate(page, 'added to');
  await page.goto('/embed/headline-and-floor/word-in-the-warning/');
  await arriveAt(page, item);
  await answer(page, item, 'right');
  await questionOf(page, item).getByRole('button', { name: '«Check»' }).click();
  await expectVerdict(page, item, 'Right.');
  expect(complaints).toEqual([]);
});
