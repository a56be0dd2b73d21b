// Review as a learner meets it: over days, by keyboard, interrupted, and without a connection.
import { expect, test, type Page } from '@playwright/test';
import { cardsOf, ledgerCards } from '#review/build/card-items.ts';
import type { Item } from '#quiz/types.ts';
import { plainText } from '#quiz/rich-text.ts';
import { decode } from '#record/envelope.ts';
import { oneDay } from '#review/review-schedule.ts';
import { itemKey, reviewKey } from '#record/storage-keys.ts';
import { answered, reviewable, standIns } from '../helpers/answered.ts';
import { make, tabTo, chooseRadio } from '../helpers/keyboard.ts';
import {
  answer,
  arriveAt,
  check,
  checkName,
  content,
  controlFor,
  expectVerdict,
  isAtRest,
  movesFor,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';
import { expectSound } from '../helpers/looks.ts';
import { practiceTexts } from '../helpers/practice.ts';
import { removeKept } from '../helpers/pupil.ts';
import { reviewEntry } from '#record/storage-entries.ts';

const start = Date.UTC(2026, 2, 27, 16);
const cards = ledgerCards(content);

function item(id: string): Item {
  const found = content.items.get(id) ?? cards.find((card) => card.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

/** The link in the header; with a number when something is due. */
const link = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Practice/ });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Comes to the page days after the start, with these questions answered then. */
async function comeBack(page: Page, items: readonly Item[], days: number, isRight = true, sure = 'leaning') {
  const entries = items.map((one, index) => answered(one, start + index * 1000, isRight, sure));
  await page.clock.setFixedTime(start + days * oneDay + 60_000);
  await page.goto('/about/');
  await page.evaluate((list) => list.forEach(([key, text]) => localStorage.setItem(key, text)), entries);
  await page.goto('/review/');
}

/** Comes back with every short text read: the questions of the lessons themselves return. */
async function comeBackTextsMet(page: Page, one: Item, days: number) {
  await page.goto('/about/');
  await page.evaluate(
    (list) => list.forEach(([key, text]) => localStorage.setItem(key, text)),
    standIns.map((text) => answered(text, start)),
  );
  await comeBack(page, [one], days);
}

/** The question on the page. */
async function asked(page: Page): Promise<Item> {
  const id = await page.getByRole('main').locator('form').getAttribute('data-item-id');
  return item(id ?? '');
}

async function answerShown(page: Page, want: 'right' | 'wrong', sure = 'Leaning'): Promise<Item> {
  const shown = await asked(page);
  await answer(page, shown, want, sure);
  await check(page, shown);
  return shown;
}

const next = (page: Page) => page.getByRole('button', { name: /^(Next question|See how it went)$/ }).click();

async function wholeSitting(page: Page, count: number, want: 'right' | 'wrong' = 'right', sure = 'Leaning') {
  for (let number = 1; number <= count; number++) {
    await expect(page.getByRole('heading', { name: `Question ${number} of ${count}` })).toBeFocused();
    await answerShown(page, want, sure);
    await next(page);
  }
}

test('two answers in a lesson come back after two days, then after seven', async ({ page }) => {
  const complaints = watchConsole(page);
  const [first, second] = [
    item('headline-and-floor/which-words'),
    item('headline-and-floor/a-friend-sums-up'),
  ];
  await page.clock.setFixedTime(start);
  await page.goto('/lessons/headline-and-floor/');
  for (const one of [first, second]) {
    await arriveAt(page, one);
    await answer(page, one, 'right');
    await check(page, one);
    await expectVerdict(page, one, 'Right.');
  }
  const kept = () => page.evaluate((key) => localStorage.getItem(key), itemKey(first.id));
  const inLesson = await kept();

  await page.clock.setFixedTime(start + oneDay);
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await expect(page.getByText('The next question comes in a day.')).toBeVisible();
  await expect(link(page)).toHaveAccessibleName('Practice');

  await page.clock.setFixedTime(start + 3 * oneDay);
  await page.goto('/glossary/');
  await expect(link(page)).toHaveAccessibleName('Practice, 2 due');
  await link(page).click();
  await page.getByRole('main').getByRole('link', { name: 'review, 2 due' }).click();
  await expect(page.getByRole('heading', { name: 'Two questions due' })).toBeVisible();
  await button(page, 'Begin').click();
  await wholeSitting(page, 2);
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeFocused();
  await expect(page.getByText('Two right.')).toBeVisible();
  await expect(page.getByText('Right; asked again in seven days.')).toHaveCount(2);
  await expect(link(page)).toHaveAccessibleName('Practice');
  expect(await kept()).toBe(inLesson);

  await page.clock.setFixedTime(start + 9 * oneDay);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await expect(link(page)).toHaveAccessibleName('Practice');
  await page.clock.setFixedTime(start + 10 * oneDay);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Two questions due' })).toBeVisible();
  await expect(link(page)).toHaveAccessibleName('Practice, 2 due');
  expect(complaints).toEqual([]);
});

test('a first visit says what will come here, and leads to the lessons', async ({ page }) => {
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
  await expect(link(page)).toHaveAccessibleName('Practice');
  await page.getByRole('link', { name: 'Go to the lessons' }).click();
  await expect(page).toHaveURL(/\/lessons\/$/);
});

test('a page without answers fetches nothing to count them', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/about/');
  await isAtRest(page);
  expect(fetched).not.toContain('/due.js');
});

