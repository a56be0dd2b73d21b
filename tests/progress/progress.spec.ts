// A learner's own report and record: at a first visit, after a few answers, and at the end of the course.
import { expect, test, type Page } from '@playwright/test';
import { plainText } from '#quiz/rich-text.ts';
import { checkKey, itemKey } from '#record/storage-keys.ts';
import {
  answer,
  arriveAt,
  check,
  content,
  expectVerdict,
  itemNamed,
  questionsOf,
  watchConsole,
} from '../helpers/learner.ts';
import { expectSound } from '../helpers/looks.ts';
import {
  checkDone,
  lessonDone,
  recordFor,
  someLessons,
  start,
  usual,
  wholeCourse,
  type Entries,
} from '../helpers/seeds.ts';
import { blockStorage } from '../helpers/pupil.ts';

const first = '/lessons/headline-and-floor/';
const honest =
  'This shows what this browser recorded. It is not proof of who did it or that help was not used.';

const seed = (page: Page, entries: Entries) =>
  page.addInitScript((stored) => {
    for (const [name, text] of Object.entries(stored)) localStorage.setItem(name, text);
  }, entries);

/** How many answers a lesson asks for. */
const questionsIn = (lesson: string) => questionsOf(lesson).length;

const section = (page: Page, name: string) => page.getByRole('region', { name });

