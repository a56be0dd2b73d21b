// Somebody who brings a report of their own: written, kept, carried along, deleted and brought back, printed, without scripts.
import { expect, test, type Page } from '@playwright/test';
import { writeLink } from '#assignment/assignment-link.ts';
import { openReceipts } from '#receipt/open-receipts.ts';
import { ownEntry } from '#record/other-entries.ts';
import { noOwnReport, ownLimits, withTexts } from '#record/other/own-record.ts';
import { ownKey } from '#record/storage-keys.ts';
import { storedText } from '#record/stored-entry.ts';
import { makeClass, openDesk, paste } from '../class/desk-page.ts';
import { chooseRadio, tabTo } from '../helpers/keyboard.ts';
import { content, holdScripts, watchConsole } from '../helpers/learner.ts';
import { expectFits, expectSound } from '../helpers/looks.ts';
import { blockStorage, fileText, makeReceipt } from '../helpers/pupil.ts';

const address = '/your-own/';
const report = (page: Page) => page.getByRole('region', { name: 'The report' });
const field = (page: Page, label: string) => report(page).getByRole('textbox', { name: label, exact: true });
const headline = (page: Page) => field(page, 'Headline, or the first words');
const kept = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Delete/ }) });

/** The own reports that this browser keeps, by their ids. */
const stored = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('sayswho:own:'))),
  );

/** A report as this browser keeps it. */
const entry = (name: string, texts: Readonly<Record<string, string>>, now = 1_795_000_000_000) =>
  [ownKey(name), storedText(ownEntry, withTexts(noOwnReport, Object.entries(texts), now))] as const;

/** Puts entries into the browser’s storage before the first page. */
const seed = (page: Page, entries: readonly (readonly [string, string])[]) =>
  page.addInitScript((texts) => {
    if (localStorage.getItem('seeded')) return;
    localStorage.setItem('seeded', 'yes');
    for (const [key, text] of texts) localStorage.setItem(key, text);
  }, entries);

/** Waits until something is kept; what is typed before the scripts are there is kept when they come. */
const isKept = (page: Page, words: string) =>
  page.waitForFunction(
    (text) =>
      Object.entries(localStorage).some(
        ([key, value]) => key.startsWith('sayswho:own:') && String(value).includes(text),
      ),
    words,
  );