test('a lesson shows no number, and fetches nothing to count one', async ({ page }) => {
  await comeBack(page, reviewable.slice(0, 2), 3);
  await expect(link(page)).toHaveAccessibleName('Practice, 2 due');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/lessons/small-words/');
  await isAtRest(page);
  await expect(link(page)).toHaveAccessibleName('Practice');
  expect(fetched).not.toContain('/due.js');
});

test('the number in the header moves nothing', async ({ page }) => {
  await comeBack(page, reviewable.slice(0, 12), 3);
  await page.goto('/about/');
  const places = () =>
    page
      .getByRole('navigation', { name: 'Main' })
      .evaluate((nav) => [...nav.querySelectorAll('a')].map((one) => one.getBoundingClientRect().x));
  await expect(link(page)).toHaveAccessibleName('Practice, 12 due');
  const withNumber = await places();
  // Not the word that fonts have been fetched: without it a slow page has others.
  await removeKept(page, ':item:');
  await page.reload();
  await isAtRest(page);
  await expect(link(page)).toHaveAccessibleName('Practice');
  expect(await places()).toEqual(withNumber);
});

test('leaving in the middle loses nothing: what was answered is kept, the rest is still due', async ({
  page,
}) => {
  const due = reviewable.slice(0, 4);
  await comeBack(page, due, 3);
  await button(page, 'Begin').click();
  await answerShown(page, 'right');
  await expect(link(page)).toHaveAccessibleName('Practice, 3 due');
  await next(page);
  await asked(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Three questions due' })).toBeVisible();
  const reviewed = await page.evaluate(
    (keys) => keys.flatMap((key) => localStorage.getItem(key) ?? []),
    due.map(({ id }) => reviewKey(id)),
  );
  expect(reviewed).toHaveLength(1);
  const kept = decode(reviewed[0] ?? '', reviewEntry.read);
  expect(kept.status === 'ok' && kept.value.sightings.map(({ share }) => share)).toEqual([1]);
});

test('whoever has had enough stops, and sees how it went so far', async ({ page }) => {
  await comeBack(page, reviewable.slice(0, 3), 3);
  await button(page, 'Begin').click();
  await expect(button(page, 'Stop here')).toHaveCount(0);
  await answerShown(page, 'right');
  await button(page, 'Stop here').click();
  await expect(page.getByText('One right.')).toBeVisible();
  await expect(page.getByText('Two more questions are due.')).toBeVisible();
  await button(page, 'Go on').click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeFocused();
});

test('what was missed by somebody who was sure is named, with the reason, and is back in two days', async ({
  page,
}) => {
  const due = item('headline-and-floor/a-friend-sums-up');
  await comeBack(page, [due], 3);
  await button(page, 'Begin').click();
  const one = await answerShown(page, 'wrong', 'Certain');
  expect(one.id, 'the same skill is asked of a text not met before').not.toBe(due.id);
  if (one.kind !== 'choice') throw new Error('expected a choice');
  await next(page);
  await expect(page.getByText('One missed.')).toBeVisible();
  const sure = page.getByRole('region', { name: 'You were sure, and it was not right' });
  const reason = one.options.find(({ correct }) => !correct)?.feedback ?? '-';
  await expect(sure).toContainText(plainText(reason));
  await expect(page.getByText('Missed; asked again in two days.')).toBeVisible();
});

test('a question of a lesson that was missed leads to its evidence from the end, too', async ({ page }) => {
  await comeBackTextsMet(page, item('headline-and-floor/a-friend-sums-up'), 3);
  await button(page, 'Begin').click();
  await wholeSitting(page, 1, 'wrong', 'Certain');
  const sure = page.getByRole('region', { name: 'You were sure, and it was not right' });
  await expect(sure.getByRole('link', { name: 'Headline' })).toHaveAttribute('href', '/article/#hl');
});

test('an answer shows all reasons at once, and leads to the evidence by links', async ({ page }) => {
  const one = item('headline-and-floor/a-friend-sums-up');
  if (one.kind !== 'choice') throw new Error('expected a choice');
  await comeBackTextsMet(page, one, 3);
  await button(page, 'Begin').click();
  await answerShown(page, 'wrong');
  const question = questionOf(page, one);
  await expectVerdict(page, one, 'Not this time.');
  await expect(question.getByRole('radio', { name: /Best answer$/ })).toHaveCount(1);
  await expect(
    question.getByText(one.options.find(({ correct }) => correct)?.feedback.slice(0, 40) ?? '-').first(),
  ).toBeVisible();
  await expect(question.getByRole('button', { name: 'Try once more' })).toBeHidden();
  await expect(question.getByRole('status')).toContainText('Not this time. You were right to doubt.');
  await question.getByText('Show me where').click();
  await expect(question.getByRole('link', { name: 'Headline', exact: true }).last()).toHaveAttribute(
    'href',
    '/article/#hl',
  );
});

test('nothing due: practice asks what was seen longest ago, and a miss there counts', async ({ page }) => {
  await comeBack(page, reviewable.slice(0, 2), 1);
  await button(page, 'Practise anyway').click();
  await answerShown(page, 'wrong');
  await next(page);
  await answerShown(page, 'right');
  await next(page);
  await expect(page.getByText('One right, one missed.')).toBeVisible();
  await expect(page.getByText(/^(Right|Missed); asked again in two days\.$/)).toHaveCount(2);
});

test('without a connection it says so, and goes on where it was when there is one again', async ({
  page,
}) => {
  await comeBack(page, reviewable.slice(0, 2), 3);
  await expect(button(page, 'Begin')).toBeVisible();
  await page.route('**/review/*.js*', (route) => route.abort());
  await button(page, 'Begin').click();
  await expect(page.getByRole('heading', { name: 'The questions did not come' })).toBeFocused();
  await expect(link(page)).toHaveAccessibleName('Practice, 2 due');
  await button(page, 'Try again').click();
  await expect(page.getByRole('heading', { name: 'The questions did not come' })).toBeFocused();
  await page.unroute('**/review/*.js*');
  await button(page, 'Try again').click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeFocused();
});

test('a sitting loads the lessons it asks about, and no others', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await comeBack(page, reviewable.slice(0, 3), 3);
  await button(page, 'Begin').click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 3' })).toBeFocused();
  const files = fetched.filter((path) => path.startsWith('/review/') && path.endsWith('.js'));
  expect(files).toHaveLength(1);
  expect(files[0]).toMatch(/^\/review\/headline-and-floor\.[0-9a-f]{8}\.js$/);
});

