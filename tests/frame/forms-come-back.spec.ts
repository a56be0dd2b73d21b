// WebKit empties every form that browsers are asked not to fill, when a page that it kept in memory comes back: some of it
// before it says so, the rest in a task after. What was in the form is there again, and nothing is kept of an empty one.
import { expect, test, type Page } from '@playwright/test';
import { arriveAt, isAtRest, itemNamed, questionOf } from '../helpers/learner.ts';

/** What every control of the page's text holds. */
const held = (page: Page) =>
  page.locator('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
      ({ id, name, value, checked }) => ({
        name: name || id,
        value,
        checked,
      }),
    ),
  );

const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }));

const storedText = async (page: Page) => JSON.stringify(await stored(page));

/** Goes and comes back as in WebKit. */
async function goAndComeBack(page: Page, when: 'emptied before' | 'emptied after') {
  await page.evaluate(async (emptied) => {
    const empty = () => {
      for (const form of document.forms) form.reset();
    };
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    if (emptied === 'emptied before') empty();
    else setTimeout(empty);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    // The task that empties was queued first.
    await new Promise((done) => {
      setTimeout(done);
    });
    await new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
    });
  }, when);
}

const lesson = '/lessons/silence-no-so-what/';
const request = itemNamed('silence-no-so-what/write-the-request');

/** Each page on which something is typed or chosen, and what somebody does there. */
const places: { readonly name: string; readonly fill: (page: Page) => Promise<void> }[] = [
  {
    name: 'a question that is not checked',
    async fill(page) {
      await page.goto(lesson);
      await arriveAt(page, request);
      await questionOf(page, request).getByRole('textbox').fill('A long draft.');
    },
  },
  {
    name: 'a question before its scripts are here',
    async fill(page) {
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(lesson);
      await questionOf(page, request).getByRole('textbox').fill('A long draft.');
    },
  },
  {
    name: 'a desk note',
    async fill(page) {
      await page.goto('/lessons/desk-note/');
      const note = page.locator('form[data-kind="desk-note"]').first();
      await note.scrollIntoViewIfNeeded();
      await expect(note).toHaveAttribute('data-live', '');
      for (const field of (await note.getByRole('textbox').all()).slice(0, 3)) await field.fill('A text.');
    },
  },
  {
    name: 'an own report',
    async fill(page) {
      await page.goto('/your-own/');
      await isAtRest(page);
      await page
        .getByRole('textbox', { name: 'Headline, or the first words' })
        .fill('Papers point to a threat');
      await page.getByRole('radio', { name: 'Leaning' }).check();
    },
  },
  {
    name: 'an assignment',
    async fill(page) {
      await page.goto('/teach/assign/');
      await isAtRest(page);
      await page.getByRole('checkbox', { name: /^Lesson 1 / }).check();
      await page.getByRole('textbox', { name: /^Title/ }).fill('Class 10b');
    },
  },
  {
    name: 'a check',
    async fill(page) {
      await page.goto('/check/start/');
      await page.getByRole('button', { name: 'Begin' }).click();
      await page.getByRole('radio').first().check();
    },
  },
];

for (const { name, fill } of places) {
  for (const when of ['emptied before', 'emptied after'] as const) {
    test(`${name} comes back as it was left, ${when} the page is shown`, async ({ page }) => {
      await fill(page);
      const before = await held(page);
      const kept = await stored(page);
      await goAndComeBack(page, when);
      expect(await held(page)).toEqual(before);
      expect(await stored(page)).toMatchObject(kept);
    });
  }
}

test('a letter typed after coming back belongs to the draft that was there', async ({ page }) => {
  await page.goto(lesson);
  await arriveAt(page, request);
  const text = questionOf(page, request).getByRole('textbox');
  await text.fill('A long draft.');
  await goAndComeBack(page, 'emptied after');
  await text.press('End');
  await text.pressSequentially('x');
  await expect.poll(() => storedText(page)).toContain('A long draft.x');
  await page.reload();
  await expect(text).toHaveValue('A long draft.x');
});

test('nothing is kept of a form that is still empty', async ({ page }) => {
  await page.goto(lesson);
  await arriveAt(page, request);
  const text = questionOf(page, request).getByRole('textbox');
  await text.fill('A long draft.');
  await expect.poll(() => storedText(page)).toContain('A long draft.');
  await text.evaluate((field: HTMLTextAreaElement) => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    field.value = 'x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(text).toHaveValue('A long draft.');
  await page.reload();
  await expect(text).toHaveValue('A long draft.');
});
