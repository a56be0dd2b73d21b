// Practice as a learner meets it: three texts, stopped in the middle, on other days, by keyboard, and without a connection.
import { expect, test, type Page } from '@playwright/test';
import type { Item } from '#quiz/types.ts';
import { itemKey } from '#record/storage-keys.ts';
import { oneDay } from '#review/review-schedule.ts';
import { answered } from '../helpers/answered.ts';
import { chooseRadio, make, tabTo } from '../helpers/keyboard.ts';
import {
  answer,
  check,
  checkName,
  expectVerdict,
  itemNamed,
  movesFor,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';
import { expectSound } from '../helpers/looks.ts';
import { practiceTexts, practisedQuestions } from '../helpers/practice.ts';
import { serve } from '../tools/serve.ts';

const start = Date.UTC(2026, 2, 27, 16);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const question = (page: Page, number: number) => heading(page, `Question ${number} of 3`);

/** Comes to the page at a moment, with these entries kept. */
async function comeWith(page: Page, entries: readonly (readonly [string, string])[], at = start) {
  await page.clock.setFixedTime(at);
  await page.goto('/about/');
  await page.evaluate((list) => list.forEach(([key, text]) => localStorage.setItem(key, text)), entries);
  await page.goto('/practice/');
}

/** The question on the page. */
async function asked(page: Page): Promise<Item> {
  const id = await page.getByRole('main').locator('form').getAttribute('data-item-id');
  return itemNamed(id ?? '');
}

async function answerShown(page: Page, want: 'right' | 'wrong' = 'right', sure = 'Leaning'): Promise<Item> {
  const shown = await asked(page);
  await answer(page, shown, want, sure);
  await check(page, shown);
  await expectVerdict(page, shown, want === 'right' ? 'Right.' : 'Not this time.');
  return shown;
}

/** Answers from a question to the end. */
async function answerFrom(page: Page, first: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let number = first; number <= 3; number++) {
    await expect(question(page, number)).toBeFocused();
    items.push(await answerShown(page));
    await button(page, number < 3 ? 'Next question' : 'See how it went').click();
  }
  await expect(heading(page, 'How it went')).toBeFocused();
  return items;
}

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':item:families/')));