test('a report is kept as it is typed, a second beside it, and one that is deleted comes back', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await page.goto(address);
  await headline(page).fill('Bridge is <b>safe</b>, mayor says');
  await field(page, 'Where it stands').fill('The Tarn Courier, page 3');
  await report(page).getByLabel('The day you read it').fill('2026-11-24');
  for (const { question } of content.card.questions) await field(page, question).fill(`On: ${question}`);
  await field(page, 'Claimed by').fill('The mayor says that the bridge is safe.');
  await report(page).getByRole('radio', { name: 'Leaning' }).check();
  await isKept(page, 'leaning');
  await page.reload();
  await expect(headline(page)).toHaveValue('Bridge is <b>safe</b>, mayor says');
  await expect(report(page).getByLabel('The day you read it')).toHaveValue('2026-11-24');
  await expect(report(page).getByRole('radio', { name: 'Leaning' })).toBeChecked();
  for (const { question } of content.card.questions)
    await expect(field(page, question)).toHaveValue(`On: ${question}`);
  await expect(kept(page)).toHaveText(/Bridge is <b>safe<\/b>, mayor says.*24 November 2026/);

  await page.getByRole('button', { name: 'Start another report' }).click();
  await expect(headline(page)).toBeFocused();
  await expect(headline(page)).toHaveValue('');
  await expect(field(page, 'Claimed by')).toHaveValue('');
  // One in which nothing is written is not kept.
  expect(Object.keys(await stored(page))).toHaveLength(1);
  await page.keyboard.type('Ferry stops');
  await expect(kept(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Bridge is/ }).click();
  await expect(field(page, 'Claimed by')).toHaveValue('The mayor says that the bridge is safe.');

  await page.getByRole('button', { name: 'Delete Bridge is' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(kept(page)).toHaveText([/Ferry stops/]);
  await expect(headline(page)).toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(kept(page)).toHaveCount(2);
  await expect(headline(page)).toHaveValue('Bridge is <b>safe</b>, mayor says');

  // Emptied by hand, it goes by itself.
  await page.getByRole('button', { name: /^Ferry stops/ }).click();
  await headline(page).fill('');
  await expect(kept(page)).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('what is typed before the scripts arrive begins a report', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  await headline(page).fill('Typed early');
  release();
  await isKept(page, 'Typed early');
  await expect(headline(page)).toHaveValue('Typed early');
  await expect(kept(page)).toHaveText(/Typed early/);
});

/** Puts a text where the caret is at once, as pasting does. */
const pasteIn = (page: Page, letters: number, letter = 'x') =>
  page.keyboard.insertText(letter.repeat(letters));

test('a pasted megabyte is cut to what a field takes, with a sentence, and nothing else is lost', async ({
  page,
}) => {
  await page.goto(address);
  await headline(page).fill('Bridge is safe');
  await isKept(page, 'Bridge is safe');
  await field(page, 'Known').fill('beforeafter');
  await field(page, 'Known').evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(6, 6));
  await pasteIn(page, 1_000_000);
  const known = await field(page, 'Known').inputValue();
  expect(known).toHaveLength(1500);
  expect(known).toMatch(/^beforex+after$/);
  await expect(page.getByText('This field takes 1,500 characters, and it is full.')).toBeVisible();
  for (const label of ['Claimed by', 'Denied or unanswered', 'Not established']) {
    await field(page, label).focus();
    await pasteIn(page, 1500, label.charAt(0));
  }
  await expect(page.getByText('A report takes 4,000 characters in all, and this one is full.')).toBeVisible();
  await field(page, 'What to check next').focus();
  await page.keyboard.type('more');
  await expect(field(page, 'What to check next')).toHaveValue('');
  await expect(page.getByText('A report takes 4,000 characters in all, and this one is full.')).toBeVisible();
  const [text = ''] = Object.values(await stored(page));
  expect(text.length).toBeLessThan(ownLimits.text * 1.35);
  await page.reload();
  await expect(headline(page)).toHaveValue('Bridge is safe');
  await expect(field(page, 'Known')).toHaveValue(known);
  // Where something goes, there is room again.
  await field(page, 'Known').fill('short');
  await field(page, 'What to check next').focus();
  await page.keyboard.type('more');
  await expect(field(page, 'What to check next')).toHaveValue('more');
});

test('more than twenty are refused with a way out, and none that is there is lost', async ({ page }) => {
  const names = Array.from({ length: ownLimits.reports }, (_name, index) => String.fromCharCode(97 + index));
  await seed(
    page,
    names.map((name) => entry(name.repeat(12), { headline: `Report ${name}` })),
  );
  await page.goto(address);
  await expect(kept(page)).toHaveCount(20);
  await page.getByRole('button', { name: 'Start another report' }).click();
  await expect(page.getByText('20 reports are kept here, and a browser keeps 20 at most.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete Report c' }).click();
  await page.getByRole('button', { name: 'Start another report' }).click();
  await headline(page).fill('The twentieth');
  await expect(kept(page)).toHaveCount(20);
});

test('a link is text, and can be opened only where it leads to a page', async ({ page }) => {
  await page.goto(address);
  const link = page.getByRole('link', { name: 'Open the report in a new tab' });
  for (const typed of ['javascript:alert(1)', 'The Tarn Courier', 'data:text/html,<p>']) {
    await field(page, 'Where it stands').fill(typed);
    await isKept(page, typed.slice(0, 8));
    await expect(link).toBeHidden();
  }
  await field(page, 'Where it stands').fill('https://example.org/a?b=c');
  await expect(link).toHaveAttribute('href', 'https://example.org/a?b=c');
});

test('hints come when they are asked for, and lead to their fields', async ({ page }) => {
  await page.goto(address);
  await headline(page).fill('Mayor hid loose cables');
  await field(page, 'Not established').fill('Whether the mayor knew of loose cables.');
  await page.getByRole('button', { name: 'Ask for hints' }).click();
  await expect(page.getByRole('heading', { name: 'One hint' })).toBeFocused();
  await expect(page.getByText('Does the headline claim too much?')).toBeVisible();
  await page.getByRole('link', { name: 'Headline, or the first words' }).click();
  await expect(headline(page)).toBeFocused();
  await headline(page).fill('Nobody knows whether the mayor knew of loose cables');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing noticed' })).toBeFocused();
});

test('it can be taken away as text, saved and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Save as text' })).toBeDisabled();
  await headline(page).fill('Bridge is safe');
  await report(page).getByRole('radio', { name: 'Fairly sure' }).check();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as text' }).click();
  const file = await fileText(saved);
  expect(file.name).toMatch(/^own-report-\d{4}-\d\d-\d\d\.txt$/);
  expect(file.text).toMatch(/^MY OWN REPORT\n\nHeadline, or the first words\nBridge is safe\n/);
  expect(file.text).toContain('headline holds?\nFairly sure\n');
  for (const { question } of content.card.questions) expect(file.text).toContain(`\n${question}\n____\n`);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('The text is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file.text);
});