test('a first visit is invited to begin, and sees no number', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/progress/');
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('link', { name: 'Start lesson 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The headline and the floor');
  await page.goto('/progress/certificate/');
  await expect(page.getByRole('heading', { name: 'Nothing to print yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a learner answers three questions and finds what they came to', async ({ page }) => {
  const complaints = watchConsole(page);
  await page.goto('/lessons/');
  await page.getByRole('main').getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();

  const [number, friend, words] = ['first-number', 'a-friend-sums-up', 'which-words'].map((name) =>
    itemNamed(`headline-and-floor/${name}`),
  );
  if (!number || !friend || !words) throw new Error('expected three questions');
  await page.goto(first);
  for (const [item, want, verdict] of [
    [number, 'right', 'Kept.'],
    [words, 'right', 'Right.'],
    [friend, 'wrong', 'Not this time.'],
  ] as const) {
    await arriveAt(page, item);
    await answer(page, item, want);
    await check(page, item);
    await expectVerdict(page, item, verdict);
  }

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Progress' }).click();
  const where = section(page, 'Where you are');
  await expect(
    where.getByRole('link', { name: 'Go on with lesson 1, The headline and the floor' }),
  ).toBeVisible();
  await expect(where.getByRole('row', { name: /^Lesson 1 / })).toContainText(
    `3 of ${questionsIn('headline-and-floor')}`,
  );
  const can = section(page, 'What you can do');
  await expect(can.getByRole('listitem').filter({ hasText: 'which of two statements' })).toContainText(
    'Shaky',
  );
  await expect(can.getByRole('listitem').filter({ hasText: 'find the small words' })).toContainText(
    'Growing',
  );
  await expect(section(page, 'Trust and doubt')).toContainText('You have answered 1 so far.');
  await expect(section(page, 'How sure, and how right')).toContainText('You need 18 more.');
  const thoughts = section(page, 'Ideas behind your mistakes');
  const picked = friend.kind === 'choice' ? friend.options.find(({ correct }) => !correct) : undefined;
  const behind = content.misconceptions.find(({ code }) => code === picked?.misconception);
  await expect(thoughts.getByRole('heading', { level: 3 })).toHaveText('Worth another look');
  await expect(thoughts.getByRole('listitem')).toHaveCount(1);
  await expect(thoughts.getByRole('listitem')).toContainText(behind?.belief ?? '-');
  // The number set on the headline stays put until lesson 10 asks again.
  const then = section(page, 'Then and later');
  await expect(then).toContainText('Lesson 10 asks again, and after that you see both here.');
  await expect(then).not.toContainText('95');
  expect(complaints).toEqual([]);
});

test('at the end of the course every part is there, each plot with its table', async ({ page }) => {
  const complaints = watchConsole(page);
  await seed(page, wholeCourse());
  await page.goto('/progress/');
  await expect(section(page, 'Where you are')).toContainText('You have done everything there is.');
  await expect(section(page, 'What you can do').getByText('Not met yet')).toHaveCount(0);

  const trust = section(page, 'Trust and doubt').getByRole('table', { name: 'The same in numbers' });
  await expect(trust.getByRole('columnheader')).toHaveText([
    'What',
    'In the lessons',
    'Check at the start',
    'Check at the end',
    'Check later',
  ]);
  await expect(
    trust
      .getByRole('row', { name: /^Supported/ })
      .getByRole('cell')
      .nth(1),
  ).toHaveText(/^\d of 6$/);

  const bins = section(page, 'How sure, and how right').getByRole('table', { name: 'The same in numbers' });
  const counts = await bins.getByRole('row').getByRole('cell', { name: /^\d+$/ }).allTextContents();
  const sum = counts.reduce((total, count) => total + Number(count), 0);
  await expect(section(page, 'How sure, and how right')).toContainText(`over ${sum} forecasts.`);

  await expect(page.getByRole('heading', { name: 'Mended', exact: true })).toBeVisible();
  const then = section(page, 'Then and later');
  await expect(then).toContainText('85');
  await expect(then).toContainText('No such words here.');
  expect(complaints).toEqual([]);
});

test('the check at the start gives no score before the one at the end', async ({ page }) => {
  const begun = { ...checkDone('start', 'alder', start, 2), ...someLessons(3) };
  await seed(page, begun);
  await page.goto('/progress/');
  const trust = section(page, 'Trust and doubt');
  await expect(trust).toContainText('Your answers to the check at the start are kept.');
  await expect(trust.getByRole('columnheader', { name: 'Check at the start' })).toHaveCount(0);
  await page.goto('/progress/certificate/');
  const sheet = page.getByRole('article', { name: 'The record' });
  await expect(sheet.getByRole('listitem')).toHaveText('Before you start, on 5 October 2026.');
  await seed(page, checkDone('end', 'birch', start + 1, 5));
  await page.goto('/progress/');
  await expect(trust.getByRole('columnheader', { name: 'Check at the start' })).toBeVisible();
});

test('answers to questions that were edited since are left out, and the page says how many', async ({
  page,
}) => {
  const item = itemNamed('headline-and-floor/a-friend-sums-up');
  const stale = { ...recordFor(item, ['wrong'], start), item: '0ld0ld0l' };
  await seed(page, { [itemKey(item.id)]: JSON.stringify({ v: 1, ...stale }) });
  await page.goto('/progress/');
  await expect(section(page, 'What is counted')).toContainText('1 answer left out.');
  await expect(section(page, 'What you can do')).toContainText('No scored question has been answered yet.');
});

test('an answer given in another tab shows here at once', async ({ context }) => {
  const here = await context.newPage();
  await here.goto('/progress/');
  await expect(here.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  const there = await context.newPage();
  await there.goto(first);
  const item = itemNamed('headline-and-floor/a-friend-sums-up');
  await arriveAt(there, item);
  await answer(there, item, 'right');
  await check(there, item);
  await expect(section(here, 'Where you are').getByRole('row', { name: /^Lesson 1 / })).toContainText(
    `1 of ${questionsIn('headline-and-floor')}`,
  );
});

for (const [name, entries] of [
  ['broken', { [itemKey('headline-and-floor/which-words')]: '{"v":1,"item":', [checkKey('end')]: '[]' }],
  ['of a later version', { [itemKey('headline-and-floor/which-words')]: '{"v":7}' }],
  [
    'full of script',
    {
      [itemKey('headline-and-floor/which-words')]: JSON.stringify({
        v: 1,
        item: '<img src=x onerror=alert(1)>',
        attempts: [{ at: 1e300, fields: [['words', '<script>']], score: { earned: 1, total: 1 } }],
        changed: 1,
        retrying: false,
      }),
    },
  ],
] as const) {
  test(`a record that is ${name} does not break the pages`, async ({ page }) => {
    const complaints = watchConsole(page);
    await seed(page, { ...lessonDone('who-says-so', start, usual), ...entries });
    await page.goto('/progress/');
    await expect(section(page, 'Where you are').getByRole('row', { name: /^Lesson 2 / })).toContainText(
      `${questionsIn('who-says-so')} of ${questionsIn('who-says-so')}`,
    );
    await page.goto('/progress/certificate/');
    await expect(page.getByText(honest)).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test('where storage is blocked the page says so, and invites all the same', async ({ page }) => {
  const complaints = watchConsole(page);
  await blockStorage(page);
  await page.goto('/progress/');
  await expect(page.getByText('This browser does not keep anything for this site')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Start lesson 1' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the record states lessons, days, checks and what it proves; a name is printed and kept', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  await seed(page, wholeCourse());
  await page.goto('/progress/certificate/');
  const sheet = page.getByRole('article', { name: 'The record' });
  await expect(sheet).toContainText('The whole course');
  await expect(sheet.getByRole('row')).toHaveCount(content.lessons.length + 1);
  await expect(sheet.getByRole('row', { name: /^Lesson 2 / })).toContainText('7 Oct 2026');
  await expect(sheet.getByRole('listitem')).toHaveCount(3);
  await expect(sheet).toContainText(honest);
  const sum = sheet.getByRole('definition').nth(1);
  await expect(sheet.getByRole('definition').first()).toHaveText(/^[0-9a-f]{8}$/);
  const nameless = await sum.textContent();
  expect(nameless).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);

  await page.getByRole('textbox', { name: 'Name on the page' }).fill('Ada from 10b');
  await expect(sheet).toContainText('Ada from 10b');
  await expect(sum).not.toHaveText(nameless ?? '');
  await page.reload();
  await expect(sheet).toContainText('Ada from 10b');
  await page.getByRole('textbox', { name: 'Name on the page' }).fill('');
  await expect(sum).toHaveText(nameless ?? '');
  expect(complaints).toEqual([]);
});

test('a part of the course makes a partial record', async ({ page }) => {
  await seed(page, someLessons(2));
  await page.goto('/progress/certificate/');
  const sheet = page.getByRole('article', { name: 'The record' });
  await expect(sheet).toContainText('A part of the course, up to 7 October 2026.');
  await expect(sheet).toContainText('Not begun: lesson 3, lesson 4,');
});

for (const format of ['A4', 'Letter'] as const) {
  test(`the record of the whole course is one sheet of ${format}`, async ({ page }) => {
    await seed(page, wholeCourse());
    await page.goto('/progress/certificate/');
    await page.getByRole('textbox').fill('A Name That Is as Long as Names of People Can Be, and Longer');
    await expect(page.getByText(honest)).toBeVisible();
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}

test('on paper the record stands by itself, and the report leaves nothing folded', async ({ page }) => {
  await seed(page, someLessons(1));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/progress/certificate/');
  await expect(page.getByText(honest)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.goto('/progress/');
  const last = content.lessons.find(({ slug }) => slug === 'do-denials-come-true');
  await expect(page.getByText(plainText(last?.objectives[0]?.text ?? '-'))).toBeVisible();
});

for (const [name, entries] of [
  ['one lesson', someLessons(1)],
  ['three lessons', { ...checkDone('start', 'alder', start, 2), ...someLessons(3) }],
  ['the whole course', wholeCourse()],
] as const) {
  test(`after ${name} axe finds nothing and nothing is cut off`, async ({ page }) => {
    await seed(page, entries);
    for (const [path, shows] of [
      ['/progress/', 'How the words are chosen'],
      ['/progress/certificate/', honest],
    ] as const) {
      await page.goto(path);
      await expect(page.getByText(shows)).toBeVisible();
      await expectSound(page, path, [320, 768, 1440]);
    }
  });
}

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/progress/', '/progress/certificate/']) {
    test(`${path} says why there is nothing to show`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByText('Scripts are switched off in this browser')).toBeVisible();
      await expect(page.getByText('Looking up')).toBeHidden();
    });
  }
});
