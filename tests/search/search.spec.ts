// Looking things up: typing, results, and back; nothing found; nothing given away; nothing to fetch.
import { expect, test, type Page } from '@playwright/test';
import { plainText } from '#quiz/rich-text.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { content, openComfort, watchConsole } from '../helpers/learner.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the lessons' });
const status = (page: Page) => page.getByRole('status').first();
const results = (page: Page) => page.getByRole('main').getByRole('listitem');

test('a reader types, opens a result, comes back to the same results, and shares the address', async ({
  page,
  context,
}) => {
  const complaints = watchConsole(page);
  await page.goto('/search/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('corroboration');
  await expect(status(page)).toHaveText(/^\d+ found for “corroboration”\.$/);
  await expect(page).toHaveURL(/\/search\/#q=corroboration$/);
  // What bears the name comes first, under the heading of where it stands.
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^Glossary \d+$/);
  await expect(results(page).first().getByRole('link')).toHaveText('Corroboration');
  const count = await status(page).textContent();

  await page.getByRole('link', { name: 'Corroboration', exact: true }).click();
  await expect(page).toHaveURL(/\/glossary\/#corroboration$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('corroboration');
  await expect(status(page)).toHaveText(count ?? '-');

  const shared = await context.newPage();
  // With a mark that turns round what follows, as only somebody who means it has.
  await shared.goto('/search/#q=Dossier%20%E2%80%AECenter');
  await expect(field(shared)).toHaveValue('Dossier Center');
  await expect(shared.getByRole('heading', { name: /^The article/ })).toBeVisible();
  await expect(status(shared)).toHaveText(/^\d+ found for “Dossier Center”\.$/);
  expect(complaints).toEqual([]);
});

test('each part of the site is found, and a result leads to the very place', async ({ page }) => {
  await page.goto('/search/');
  for (const [words, title, address] of [
    ['board agreed forecast', 'The sentence that everybody agreed on', '/lessons/small-words/#the-board'],
    ['lesson 5', 'Small words, big weight', '/lessons/small-words/'],
    ['declaration 12,000 pages', 'Iraq and the weapons it was said to keep', '/ledger/#iraq-weapons'],
    ['Sherman Kent odds', 'A board agrees on two words', '/case-file/#serious-possibility'],
    ['dialog.ua', 'Dialog.ua', '/trail/#dialog'],
    ['P14', 'Paragraph 14', '/article/#p14'],
  ] as const) {
    await field(page).fill(words);
    await expect(status(page)).toContainText(`“${words}”`);
    await expect(page.getByRole('link', { name: title }).first()).toHaveAttribute('href', address);
  }
  await page.getByRole('link', { name: 'Paragraph 14' }).click();
  await expect(page.getByRole('heading', { name: 'Paragraph 14' })).toBeInViewport();
});

test('found words are marked, and more results of a kind come when asked for', async ({ page }) => {
  await page.goto('/search/#q=denial');
  await expect(
    page
      .locator('mark')
      .filter({ hasText: /^denial/i })
      .first(),
  ).toBeVisible();
  const ledger = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Ledger/ }) });
  await expect(ledger.getByRole('listitem')).toHaveCount(5);
  await ledger.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect(ledger.getByRole('listitem').nth(5).getByRole('link')).toBeFocused();
  await expectAccessible(page);
});