test('what is typed in one tab stands in the other, and what is deleted there is no alarm here', async ({
  page,
  context,
}) => {
  await page.goto(address);
  await headline(page).fill('Bridge is safe');
  await isKept(page, 'Bridge is safe');
  const other = await context.newPage();
  await other.goto(address);
  await expect(headline(other)).toHaveValue('Bridge is safe');
  await field(other, 'Known').fill('It stands.');
  await expect(field(page, 'Known')).toHaveValue('It stands.');
  await field(page, 'Claimed by').fill('The mayor.');
  await expect(field(other, 'Claimed by')).toHaveValue('The mayor.');
  await other.getByRole('button', { name: 'Start another report' }).click();
  await other.keyboard.type('Ferry stops');
  await expect(kept(page)).toHaveCount(2);
  await other.getByRole('button', { name: 'Delete Ferry stops' }).click();
  await expect(kept(page)).toHaveCount(1);
  await expect(page.getByText('cleared in another tab')).toBeHidden();
});

test('one of a later version is left as it is, and one that cannot be read is set aside', async ({
  page,
}) => {
  const later = JSON.stringify({ v: 99, pages: ['Bridge'] });
  await seed(page, [
    [ownKey('later'), later],
    [ownKey('broken'), '{"v":1,"begun":'],
    entry('sound', { headline: 'Sound' }),
  ]);
  await page.goto(address);
  await expect(headline(page)).toHaveValue('Sound');
  await expect(page.getByText('This page is older than your saved work.')).toBeVisible();
  await expect(page.getByText('One saved entry could not be read and was set aside.')).toBeVisible();
  await page.getByRole('button', { name: 'Start another report' }).click();
  await page.keyboard.type('Ferry stops');
  await isKept(page, 'Ferry stops');
  const all = await page.evaluate(() => ({ ...localStorage }));
  expect(all[ownKey('later')]).toBe(later);
  expect(all[ownKey('broken')]).toBeUndefined();
  expect(Object.entries(all).find(([key]) => /^sayswho:broken:\d+:sayswho:own:broken$/.test(key))?.[1]).toBe(
    '{"v":1,"begun":',
  );
});

