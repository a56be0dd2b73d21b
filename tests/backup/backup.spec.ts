// A record is carried from browser to browser, kept out of a shared one, and cleared.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { finishedModule } from '../helpers/finished-module.ts';
import { expectAccessible } from '../helpers/axe.ts';
import {
  answer,
  arriveAt,
  check,
  expectVerdict,
  itemNamed,
  questionOf,
  questionsOf,
  watchConsole,
} from '../helpers/learner.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { itemKey } from '#record/storage-keys.ts';
import { storedText } from '#record/stored-entry.ts';

const keep = '/progress/keep/';
const lesson = '/lessons/headline-and-floor/';
const item = itemNamed('headline-and-floor/a-friend-sums-up');
const other = itemNamed('headline-and-floor/which-words');
const key = `sayswho:item:${item.id}`;

/** Everything this site has stored in a page's browser, but what it knows of itself. */
const stored = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage).filter(([name]) => !['sayswho:fonts', 'sayswho:export'].includes(name)),
    ),
  );

const seed = (target: Page | BrowserContext, entries: Readonly<Record<string, string>>) =>
  target.addInitScript((texts) => {
    if (localStorage.getItem('seeded')) return;
    localStorage.setItem('seeded', 'yes');
    for (const [name, text] of Object.entries(texts)) localStorage.setItem(name, text);
  }, entries);

const missed = storedText(
  itemEntry,
  withAttempt(emptyRecord, 'elsewhere', {
    at: 1_795_000_000_000,
    fields: [
      ['choice', 'fair-short-form'],
      ['confidence', 'certain'],
    ],
  }),
);

async function download(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^says-who-\d{4}-\d\d-\d\d\.json$/);
  const chunks: Buffer[] = await (await file.createReadStream()).toArray();
  return Buffer.concat(chunks);
}

async function bring(page: Page, buffer: Buffer, name = 'record.json') {
  const field = page.getByLabel('Choose a file, or drop one here');
  await expect(field).toBeEnabled();
  await field.setInputFiles({ name, mimeType: 'application/json', buffer });
}