test('by keyboard: "/" from anywhere, words, Enter, Tab, Enter', async ({ page }) => {
  await page.goto('/lessons/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('hedge');
  await expect(status(page)).toContainText('found for “hedge”');
  await page.keyboard.press('Enter');
  await expect(status(page)).toBeFocused();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(results(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#hedge$/);
});

test('Enter pressed before the script is there sends nothing, and what was typed is looked up', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  const script = Promise.withResolvers<void>();
  await page.route('**/_astro/search*.js', async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto('/search/', { waitUntil: 'commit' });
  await field(page).fill('hedge');
  await page.keyboard.press('Enter');
  script.resolve();
  await expect(status(page)).toContainText('found for “hedge”');
  expect(complaints).toEqual([]);
});

test('"/" is a letter like any other in a field, with a modifier, and where a reader has switched it off', async ({
  page,
}) => {
  await page.goto('/lessons/headline-and-floor/');
  const written = page.getByRole('textbox').first();
  await written.fill('either');
  await written.press('/');
  await expect(written).toHaveValue('either/');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+/');
  await expect(page).toHaveURL(/headline-and-floor/);

  await page.goto('/glossary/');
  const panel = await openComfort(page);
  await panel.getByRole('radio', { name: 'Does nothing' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.reload();
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/glossary\/$/);
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL(/\/search\/$/);
});

test('nothing found: what to try, and it can be tried', async ({ page }) => {
  await page.goto('/search/');
  // Of one the index has nothing, of the other a word with its first letter.
  for (const word of ['xyzzy', 'zebra']) {
    await field(page).fill(word);
    await expect(status(page)).toHaveText(`Nothing found for “${word}”.`);
  }
  await expect(page.getByText('a shorter word, or only its beginning')).toBeVisible();
  await expect(page.getByText('a name as the article spells it')).toContainText('Dossier Center');
  await expect(page.getByRole('main').getByRole('link', { name: 'glossary' })).toHaveAttribute(
    'href',
    '/glossary/',
  );
  await expectAccessible(page);
  await field(page).fill('');
  await page.getByRole('button', { name: 'Dossier Center' }).click();
  await expect(field(page)).toHaveValue('Dossier Center');
  await expect(status(page)).toContainText('found for “Dossier Center”');
});

test('endings, reasons and checks are not found', async ({ page }) => {
  await page.goto('/search/');
  const item = content.items.get('headline-and-floor/a-friend-sums-up');
  const feedback = item?.kind === 'choice' ? item.options.map((option) => option.feedback) : [];
  const endings = content.ledger.filter(({ outcome }) => outcome !== 'open').map(({ settled }) => settled);
  const [check] = content.checks;
  const secret = [...feedback, ...endings.slice(0, 6), ...(check?.texts[0]?.paragraphs ?? [])];
  expect(secret.length).toBeGreaterThan(8);
  for (const text of secret) {
    const words = plainText(text).replaceAll('"', '').slice(0, 90);
    await field(page).fill(`"${words}"`);
    await expect(status(page)).toHaveText(/^Nothing found/);
  }
  // What anybody may read that day is found in the same way.
  await field(page).fill('"inspectors left in 1998"');
  await expect(status(page)).toHaveText(/^\d+ found/);
});

for (const [what, pattern] of [
  ['the search itself', /pagefind\.js/],
  ['a part of the index', '**/*.pf_index'],
  ['what it tells of a result', '**/*.pf_fragment'],
] as const) {
  test(`${what} cannot be fetched: the page says so, and goes on as soon as it can be`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('/search/#q=denial');
    await expect(page.getByRole('alert')).toContainText('The search could not be fetched.');
    await expect(page.getByText('Nothing found')).toHaveCount(0);
    // Nothing is loaded anew: the page is the same, and so is what it fetches with.
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toContainText('The search could not be fetched.');
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(status(page)).toHaveText(/^\d+ found for “denial”\.$/);
    await field(page).fill('hedge');
    await expect(status(page)).toHaveText(/^\d+ found for “hedge”\.$/);
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    expect(await page.evaluate(() => String(globalThis.fetch))).toContain('[native code]');
  });
}

for (const [what, pattern] of [
  ['a part of the index', '**/*.pf_index'],
  ['what it tells of a result', '**/*.pf_fragment'],
] as const) {
  test(`${what} could not be fetched once: other words are looked up all the same`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('/search/#q=denial');
    await expect(page.getByRole('alert')).toContainText('The search could not be fetched.');
    await page.unroute(pattern);
    await field(page).fill('hedge');
    await expect(status(page)).toHaveText(/^\d+ found for “hedge”\.$/);
    await field(page).fill('denial');
    await expect(status(page)).toHaveText(/^\d+ found for “denial”\.$/);
  });
}

test('a question from a hostile address is only words', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto(`/search/#q=${encodeURIComponent('<img src=x onerror=document.title=1>')}`);
  await expect(status(page)).toContainText('<img src=x');
  await page.goto('/search/#q=%E0%A4%A');
  await expect(field(page)).toHaveValue('');
  await expect(page).toHaveTitle(/^Search/);
  expect(complaints).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and leads to where things can be looked up', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByText('Searching needs scripts')).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'Ledger' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ledger');
    await expect(page.getByRole('button', { name: 'reading comfort' })).toHaveCount(0);
  });
});