test('a copy carries it to another browser, where both are put together; clearing takes it away', async ({
  browser,
}) => {
  const here = await (await browser.newContext()).newPage();
  await here.goto(address);
  await headline(here).fill('Bridge is safe');
  await field(here, 'Known').fill('It stands.');
  await isKept(here, 'It stands.');
  await here.goto('/progress/keep/');
  const saving = here.waitForEvent('download');
  await here.getByRole('button', { name: 'Download my record' }).click();
  const file = await fileText(saving);

  const there = await (await browser.newContext()).newPage();
  await there.goto(address);
  await headline(there).fill('Ferry stops');
  await isKept(there, 'Ferry stops');
  await there.goto('/progress/keep/');
  const chosen = there.getByLabel('Choose a file, or drop one here');
  const bringIn = async () => {
    await expect(chosen).toBeEnabled();
    await chosen.setInputFiles({
      name: 'record.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file.text),
    });
    const part = there.getByRole('term').filter({ hasText: 'Your own reports' });
    await expect(part.locator('..')).toHaveText('Your own reports1 new');
    await there.getByRole('button', { name: 'Bring it in' }).click();
    await expect(there.getByText('Brought in.')).toBeVisible();
  };
  await bringIn();
  await there.getByRole('button', { name: 'Take it back' }).click();
  await expect.poll(async () => Object.keys(await stored(there)).length).toBe(1);
  await bringIn();
  await there.goto('/progress/');
  const section = there.getByRole('region', { name: 'Your own reports' });
  await expect(section.getByText('2 are kept in this browser.')).toBeVisible();
  await section.getByRole('link', { name: 'Bridge is safe' }).click();
  await expect(field(there, 'Known')).toHaveValue('It stands.');
  await expect(headline(there)).toHaveValue('Bridge is safe');

  await there.goto('/progress/keep/');
  await there.getByRole('button', { name: 'Finish and clear' }).click();
  await there.getByRole('button', { name: 'Clear everything' }).click();
  await expect.poll(async () => Object.keys(await stored(there))).toEqual([]);
});

test('in a tab of its own it goes with the tab', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => sessionStorage.setItem('sayswho-this-tab', 'yes'));
  await page.goto(address);
  await headline(page).fill('Only here');
  await page.waitForFunction(() =>
    Object.values(sessionStorage).some((text) => String(text).includes('Only here')),
  );
  expect(await stored(page)).toEqual({});
});

/** The address of the page where the receipt of an assignment is made. */
async function receiptPage(): Promise<string> {
  const { fragment } = await writeLink({
    title: 'Class 10b',
    lessons: ['headline-and-floor'],
    checks: [],
    note: '',
    receipt: true,
    content: '0a1b2c3d',
    made: '2026-11-24',
  });
  return `/a/receipt/#${fragment}`;
}

test('where nothing is kept, own reports can be added to a receipt from the file that their page offers', async ({
  page,
}) => {
  await blockStorage(page);
  await page.goto(address);
  await headline(page).fill('Bridge is safe');
  await expect(page.getByText('Not saved on this device.')).toBeVisible();
  await expect(kept(page)).toHaveText(/Bridge is safe/);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my answers' }).click();
  const file = await fileText(saving);
  await page.goto(await receiptPage());
  await page.getByLabel('Add answers from files').setInputFiles({
    name: 'answers.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file.text),
  });
  await page.getByRole('checkbox', { name: 'Add my own report', exact: true }).check();
  await makeReceipt(page, 'Ada');
  await page.getByRole('button', { name: 'Make it anyway' }).click();
  const [opened] = await openReceipts(await page.getByRole('textbox', { name: /^As text/ }).inputValue());
  expect(opened?.status === 'ok' && opened.receipt.items.map(({ draft }) => draft)).toEqual([
    [['headline', 'Bridge is safe']],
  ]);
});

/** Everything that the class desk has written to its database so far, as one text. */
const keptOnDesk = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('sayswho-teach');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const reading = database.transaction(names).objectStore(names[0] ?? '');
          const all = names.map((name) => reading.transaction.objectStore(name).getAll());
          reading.transaction.addEventListener('complete', () => {
            database.close();
            resolve(JSON.stringify(all.map(({ result }) => result)));
          });
        });
      }),
  );