test('a review in one tab changes the count in the other', async ({ page, context }) => {
  await comeBack(page, reviewable.slice(0, 2), 3);
  const other = await context.newPage();
  await other.clock.setFixedTime(start + 3 * oneDay + 60_000);
  await other.goto('/review/');
  await expect(link(other)).toHaveAccessibleName('Practice, 2 due');
  await expect(other.getByRole('heading', { name: 'Two questions due' })).toBeVisible();
  await button(page, 'Begin').click();
  await answerShown(page, 'right');
  await expect(link(other)).toHaveAccessibleName('Practice, 1 due');
  await expect(other.getByRole('heading', { name: 'One question due' })).toBeVisible();
});

test('where the browser keeps nothing, a sitting works and says so', async ({ page }) => {
  await comeBack(page, reviewable.slice(0, 2), 3);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await button(page, 'Begin').click();
  await wholeSitting(page, 2);
  await expect(page.getByText('Two right.')).toBeVisible();
  await expect(page.getByText('Right; asked again in seven days.')).toHaveCount(2);
  await expect(page.getByText('Not saved on this device.')).toBeVisible();
});

test('a whole sitting by keyboard alone', async ({ page }) => {
  await comeBack(page, reviewable.slice(0, 5), 3);
  await tabTo(page, button(page, 'Begin'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Question 1 of / })).toBeFocused();
  const count = Number(
    (await page.getByRole('heading', { name: /^Question/ }).textContent())?.split(' of ')[1],
  );
  for (let number = 1; number <= count; number++) {
    await expect(page.getByRole('heading', { name: `Question ${number} of ${count}` })).toBeFocused();
    const shown = await asked(page);
    const question = questionOf(page, shown);
    for (const move of movesFor(shown, 'right')) await make(page, question, move);
    if (shown.confidence)
      await chooseRadio(page, question.getByRole('radio', { name: 'Certain', exact: true }));
    await tabTo(page, question.getByText(checkName(shown), { exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(
      page,
      page.getByRole('button', { name: number < count ? 'Next question' : 'See how it went' }),
    );
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeFocused();
});

for (const one of new Set(reviewable.map(({ kind }) => kind))) {
  test(`a question of the kind ${one} can be asked again, right and wrong`, async ({ page }) => {
    const complaints = watchConsole(page);
    const found = reviewable.find(({ kind }) => kind === one);
    if (!found) throw new Error(`expected a question of the kind ${one}`);
    await comeBackTextsMet(page, found, 3);
    for (const [want, verdict] of [
      ['wrong', one === 'slider' ? 'Kept.' : /^(Not this time|Partly right)\.$/],
      ['right', one === 'slider' ? 'Kept.' : 'Right.'],
    ] as const) {
      await page.getByRole('button', { name: /^(Begin|Practise anyway)$/ }).click();
      const question = questionOf(page, found);
      for (const move of movesFor(found, want)) {
        const control = controlFor(question, move);
        await expect(control).toBeVisible();
      }
      await answerShown(page, want);
      await expect(question.getByText(verdict).and(question.locator(':visible')).first()).toBeVisible();
      await next(page);
      await expect(page.getByRole('heading', { name: 'How it went' })).toBeFocused();
      await page.reload();
    }
    expect(complaints).toEqual([]);
  });
}

test('axe finds nothing in any state, and nothing is cut off', async ({ page }) => {
  const [first, second] = [item('headline-and-floor/a-friend-sums-up'), item('who-says-so/whose-claim')];
  await comeBack(page, [first, second], 1);
  await expect(button(page, 'Practise anyway')).toBeVisible();
  await expectSound(page, 'nothing due');

  await comeBack(page, [first, second], 3);
  await expect(button(page, 'Begin')).toBeVisible();
  await expect(link(page)).toHaveAccessibleName('Practice, 2 due');
  await expectSound(page, 'due');

  await button(page, 'Begin').click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeFocused();
  await expectSound(page, 'a question');
  await answerShown(page, 'wrong', 'Certain');
  await expectSound(page, 'its reasons');
  await next(page);
  await answerShown(page, 'wrong', 'Certain');
  await expectSound(page, 'the reasons of the second question');

  await next(page);
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeFocused();
  await expectSound(page, 'the end');
});

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why it needs them', async ({ page }) => {
    await page.goto('/review/');
    await expect(page.getByText('review needs them: it has to know what you answered')).toBeVisible();
    await expect(page.getByText('Looking up what you have answered')).toBeHidden();
  });
});

