// The ledger: every entry, the filters, and outcomes that wait until the learner has guessed.
import { expect, test, type Page } from '@playwright/test';
import { questionsOf, content, watchConsole } from '../helpers/learner.ts';

const { ledger } = content;
const settled = ledger.filter(({ outcome }) => outcome !== 'open');
const entriesOf = (page: Page) => page.getByRole('article');
const choose = (page: Page, list: string, option: string) =>
  page.getByRole('combobox', { name: list }).selectOption(option);

/** A browser in which every question of lesson 8 has been answered. */
const afterTheLesson = (page: Page) =>
  page.addInitScript(
    (placements) => {
      const attempts = [{ at: 1_795_000_000_000, fields: [] }];
      const record = { v: 1, item: '', attempts, changed: 0, retrying: false };
      for (const placement of placements)
        localStorage.setItem(`sayswho:item:${placement}`, JSON.stringify(record));
    },
    questionsOf('do-denials-come-true').map(({ item, role }) =>
      role === 'recall' ? `${item.id}@do-denials-come-true` : item.id,
    ),
  );

test('every entry has an address and its sources, and filters tell denials, claims and speakers apart', async ({
  page,
}) => {
  await page.goto('/ledger/');
  await expect(entriesOf(page)).toHaveCount(ledger.length);
  for (const { id, title, sources } of ledger) {
    const entry = page.locator(`#${id}`);
    await expect(entry).toContainText(title);
    expect(await entry.getByRole('link').count()).toBeGreaterThanOrEqual(sources.length);
  }
  const denials = ledger.filter(({ type }) => type === 'denial');
  await choose(page, 'What', 'Denial');
  await expect(entriesOf(page).filter({ visible: true })).toHaveCount(denials.length);
  await choose(page, 'Who spoke', 'Ukraine');
  await expect(entriesOf(page).filter({ visible: true })).toHaveCount(
    denials.filter(({ speaker }) => speaker === 'Ukraine').length,
  );
});

test('before lesson 8 no outcome shows, and no filter tells outcomes apart', async ({ page }) => {
  await page.goto('/ledger/');
  await expect(page.getByText(`${ledger.length} of ${ledger.length} shown.`)).toBeVisible();
  await expect(entriesOf(page).getByText('What became of it')).toHaveCount(settled.length);
  for (const word of ['✓ Held', '✓ Mostly held', '⊘ Fell'])
    await expect(entriesOf(page).getByText(word, { exact: true }).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Outcome' }).getByRole('option')).toHaveText([
    'All',
    'Settled',
    'Open',
  ]);
  await choose(page, 'Outcome', 'Open');
  await expect(entriesOf(page).filter({ visible: true })).toHaveCount(ledger.length - settled.length);
  await choose(page, 'Outcome', 'Settled');
  const one = entriesOf(page).filter({ hasText: 'Bombers over Cuba' });
  await one.getByText('What became of it').click();
  await expect(one.getByText('⊘ Fell', { exact: true })).toBeVisible();
});

test('after lesson 8 the outcomes stand open and can be asked for', async ({ page }) => {
  const complaints = watchConsole(page);
  await afterTheLesson(page);
  await page.goto('/ledger/#crimea-troops');
  await expect(page.getByText('You have done lesson 8')).toBeAttached();
  await expect(page.locator('#crimea-troops').getByText('⊘ Fell', { exact: true })).toBeVisible();
  await expect(page.locator('#crimea-troops')).toBeInViewport();
  await choose(page, 'Outcome', 'Mostly held');
  await expect(entriesOf(page).filter({ visible: true })).toHaveCount(
    ledger.filter(({ outcome }) => outcome === 'mostly-held').length,
  );
  expect(complaints).toEqual([]);
});

test('on paper every outcome is printed', async ({ page }) => {
  await page.goto('/ledger/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('⊘ Fell', { exact: true }).filter({ visible: true })).toHaveCount(
    ledger.filter(({ outcome }) => outcome === 'fell').length,
  );
});

test('lesson 8 shows the forecasts together, and how far apart two equal cards were set', async ({
  page,
}) => {
  await page.goto('/lessons/do-denials-come-true/');
  for (const { item } of questionsOf('do-denials-come-true')) {
    if (item.kind !== 'slider') continue;
    const question = page.locator(`form[data-item-id="${item.id}"]`);
    await question.getByRole('slider').fill(item.id.endsWith('vineyard') ? '30' : '70');
    await question.getByText(/^(Check|Keep my number)$/).click();
  }
  // Four held and four fell, each set to 70: the mean of 0.09 and 0.49.
  await page.getByRole('heading', { name: 'What should have moved you' }).scrollIntoViewIfNeeded();
  const figure = page.getByRole('figure', { name: 'Your 8 numbers' });
  await expect(figure.getByRole('row').last()).toContainText('0.29');
  await page.getByRole('heading', { name: 'Three without an ending' }).scrollIntoViewIfNeeded();
  const pair = page.getByRole('figure', { name: 'Your two numbers' });
  await expect(pair.getByRole('row').last()).toContainText('40');
});