test('a receipt has own reports only where the pupil ticks the box, and the desk shows them as written work', async ({
  page,
  browser,
}) => {
  await seed(page, [
    entry('abcdefghijkl', {
      headline: 'Bridge is <i>safe</i>',
      'who-says': 'The mayor',
      sure: 'fairly-sure',
    }),
    entry('mnopqrstuvwx', { headline: 'Ferry stops', link: 'javascript:alert(1)' }, 1_795_000_060_000),
  ]);
  await page.goto(await receiptPage());
  const box = page.getByRole('checkbox', { name: 'Add my own reports, 2 of them' });
  await expect(box).not.toBeChecked();
  const receiptText = () => page.getByRole('textbox', { name: /^As text/ }).inputValue();
  await makeReceipt(page, 'Ada');
  await page.getByRole('button', { name: 'Make it anyway' }).click();
  const without = await receiptText();
  const [first] = await openReceipts(without);
  expect(first?.status === 'ok' && first.receipt.items).toEqual([]);

  await box.check();
  await page.getByRole('button', { name: 'Make the receipt' }).click();
  await page.getByRole('button', { name: 'Make it anyway' }).click();
  await expect(page.getByRole('heading', { name: 'Your receipt is made' })).toBeFocused();
  await page.getByText('See what is in it').click();
  const paper = page.getByRole('article', { name: 'The receipt' }).first();
  await expect(paper.getByRole('blockquote').filter({ hasText: 'Bridge is <i>safe</i>' })).toBeVisible();
  await expect(
    paper.getByRole('blockquote').filter({ hasText: 'Who says so, and who told them? The mayor' }),
  ).toBeVisible();
  const [second] = await openReceipts(await receiptText());
  expect(second?.status === 'ok' && second.receipt.items).toEqual([
    {
      placement: 'own-report/mnopqrstuvwx',
      attempts: [],
      draft: [
        ['headline', 'Ferry stops'],
        ['link', 'javascript:alert(1)'],
      ],
    },
    {
      placement: 'own-report/abcdefghijkl',
      attempts: [],
      draft: [
        ['headline', 'Bridge is <i>safe</i>'],
        ['who-says', 'The mayor'],
        ['sure', 'fairly-sure'],
      ],
    },
  ]);

  const teacher = await (await browser.newContext()).newPage();
  const complaints = watchConsole(teacher);
  await openDesk(teacher);
  await makeClass(teacher, 'Class 10b');
  await paste(teacher, await receiptText());
  await teacher.getByRole('button', { name: 'Read and mark' }).click();
  await expect(teacher.getByRole('option', { name: 'Own reports (2)' })).toBeAttached();
  const works = teacher.getByRole('listitem').filter({ has: teacher.getByRole('heading', { name: 'Ada' }) });
  await expect(works).toHaveCount(2);
  await expect(works.first().getByText('Bridge is <i>safe</i>')).toBeVisible();
  await expect(works.first().getByText('fairly sure')).toBeVisible();
  await expect(works.nth(1).getByText('javascript:alert(1)')).toBeVisible();
  await expect(works.nth(1).getByRole('link')).toHaveCount(0);
  await works.nth(1).getByLabel('Note on Ada’s text').fill('Which newspaper?');
  await works.nth(1).getByLabel('Note on Ada’s text').blur();
  await expect.poll(() => keptOnDesk(teacher)).toContain('Which newspaper?');
  await teacher.reload();
  await teacher.getByRole('button', { name: 'Read and mark' }).click();
  await expect(works.nth(1).getByLabel('Note on Ada’s text')).toHaveValue('Which newspaper?');
  await expect(works.first().getByLabel('Note on Ada’s text')).toHaveValue('');
  expect(complaints).toEqual([]);
});