test('a first sitting: one text of each topic, the reason at once, and Progress says how much', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.clock.setFixedTime(start);
  await page.goto('/review/');
  await page.getByRole('link', { name: 'practise with three short texts' }).click();
  await expect(heading(page, 'Nothing practised yet')).toBeVisible();
  await button(page, 'Begin').click();
  await expect(question(page, 1)).toBeFocused();
  const wrong = await answerShown(page, 'wrong', 'Certain');
  await expect(questionOf(page, wrong).getByRole('status')).toContainText('You were sure, so look at why.');
  await expect(questionOf(page, wrong).getByRole('radio', { name: /Best answer$/ })).toHaveCount(1);
  await button(page, 'Next question').click();
  const items = [wrong, ...(await answerFrom(page, 2))];
  const topicOf = ({ id }: Item) => practiceTexts.find((text) => text.id === id)?.topic;
  expect(new Set(items.map(topicOf)).size).toBe(3);
  await expect(page.getByText('Two right, one missed.')).toBeVisible();
  await expect(page.getByText('Missed; you said: certain.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Lesson \d+$/ })).toHaveCount(1);
  await expect(page.getByText(`You have read 3 of the ${practiceTexts.length} texts`)).toBeVisible();
  expect((await kept(page)).toSorted()).toEqual(items.map(({ id }) => itemKey(id)).toSorted());

  await page.getByRole('main').getByRole('link', { name: 'Progress', exact: true }).click();
  await expect(heading(page, 'No lesson yet')).toBeVisible();
  await expect(
    page.getByText(
      `you have read 3 of ${practiceTexts.length} short texts, and 2 of your first answers were right`,
    ),
  ).toBeVisible();
  await expect(page.getByText('over 3 forecasts')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'practice' }).click();
  await expect(heading(page, 'The next three texts')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('whoever reloads in the middle goes on with the same texts, and none of them is asked again after that', async ({
  page,
}) => {
  await comeWith(page, []);
  await button(page, 'Begin').click();
  await expect(question(page, 1)).toBeFocused();
  const first = await answerShown(page);
  await button(page, 'Next question').click();
  await expect(question(page, 2)).toBeFocused();
  const second = await asked(page);
  await page.clock.setFixedTime(start + oneDay);
  await page.reload();
  await expect(heading(page, 'Go on where you stopped')).toBeVisible();
  await expect(page.getByText('Two of three texts are left.')).toBeVisible();
  await button(page, 'Go on').click();
  const [again, third] = await answerFrom(page, 2);
  expect(again?.id).toBe(second.id);
  await expect(page.getByText('Three right.')).toBeVisible();
  await button(page, 'Three more').click();
  const more = await answerFrom(page, 1);
  const ids = [first, second, third, ...more].map((item) => item?.id);
  expect(new Set(ids).size).toBe(6);
});

test('what is due for review comes first, and review knows of the answer', async ({ page }) => {
  const due = practisedQuestions.find(({ lesson }) => lesson === 'papers-and-people');
  if (!due) throw new Error('no question');
  await comeWith(page, [answered(itemNamed(due.id), start)], start + 3 * oneDay);
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Practice/ });
  await expect(link).toHaveAccessibleName('Practice, 1 due');
  await expect(page.getByText('One of the three is due for review.')).toBeVisible();
  await button(page, 'Begin').click();
  await expect(page.getByText('Sourcing, due for review')).toBeVisible();
  const shown = await answerShown(page);
  const text = practiceTexts.find(({ id }) => id === shown.id);
  expect(text?.objective).toBe(due.objective);
  await expect(link).toHaveAccessibleName('Practice');
});

test('with all texts read, those read longest ago come again and say so', async ({ page }) => {
  const entries = practiceTexts.map(({ id }, index) => answered(itemNamed(id), start + index * 1000));
  await comeWith(page, entries, start + 30 * oneDay);
  await expect(page.getByText(`You have read all ${practiceTexts.length} texts.`)).toBeVisible();
  await button(page, 'Begin').click();
  const items = await answerFrom(page, 1);
  for (const item of items) {
    const { id, topic } = practiceTexts.find((text) => text.id === item.id) ?? {};
    expect(id).toBe(practiceTexts.find((text) => text.topic === topic)?.id);
  }
  await expect(page.getByText('Three right.')).toBeVisible();
});

test('without a connection it says so, and goes on when there is one again', async ({ page }) => {
  await comeWith(page, []);
  await expect(button(page, 'Begin')).toBeVisible();
  await page.route('**/review/*.js*', (route) => route.abort());
  await button(page, 'Begin').click();
  await expect(heading(page, 'The texts did not come')).toBeFocused();
  await page.unroute('**/review/*.js*');
  await button(page, 'Try again').click();
  await expect(question(page, 1)).toBeFocused();
});

test('where the browser keeps nothing, a sitting works and says so', async ({ page }) => {
  await comeWith(page, []);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await button(page, 'Begin').click();
  await answerFrom(page, 1);
  await expect(page.getByText('Three right.')).toBeVisible();
  await expect(page.getByText('Not saved on this device.')).toBeVisible();
});

test('a whole sitting by keyboard alone', async ({ page }) => {
  await comeWith(page, []);
  await tabTo(page, button(page, 'Begin'));
  await page.keyboard.press('Enter');
  for (let number = 1; number <= 3; number++) {
    await expect(question(page, number)).toBeFocused();
    const shown = await asked(page);
    const form = questionOf(page, shown);
    for (const move of movesFor(shown, 'right')) await make(page, form, move);
    await chooseRadio(page, form.getByRole('radio', { name: 'Certain', exact: true }));
    await tabTo(page, form.getByText(checkName(shown), { exact: true }));
    await page.keyboard.press('Enter');
    await expect(form.getByRole('status')).toContainText('Right. And you were right to be sure.');
    await tabTo(page, button(page, number < 3 ? 'Next question' : 'See how it went'));
    await page.keyboard.press('Enter');
  }
  await expect(heading(page, 'How it went')).toBeFocused();
});

test('axe finds nothing in any state, and nothing is cut off', async ({ page }) => {
  await comeWith(page, []);
  await expect(button(page, 'Begin')).toBeVisible();
  await expectSound(page, 'a first visit');
  await button(page, 'Begin').click();
  await expect(question(page, 1)).toBeFocused();
  await expectSound(page, 'a text');
  await answerShown(page, 'wrong', 'Certain');
  await expectSound(page, 'its reasons');
  await page.reload();
  await expect(button(page, 'Go on')).toBeVisible();
  await expectSound(page, 'stopped half-way');
  await button(page, 'Go on').click();
  await answerFrom(page, 2);
  await expectSound(page, 'the end');
});

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why it needs them, and leads to the lessons', async ({ page }) => {
    await page.goto('/practice/');
    await expect(
      page.getByText('practice needs them: it has to know which texts you have read'),
    ).toBeVisible();
    await expect(page.getByText('Looking up what you have read')).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'lessons', exact: true }).click();
    await expect(page).toHaveURL(/\/lessons\/$/);
  });
});

test.describe('after one visit to the lessons', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a sitting works without a network', async ({ page }) => {
    const site = await serve(() => 'dist', { compress: false });
    await page.goto(`${site.url}/lessons/`);
    await expect(page.getByText('Works without a network on this device.')).toBeVisible({ timeout: 60_000 });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.clearBrowserCache');
    await page.context().setOffline(true);
    await site.close();
    await page.goto(`${site.url}/practice/`);
    await button(page, 'Begin').click();
    await answerFrom(page, 1);
    await expect(page.getByText('Three right.')).toBeVisible();
  });
});
