// What storage can do to a learner's work, besides what kept.spec.ts has: whole pages, real browsers' storage.
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import {
  answer,
  arriveAt,
  check,
  expectVerdict,
  holdScripts,
  itemNamed,
  questionOf,
  watchConsole,
} from '../helpers/learner.ts';
import { blockStorage, fillStorage, removeKept } from '../helpers/pupil.ts';

const lesson = '/lessons/headline-and-floor/';
const question = itemNamed('headline-and-floor/a-friend-sums-up');
const key = `sayswho:item:${question.id}`;

const storedAt = (page: Page, name: string) => page.evaluate((at) => localStorage.getItem(at), name);

/** An answer as the first version of the site wrote it. */
const ofVersionOne = JSON.stringify({
  v: 1,
  item: '0ld0ld0l',
  attempts: [
    {
      at: 1_795_000_000_000,
      fields: [
        ['choice', 'fair-short-form'],
        ['confidence', 'certain'],
      ],
      score: { earned: 0, total: 1 },
    },
  ],
  changed: 1_795_000_000_000,
  retrying: false,
});

const seed = (page: Page, entries: Readonly<Record<string, string>>) =>
  page.addInitScript((texts) => {
    if (sessionStorage.getItem('seeded')) return;
    sessionStorage.setItem('seeded', 'yes');
    for (const [name, text] of Object.entries(texts)) localStorage.setItem(name, text);
  }, entries);

test('an answer of an older version shows before any script, is retried, and is written anew with both attempts', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await seed(page, { [key]: ofVersionOne });
  const release = await holdScripts(page);
  await page.goto(lesson, { waitUntil: 'commit' });
  await expectVerdict(page, question, 'Not this time.');
  release();
  await arriveAt(page, question);
  await questionOf(page, question).getByRole('button', { name: 'Try once more' }).click();
  await answer(page, question, 'right');
  await check(page, question);
  await expectVerdict(page, question, 'Right.');
  const text = (await storedAt(page, key)) ?? '';
  expect(JSON.parse(text)).toMatchObject({
    v: 5,
    t: [[1_795_000_000_000, expect.anything(), 0, 1], expect.anything()],
  });
  expect(complaints).toEqual([]);
});

/** The same answer as each version packed it. */
const packed = {
  'version 2':
    '{"v":2,"item":"0ld0ld0l","tries":[[1795000000000,[["choice","fair-short-form"],["confidence","certain"]],0,1]]}',
  'version 3': '{"v":3,"i":"0ld0ld0l","t":[[1795000000000,["fair-short-form",4],0,1]]}',
  'version 5': '{"v":5,"i":"0ld0ld0l","t":[[1795000000000,["fair-short-form",4],0,1]]}',
};

for (const [name, text] of Object.entries(packed)) {
  test(`an answer packed by ${name} shows before any script, and a retry begun there keeps it`, async ({
    page,
  }) => {
    await seed(page, { [key]: text });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(lesson);
    await expectVerdict(page, question, 'Not this time.');
    await questionOf(page, question).getByRole('button', { name: 'Try once more' }).click();
    await answer(page, question, 'right');
    await check(page, question);
    await expectVerdict(page, question, 'Right.');
    await page.unroute('**/*.js');
    await page.reload();
    await arriveAt(page, question);
    await expectVerdict(page, question, 'Right.');
    await expect(questionOf(page, question)).toHaveAttribute('data-status', 'done');
    await expect.poll(async () => JSON.parse((await storedAt(page, key)) ?? '{}').t?.length).toBe(2);
  });
}

test('a browser that removed everything gives it back from a copy', async ({ page }) => {
  await page.goto(lesson);
  await arriveAt(page, question);
  await answer(page, question, 'wrong');
  await check(page, question);
  await expectVerdict(page, question, 'Not this time.');
  await page.goto('/progress/keep/');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my record' }).click();
  const file = readFileSync(await (await coming).path());
  await removeKept(page);
  await page.goto(lesson);
  await expect(questionOf(page, question)).toHaveAttribute('data-status', 'unanswered');
  await page.goto('/progress/keep/');
  await expect(page.getByLabel('Choose a file, or drop one here')).toBeEnabled();
  await page
    .getByLabel('Choose a file, or drop one here')
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: file });
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText(/^Brought in/)).toBeVisible();
  await page.goto(lesson);
  await expectVerdict(page, question, 'Not this time.');
});

test('no room for what is brought in: it shows, the page says that it is not saved, and it can be taken back', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.goto('/progress/keep/');
  await expect(page.getByLabel('Choose a file, or drop one here')).toBeEnabled();
  await page.getByLabel('Choose a file, or drop one here').setInputFiles({
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'says-who', v: 1, entries: { [key]: ofVersionOne } })),
  });
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('There is one answer here.')).toBeVisible();
  await expect(page.getByText('has no room left')).toBeVisible();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('No question is answered here yet.')).toBeVisible();
});