test('after lesson 8 two cases of the ledger are asked: the number counts as a forecast, and the ledger waits for it', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  const { lesson } = cardsOf(content);
  const [one, other] = cards;
  if (!one || !other) throw new Error('no cards');
  const inLesson = content.lessons
    .find(({ slug }) => slug === lesson)
    ?.steps.flatMap(({ items }) => items)
    .map(({ id, role }) => [role === 'recall' ? `${id}@${lesson}` : id, item(id)] as const);
  await page.clock.setFixedTime(start + 2 * oneDay + 60_000);
  await page.goto('/about/');
  await page.evaluate(
    (list) => list.forEach(([key, text]) => localStorage.setItem(key, text)),
    (inLesson ?? []).map(([placement, asks]) => {
      const text = answered(asks, asks.kind === 'slider' ? start : start + 2 * oneDay)[1];
      return [`sayswho:item:${placement}`, text] as const;
    }),
  );
  // The questions with a number were answered before the others, which let the cards in: two days later these are due alone.
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: 'Eight questions due' })).toBeVisible();
  await page.clock.setFixedTime(start + 4 * oneDay + 120_000);
  await page.goto('/ledger/');
  const fold = (card: Item) => page.locator(`#${card.id.split('/')[1]} details`);
  await expect(page.getByText('Twelve stay hidden until review has asked you')).toBeVisible();
  await expect(fold(one)).not.toHaveAttribute('open');
  await expect(page.locator('#crimea-troops details')).toHaveAttribute('open');

  await page.goto('/review/');
  await expect(link(page)).toHaveAccessibleName(/^Practice, \d+ due$/);
  const answeredCards: Item[] = [];
  let practised = 0;
  while (answeredCards.length < 2) {
    await page.getByRole('button', { name: /^(Begin|Go on)$/ }).click();
    for (;;) {
      const shown = await answerShown(page, 'right');
      if (practiceTexts.some(({ id }) => id === shown.id)) practised += 1;
      if (shown.id.startsWith('ledger/')) {
        answeredCards.push(shown);
        await expect(page.getByText('The ledger', { exact: true }).first()).toBeVisible();
        const settled = content.ledger.find(({ id }) => shown.id === `ledger/${id}`)?.settled ?? '';
        await expect(page.getByRole('main')).toContainText(settled);
      }
      const turn = page.getByRole('button', { name: /^(Next question|See how it went)$/ });
      const isLast = (await turn.textContent()) === 'See how it went';
      await turn.click();
      if (isLast) break;
    }
  }
  expect(answeredCards.map(({ id }) => id).toSorted()).toEqual([one.id, other.id].toSorted());

  await page.goto('/ledger/');
  await expect(page.getByText('Ten stay hidden until review has asked you')).toBeVisible();
  await expect(fold(one)).toHaveAttribute('open');
  // The lesson's own answers that said how sure they were, these two, which are numbers as well, and the texts for practice.
  const sure = (inLesson ?? []).filter(([placement, { id, confidence }]) => confidence && placement === id);
  await page.goto('/progress/');
  await expect(page.getByText(`over ${sure.length + 2 + practised} forecasts`)).toBeVisible();
  expect(complaints).toEqual([]);
});