test('a lesson leads to the field for what it asks to find, which is kept', async ({ page }) => {
  const slug = 'headline-and-floor';
  await page.goto(`/lessons/${slug}/`);
  const link = page.getByRole('link', { name: 'Keep what you find' });
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${address}#${slug}$`));
  const find = page.getByRole('textbox', { name: /^Find a headline with a small word/ });
  await expect(find).toBeInViewport();
  await find.fill('“Rain may come.”');
  await page.waitForFunction(
    (key) => localStorage.getItem(key)?.includes('Rain may come.'),
    `sayswho:tonight:${slug}`,
  );
  await page.reload();
  await expect(find).toHaveValue('“Rain may come.”');
});

test('by keyboard alone one is written, begun beside it, deleted and brought back', async ({ page }) => {
  await page.goto(address);
  await tabTo(page, headline(page));
  await page.keyboard.type('Bridge is safe');
  await tabTo(page, field(page, 'Known'));
  await page.keyboard.type('It stands.');
  await chooseRadio(page, report(page).getByRole('radio', { name: 'Leaning' }));
  await tabTo(page, page.getByRole('button', { name: 'Start another report' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ferry stops');
  await tabTo(page, page.getByRole('button', { name: /^Bridge is safe/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The report' })).toBeFocused();
  await expect(report(page).getByRole('radio', { name: 'Leaning' })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Delete Bridge is safe' }));
  await page.keyboard.press('Enter');
  await expect(kept(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(kept(page)).toHaveCount(2);
  await expect(field(page, 'Known')).toHaveValue('It stands.');
});

test('printed it is a sheet: what is typed as text, and lines to write on where nothing is', async ({
  page,
}) => {
  await page.goto(address);
  await headline(page).fill('Bridge is safe');
  await isKept(page, 'Bridge is safe');
  await page.emulateMedia({ media: 'print' });
  await expect(headline(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print this report' })).toBeHidden();
  await expect(kept(page).first()).toBeHidden();
  const look = (label: string) =>
    field(page, label).evaluate((element) => {
      const { borderTopWidth, backgroundImage, blockSize, lineHeight } = getComputedStyle(element);
      return {
        border: borderTopWidth,
        hasLines: backgroundImage.includes('gradient'),
        rows: Math.round(Number.parseFloat(blockSize) / Number.parseFloat(lineHeight)),
      };
    });
  expect(await look('Headline, or the first words')).toEqual({ border: '0px', hasLines: false, rows: 1 });
  expect(await look('Known')).toEqual({ border: '0px', hasLines: true, rows: 3 });
});

test('it reads well untouched and in use, in both schemes, narrow and wide', async ({ page }) => {
  test.slow();
  await page.goto(address);
  await expectFits(page, 320, 'untouched');
  await expectSound(page, 'untouched');
  await headline(page).fill('W'.repeat(120));
  await field(page, 'Where it stands').fill('https://example.org/');
  await page.getByRole('button', { name: 'Start another report' }).click();
  await page.keyboard.type('Ferry stops');
  await page.getByRole('button', { name: 'Delete Ferry stops' }).click();
  await page.getByRole('button', { name: /^WWW/ }).click();
  await page.getByRole('button', { name: 'Ask for hints' }).click();
  await expect(page.getByRole('heading', { name: 'One hint' })).toBeVisible();
  await field(page, 'Known').focus();
  await pasteIn(page, 2000);
  await expectFits(page, 320, 'in use');
  await expectSound(page, 'in use');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the form is there to print, and the page says that nothing is kept', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText('nothing is kept here')).toBeVisible();
    for (const promise of await page.getByText('kept in this browser').all())
      await expect(promise).toBeHidden();
    await expect(page.getByRole('button', { name: 'Print this report' })).toBeHidden();
    await headline(page).fill('Bridge is safe');
    for (const { question } of content.card.questions) await expect(field(page, question)).toBeVisible();
    await expect(report(page).getByRole('radio')).toHaveCount(4);
    await page.emulateMedia({ media: 'print' });
    await expect(headline(page)).toBeVisible();
    await expect(field(page, 'Known')).toBeVisible();
  });
});
