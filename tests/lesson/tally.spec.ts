import { expect, test, type Page } from '@playwright/test';
import {
  answer,
  arriveAt,
  check,
  content,
  holdScripts,
  questionOf,
  questionsOf,
  watchConsole,
} from '../helpers/learner.ts';

const lesson = '/lessons/do-denials-come-true/';
const cases = questionsOf('do-denials-come-true')
  .map(({ item }) => item)
  .filter((item) => item.kind === 'slider' && item.tally);

const tallyOf = (page: Page) => page.getByRole('figure', { name: 'Your own tally' });

/** Trusts a denial where something was offered with it, and ticks no other of the five but one, for the rest. */
async function doTheCards(page: Page, several = cases) {
  for (const item of several) {
    const entry = content.ledger.find(({ id }) => `ledger/${id}` === item.evidence[0]);
    const isOffered = entry?.features.evidence !== 'no';
    const question = questionOf(page, item);
    // The ticks come before the ending: whoever knows it sees what fits.
    await question.getByRole('checkbox', { name: isOffered ? 'Something offered' : 'Outsiders' }).check();
    await question.getByRole('slider').fill(isOffered ? '80' : '20');
    await check(page, item);
  }
}

test('before all eight numbers are set, the tally says what will be there and what it waits for', async ({
  page,
}) => {
  await page.goto(lesson);
  await doTheCards(page, cases.slice(0, 3));
  await tallyOf(page).scrollIntoViewIfNeeded();
  await expect(page.getByRole('figure', { name: 'Your own tally: 3 of 8 numbers set' })).toBeVisible();
  await expect(tallyOf(page).getByText('which of the five your numbers went with')).toBeVisible();
  await expect(tallyOf(page).getByRole('table')).toHaveCount(0);
});

test('a learner sees which of their own ticks the numbers went with, after a reload too', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.goto(lesson);
  await doTheCards(page);
  await page.reload();
  await tallyOf(page).scrollIntoViewIfNeeded();
  await expect(tallyOf(page)).toContainText(
    'Your numbers differed most by something offered: 80 on average on cards with it, 20 on cards without it.',
  );
  await expect(tallyOf(page)).toContainText(
    'In these cases that helped: 3 of 5 held with it, 1 of 3 without',
  );
  await expect(tallyOf(page)).toContainText('sorted by your own ticks');
  expect(complaints).toEqual([]);
});

test('a tick made on a page opened again stays, though the question’s own script comes last', async ({
  page,
}) => {
  await page.goto(lesson);
  const [first] = cases;
  if (!first) throw new Error('expected cards');
  await arriveAt(page, first);
  await check(page, first);
  const release = await holdScripts(page, 'LiveQuestion.*.js');
  await page.goto(lesson);
  await expect(page.getByRole('link', { name: /^You stopped at/ })).toBeVisible();
  const tick = questionOf(page, first).getByRole('checkbox', { name: 'Costly if caught' });
  await tick.check();
  release();
  await arriveAt(page, first);
  await expect(tick).toBeChecked();
});

test('one tick taken back is counted at once', async ({ page }) => {
  await page.goto(lesson);
  await doTheCards(page);
  await tallyOf(page).scrollIntoViewIfNeeded();
  await expect(tallyOf(page)).toContainText('3 of 5 held with it');
  const letter = cases.find(({ id }) => id.endsWith('a-letter-in-london'));
  if (!letter) throw new Error('expected the letter');
  const question = questionOf(page, letter);
  await question.getByRole('checkbox', { name: 'Something shown against it' }).check();
  await question.getByRole('checkbox', { name: 'Something offered' }).uncheck();
  await expect(tallyOf(page)).toContainText('1 of 3 held with it, 3 of 5 without');
});

test('whoever ticks nothing gets the count by the ledger’s marks, and is told so', async ({ page }) => {
  await page.goto(lesson);
  for (const item of cases) {
    await answer(page, item, 'right');
    await check(page, item);
  }
  await tallyOf(page).scrollIntoViewIfNeeded();
  await expect(tallyOf(page)).toContainText('Your numbers followed none of the five');
  await expect(tallyOf(page)).toContainText('The endings differed most by something offered: 3 of 5');
  await expect(tallyOf(page)).toContainText(
    'You have ticked nothing yet, so the cards are sorted by our marks.',
  );
  await expect(tallyOf(page).getByText('Costly if caught (too few cards on one side)')).toBeVisible();
});

test('on paper the boxes can be ticked before anything is answered', async ({ page }) => {
  await page.goto(lesson);
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.getByRole('checkbox', { name: 'Something shown against it' }).filter({ visible: true }),
  ).toHaveCount(cases.length);
});

test('without a script the boxes come with the ending, and the tally says how to do it by hand', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(lesson);
  const [first] = cases;
  if (!first) throw new Error('expected cards');
  await check(page, first);
  await questionOf(page, first).getByRole('checkbox', { name: 'Costly if caught' }).check();
  await expect(tallyOf(page).getByText('without scripts, you can count by hand')).toBeVisible();
  await context.close();
});