test('a learner carries a record to another browser, sees first what it would change, and can take it back', async ({
  browser,
}) => {
  const here = await (await browser.newContext()).newPage();
  const complaints = watchConsole(here);
  await here.goto(lesson);
  for (const each of [item, other]) {
    await arriveAt(here, each);
    await answer(here, each, 'wrong');
    await check(here, each);
  }
  await here.goto(keep);
  await expect(here.getByText('There are 2 answers here.')).toBeVisible();
  const file = await download(here, 'Download my record');
  expect(file.toString()).not.toContain('\n');
  await expect(here.getByText(/You last took a copy on .*, with 2 answers/)).toBeVisible();

  const context = await browser.newContext();
  const there = await context.newPage();
  complaints.push(...watchConsole(there));
  await there.goto(lesson);
  await arriveAt(there, other);
  await answer(there, other, 'right');
  await check(there, other);
  await there.goto(keep);
  await expect(there.getByRole('button', { name: 'Download my record' })).toBeEnabled();
  const before = await stored(there);
  await bring(there, file);
  await expect(there.getByText('Nothing has changed yet.', { exact: false })).toBeVisible();
  await expect(there.getByText('Lesson 1: The headline and the floor')).toBeVisible();
  await expect(there.getByText('1 new, 1 put together from both')).toBeVisible();
  await expect(there.getByText('For one question the file has an earlier first answer.')).toBeVisible();
  expect(await stored(there)).toEqual(before);

  await there.getByRole('button', { name: 'Bring it in' }).click();
  await expect(there.getByText(/^Brought in/)).toBeVisible();
  await expect(there.getByText('There are 2 answers here.')).toBeVisible();
  await there.getByRole('button', { name: 'Take it back' }).click();
  await expect(there.getByText('Everything is as it was before.')).toBeVisible();
  // A mark stands beside it until the second copy is cleared, too.
  await expect.poll(() => stored(there)).toEqual(before);

  await bring(there, file);
  await there.getByRole('button', { name: 'Bring it in' }).click();
  await there.goto(lesson);
  await expectVerdict(there, item, 'Not this time.');
  // Two attempts at the other: what was first anywhere, and what came later.
  await expect(questionOf(there, other)).toHaveAttribute('data-status', 'done');
  await there.goto(keep);
  await expect(there.getByRole('button', { name: 'Download my record' })).toBeEnabled();
  await bring(there, file);
  await expect(
    there.getByText('All that can be read of it is here already.', { exact: false }),
  ).toBeVisible();
  await expect(there.getByRole('button', { name: 'Bring it in' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a record can be dropped on the page, and left alone', async ({ page }) => {
  await page.goto(keep);
  await expect(page.getByLabel('Choose a file, or drop one here')).toBeEnabled();
  const before = await stored(page);
  const text = JSON.stringify({ format: 'says-who', v: 1, entries: { [key]: missed } });
  const data = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], 'dropped.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.getByText('Choose a file, or drop one here').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { name: 'dropped.json' })).toBeVisible();
  await expect(
    page.getByText('One answer is to a question that has changed since.', { exact: false }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('heading', { name: 'dropped.json' })).toHaveCount(0);
  await expect(page.getByLabel('Choose a file, or drop one here')).toBeFocused();
  expect(await stored(page)).toEqual(before);
});

test('by keyboard alone: a file, the preview, bringing it in and taking it back', async ({ page }) => {
  await page.goto(keep);
  await expect(page.getByLabel('Choose a file, or drop one here')).toBeEnabled();
  await bring(page, Buffer.from(JSON.stringify({ format: 'says-who', v: 1, entries: { [key]: missed } })));
  await expect(page.getByRole('region', { name: 'What has come of it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Bring it in' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Brought in/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Taken back.')).toBeVisible();
});

test('a file that is no record is refused with the reason, and nothing changes by a byte', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await seed(page, { [key]: missed, 'sayswho:theme': 'light' });
  await page.goto(keep);
  await expect(page.getByLabel('Choose a file, or drop one here')).toBeEnabled();
  const before = await stored(page);
  const script = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const files: [text: string | Buffer, reason: string][] = [
    ['', 'This file is empty.'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]), 'This is not a text file'],
    [Buffer.alloc(10_000_000, 'a'), 'This file has 10.0 megabytes'],
    [`{"format":"says-who","v":1,"entries":{"${key}":"{`, 'breaks off after'],
    ['{"name":"something","dependencies":{}}', 'does not say “says-who” at “format”'],
    [script, 'does not begin like one'],
    [`{"format":"says-who","v":2,"entries":{}}`, 'a later version of this site'],
    [`{"format":"says-who","v":1,"entries":{"${script}":"x"}}`.replaceAll('"d', '\\"d'), 'damaged'],
    [
      `{"format":"says-who","v":1,"__proto__":{"polluted":1},"entries":{"__proto__":"{}"}}`,
      'nothing at “entries”',
    ],
    [
      `{"format":"says-who","v":1,"entries":${'{"a":'.repeat(90_000)}1${'}'.repeat(90_001)}`,
      'more than 8 levels deep',
    ],
    [`{"format":"says-who","v":1,"entries":{"${key}":"{}","${key}":"[]"}}`, 'twice'],
    [
      `{"format":"says-who","v":1,"sum":"00000000","entries":{"${key}":"{}"}}`,
      'the checksum at “sum” do not agree',
    ],
  ];
  for (const [text, reason] of files) {
    await bring(page, Buffer.from(text), `${reason.slice(0, 8)}${script}.json`);
    await expect(page.getByText(reason, { exact: false })).toBeVisible();
    await expect(page.getByText('Nothing has changed here.', { exact: false })).toBeVisible();
    expect(await stored(page)).toEqual(before);
  }
  await expectAccessible(page);
  // Entries that cannot be read are named, and stay where they are.
  const mixed = { [key]: script, 'sayswho:item:who-says-so/x': '{"v":9}', other: 'x' };
  await bring(page, Buffer.from(JSON.stringify({ format: 'says-who', v: 1, entries: mixed })));
  await expect(page.getByText('1 not readable')).toBeVisible();
  await expect(page.getByText('1 from a later version of this site')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring it in' })).toHaveCount(0);
  expect(await stored(page)).toEqual(before);
  await expect(page).toHaveTitle(/Keep, move or clear/);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(complaints).toEqual([]);
});

test('finishing on a shared computer: a copy first, then nothing of the site is left, and the next pupil finds it new', async ({
  page,
}) => {
  await page.goto(lesson);
  await arriveAt(page, item);
  await answer(page, item, 'wrong');
  await check(page, item);
  const draft = itemNamed('headline-and-floor/what-it-does-not-say');
  await questionOf(page, draft).getByRole('textbox').fill('Half written');
  await page.evaluate(async () => {
    localStorage.setItem('sayswho:broken:1:sayswho:item:x', '{');
    localStorage.setItem('elsewhere', 'theirs');
    for (const name of ['says-who:/:ours', 'says-who:/a/:theirs', `theirs-${location.origin}/`])
      await caches.open(name);
  });
  await page.goto(keep);
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  const file = await download(page, 'Take a copy first');
  expect(file.toString()).toContain('Half written');
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await dialog.getByRole('checkbox', { name: 'Also the pages kept for use without a network.' }).check();
  await dialog.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByText('Everything is cleared.')).toBeVisible();
  await expect(page.getByText('No question is answered here yet.')).toBeVisible();
  // The mark of the clearing goes once the second copy is cleared, too.
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['elsewhere']);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await expect
    .poll(() => page.evaluate(() => caches.keys()))
    .toEqual(['says-who:/a/:theirs', `theirs-${new URL(page.url()).origin}/`]);

  await page.goBack();
  await expect(questionOf(page, item)).toHaveAttribute('data-status', 'unanswered');
  await expect(questionOf(page, item).locator(':checked')).toHaveCount(0);
  await expect(questionOf(page, draft).getByRole('textbox')).toHaveValue('');
});

test('in this tab only: somebody else’s answers are out of sight and untouched, and mine go with the tab', async ({
  context,
}) => {
  await seed(context, {
    [key]: missed,
    'sayswho:lesson:headline-and-floor': '{"v":1,"step":"knew-what","seen":[],"changed":5}',
  });
  const page = await context.newPage();
  const complaints = watchConsole(page);
  await page.goto(lesson);
  await expectVerdict(page, item, 'Not this time.');
  await arriveAt(page, item);
  await page.goto(keep);
  const before = await stored(page);
  await page.getByRole('button', { name: 'Start empty, in this tab only' }).click();
  await expect(page.getByText('Answers are kept in this tab only.')).toBeVisible();
  await expectAccessible(page);

  for (const path of [lesson, '/lessons/', '/check/start/', '/lessons/desk-note/']) {
    await page.goto(path);
    await expect(page.getByText('Kept in this tab only.')).toBeVisible();
  }
  await page.goto(lesson);
  await expect(questionOf(page, item)).toHaveAttribute('data-status', 'unanswered');
  await arriveAt(page, item);
  await answer(page, item, 'right');
  await check(page, item);
  await page.reload();
  await expectVerdict(page, item, 'Right.');
  expect(await stored(page)).toEqual(before);

  // Another tab has what the browser keeps, and hears nothing of this one.
  const next = await context.newPage();
  await next.goto(lesson);
  await expectVerdict(next, item, 'Not this time.');
  await expect(next.getByText('Kept in this tab only.')).toHaveCount(0);
  await page.close();
  expect(await stored(next)).toEqual(before);
  expect(await next.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('in this tab only holds before any script has arrived', async ({ page }) => {
  await seed(page, { [key]: missed });
  await page.goto(keep);
  await page.getByRole('button', { name: 'Start empty, in this tab only' }).click();
  await expect(page.getByText('Answers are kept in this tab only.')).toBeVisible();
  const before = await stored(page);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(lesson);
  await expect(questionOf(page, item)).toHaveAttribute('data-status', 'unanswered');
  await answer(page, item, 'right');
  await check(page, item);
  await page.reload();
  await expectVerdict(page, item, 'Right.');
  expect(await stored(page)).toEqual(before);
});

test('what was done in a tab can be kept in the end, and what is there already can be moved into one', async ({
  page,
}) => {
  await page.goto(keep);
  await page.getByRole('button', { name: 'Start empty, in this tab only' }).click();
  await expect(page.getByText('Answers are kept in this tab only.')).toBeVisible();
  await page.goto(lesson);
  await arriveAt(page, item);
  await answer(page, item, 'right');
  await check(page, item);
  await page.goto(keep);
  await page.getByRole('button', { name: 'Keep what I did in this browser' }).click();
  await expect(page.getByText('There are one answer', { exact: false })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'They are mine: move them to this tab' })).toBeVisible();
  expect(await stored(page)).toHaveProperty([key]);
  await page.getByRole('button', { name: 'They are mine: move them to this tab' }).click();
  await expect(page.getByText('Answers are kept in this tab only.')).toBeVisible();
  expect(await stored(page)).not.toHaveProperty([key]);
  await page.goto(lesson);
  await expectVerdict(page, item, 'Right.');
  await page.goto(keep);
  await page.getByRole('button', { name: 'Forget it, and keep answers in the browser again' }).click();
  await expect(page.getByText('No question is answered here yet.')).toBeVisible();
  await page.goto(lesson);
  await expect(questionOf(page, item)).toHaveAttribute('data-status', 'unanswered');
});

test('a name is kept as it is typed, and goes when it is emptied', async ({ page }) => {
  await page.goto(keep);
  const box = page.getByRole('textbox', { name: 'What should be on it' });
  await box.fill('Zoë K.');
  await page.reload();
  await expect(box).toHaveValue('Zoë K.');
  await box.fill('');
  await page.reload();
  await expect(box).toHaveValue('');
  expect(await stored(page)).toEqual({});
});

/** A lesson with every question answered. */
const finished = Object.fromEntries(
  [...finishedModule((record) => storedText(itemEntry, record))].filter(
    ([name]) =>
      name.includes('headline-and-floor') ||
      questionsOf('headline-and-floor').some((placed) => name === itemKey(placed.item.id)),
  ),
);

/** A browser that answers so when it is asked to keep what is stored. */
const promising = (page: Page, answers: boolean) =>
  page.addInitScript((isKept) => {
    let asked = false;
    Object.defineProperty(navigator, 'storage', {
      value: {
        persisted: () => Promise.resolve(asked && isKept),
        persist: () => {
          asked = true;
          return Promise.resolve(isKept);
        },
      },
    });
  }, answers);

test('after the first finished lesson the browser can be asked to keep it: granted, and the reminder goes', async ({
  page,
}) => {
  expect(Object.keys(finished).length).toBeGreaterThan(questionsOf('headline-and-floor').length - 1);
  await seed(page, finished);
  await promising(page, true);
  await page.goto('/lessons/');
  await expect(page.getByText('Your work is in this browser alone,')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ask the browser to keep this' }).click();
  await expect(page.getByText('Your work is in this browser alone,')).toHaveCount(0);
});

test('a browser that does not promise says so, and a copy ends the reminder', async ({ page }) => {
  await seed(page, finished);
  await promising(page, false);
  await page.goto('/lessons/');
  await page.getByRole('button', { name: 'Ask the browser to keep this' }).click();
  await expect(page.getByText('This one did not promise to keep it.')).toBeVisible();
  await page.getByRole('link', { name: 'Take a copy', exact: true }).click();
  await expect(page.getByText('That is worth a copy.')).toBeVisible();
  await page.getByRole('button', { name: 'Ask the browser to keep this' }).click();
  await expect(page.getByText('This browser did not promise.')).toBeVisible();
  await download(page, 'Download my record');
  await expect(page.getByText('That is worth a copy.')).toHaveCount(0);
  await page.goto('/lessons/');
  await expect(page.getByText('✓ Done', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Your work is in this browser alone,')).toHaveCount(0);
});

test('a browser that knows no such promise says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'storage', { value: undefined }));
  await page.goto(keep);
  await expect(page.getByText('This browser knows no such promise.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask the browser to keep this' })).toHaveCount(0);
});

test('before a lesson is finished nobody is reminded of anything', async ({ page }) => {
  await seed(page, { [key]: missed });
  await page.goto('/lessons/');
  await expect(page.getByText(/^Continue/)).toBeVisible();
  await expect(page.getByText('Your work is in this browser alone,')).toHaveCount(0);
});