test('blocked storage: a copy can be taken of what is in memory, and this tab cannot be had for itself', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await blockStorage(page, 'localStorage', 'sessionStorage');
  await page.goto('/progress/keep/');
  await page.getByRole('button', { name: 'Start empty, in this tab only' }).click();
  await expect(page.getByText('The browser had no room for that, or does not allow it.')).toBeVisible();
  await page.getByRole('textbox', { name: 'What should be on it' }).fill('Zoë');
  await expect(page.getByText('This browser does not keep anything for this site')).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my record' }).click();
  expect(readFileSync(await (await coming).path(), 'utf8')).toContain('Zoë');
  expect(complaints).toEqual([]);
});

test('cleared in another tab: letting it go here keeps what was answered there since', async ({
  context,
}) => {
  const here = await context.newPage();
  await here.goto(lesson);
  await arriveAt(here, question);
  await answer(here, question, 'wrong');
  await check(here, question);
  const there = await context.newPage();
  await there.goto('/progress/keep/');
  await there.getByRole('button', { name: 'Finish and clear' }).click();
  await there.getByRole('button', { name: 'Clear everything' }).click();
  await expect(there.getByText('Everything is cleared.')).toBeVisible();
  await expect(here.getByText('Your answers were cleared in another tab.')).toBeVisible();
  // The next pupil begins over there.
  await there.goto(lesson);
  await arriveAt(there, question);
  await answer(there, question, 'right');
  await check(there, question);
  await expectVerdict(there, question, 'Right.');
  await expectVerdict(here, question, 'Not this time.');
  await here.getByRole('button', { name: 'Clear them here too' }).click();
  await expectVerdict(here, question, 'Right.');
  await there.reload();
  await expectVerdict(there, question, 'Right.');
  expect(JSON.parse((await storedAt(there, key)) ?? '{}').t).toHaveLength(1);
});

/** The question is alive; where nothing can be kept, nothing says that the fonts have come. */
async function arriveAtOnce(page: Page) {
  await questionOf(page, question).scrollIntoViewIfNeeded();
  await expect(questionOf(page, question)).toHaveAttribute('data-live', '');
}

/** Goes elsewhere, and says whether the browser asked first. */
async function leave(page: Page, to: string): Promise<boolean> {
  let isAsked = false;
  page.once('dialog', (dialog) => {
    isAsked = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.goto(to);
  page.removeAllListeners('dialog');
  return isAsked;
}

for (const [name, prevent, words] of [
  ['full', fillStorage, 'Not saved: this browser has no room left.'],
  ['blocked', (page: Page) => blockStorage(page), 'Not saved: this browser keeps nothing for this site.'],
] as const) {
  test(`${name} storage: the question that was just checked says that it is not saved, and leaving asks first`, async ({
    page,
  }) => {
    await prevent(page);
    await page.goto(lesson);
    await arriveAtOnce(page);
    await answer(page, question, 'right');
    await check(page, question);
    await expectVerdict(page, question, 'Right.');
    const said = questionOf(page, question).getByText(words);
    await expect(said).toBeVisible();
    await expect(said).toBeInViewport();
    // A question that nobody has answered says nothing.
    await expect(page.getByText(words)).toHaveCount(1);
    await questionOf(page, question).getByRole('link', { name: 'Take a copy' }).click();
    await expect(page.getByRole('button', { name: 'Download my answers' })).toBeInViewport();
    expect(await leave(page, '/glossary/')).toBe(true);
  });
}

test('full storage: a page that was only read, and one with room again, are left without a question', async ({
  page,
}) => {
  await fillStorage(page);
  await page.goto(lesson);
  await arriveAtOnce(page);
  await page.getByRole('heading', { level: 1 }).click();
  expect(await leave(page, lesson)).toBe(false);
  await arriveAtOnce(page);
  await answer(page, question, 'wrong');
  await check(page, question);
  await expectVerdict(page, question, 'Not this time.');
  await page.evaluate(() => Reflect.get(globalThis, 'makeRoom')());
  await questionOf(page, question).getByRole('button', { name: 'Try once more' }).click();
  await expect(page.getByText('Not saved on this device.')).toBeHidden();
  await expect(questionOf(page, question).getByText('Not saved')).toBeHidden();
  expect(await leave(page, lesson)).toBe(false);
  await expect(questionOf(page, question)).toHaveAttribute('data-status', 'retrying');
});

test('full storage: a desk note, an own report and a check say where one writes that it is not saved', async ({
  page,
}) => {
  await fillStorage(page);
  const words = 'Not saved: this browser has no room left.';
  await page.goto('/lessons/desk-note/');
  const note = page.locator('form[data-kind="desk-note"]').first();
  await note.scrollIntoViewIfNeeded();
  await expect(note).toHaveAttribute('data-live', '');
  // A browser asks before leaving only where somebody has pressed something.
  await note.getByRole('textbox').first().click();
  await note.getByRole('textbox').first().fill('Papers point to a threat');
  await expect(note.getByText(words)).toBeVisible();
  expect(await leave(page, '/your-own/')).toBe(true);

  await page.getByRole('textbox', { name: 'Headline, or the first words' }).click();
  await page.getByRole('textbox', { name: 'Headline, or the first words' }).fill('A headline');
  await expect(page.getByText(words)).toBeVisible();
  expect(await leave(page, '/check/start/')).toBe(true);

  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('radio').first().check();
  await expect(page.getByText(words)).toBeVisible();
  expect(await leave(page, '/')).toBe(true);
});
