// The checks as a learner takes them: with interruptions, by keyboard, and twice.
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { CheckForm, CheckItem } from '#course/check-forms.ts';
import { plainText } from '#quiz/rich-text.ts';
import { checkKey, itemKey } from '#record/storage-keys.ts';
import { content, watchConsole } from '../helpers/learner.ts';
import { expectSound } from '../helpers/looks.ts';

type Want = (item: CheckItem) => CheckItem['options'][number] | undefined;

const best: Want = ({ options }) => options.find(({ correct }) => correct);
/** Relies on whatever it can. */
const trusting: Want = ({ options }) => options.find(({ accepts }) => accepts);

/** The form that the page has drawn, known by the title of its first text. */
async function drawnForm(page: Page): Promise<CheckForm> {
  const title = await page.getByRole('article').getByRole('heading').textContent();
  const form = content.checks.find(({ texts }) => texts[0]?.title === title);
  if (!form) throw new Error(`no form begins with ${title}`);
  return form;
}

const itemsOf = ({ texts, items }: CheckForm, index: number) =>
  items.filter(({ text }) => text === texts[index]?.id);

/** A question where it stands, by what it asks. */
const questionOf = (page: Page, item: CheckItem): Locator =>
  page.getByRole('main').locator('form', { hasText: plainText(item.stem) });

function controls(page: Page, item: CheckItem, want: Want, sure: string): [Locator, Locator] {
  const question = questionOf(page, item);
  return [
    question.getByRole('radio', { name: plainText(want(item)?.text ?? '-'), exact: true }),
    question.getByRole('radio', { name: sure, exact: true }),
  ];
}

async function answerText(page: Page, form: CheckForm, index: number, want: Want, sure = 'Fairly sure') {
  for (const item of itemsOf(form, index)) {
    for (const control of controls(page, item, want, sure)) await control.check();
  }
}

const next = (page: Page) => page.getByRole('button', { name: /^Next: text/ }).click();
const finish = (page: Page) => page.getByRole('button', { name: 'Finish', exact: true }).click();

async function begin(page: Page, check: 'start' | 'end' | 'later'): Promise<CheckForm> {
  await page.goto(`/check/${check}/`);
  await page.getByRole('button', { name: 'Begin' }).click();
  return drawnForm(page);
}

async function take(page: Page, check: 'start' | 'end' | 'later', want: Want): Promise<CheckForm> {
  const form = await begin(page, check);
  for (const index of form.texts.keys()) {
    await answerText(page, form, index, want);
    if (index < form.texts.length - 1) await next(page);
  }
  await finish(page);
  return form;
}

test('a learner is interrupted in the middle, goes on where it was, and sees no score', async ({ page }) => {
  const complaints = watchConsole(page);
  const form = await begin(page, 'start');
  await answerText(page, form, 0, trusting, 'Leaning');
  await next(page);
  await expect(page.getByRole('heading', { name: form.texts[1]?.title ?? '-' })).toBeFocused();
  const [first] = itemsOf(form, 1);
  if (!first) throw new Error('expected a question');
  // Chosen, and not yet rated: a question answered whole would send its learner on to the next text.
  const [chosen] = controls(page, first, best, 'Certain');
  await chosen.check();

  await page.reload();
  await expect(page.getByText('Text 2 of 12')).toBeVisible();
  await expect(chosen).toBeChecked();
  await page.getByRole('button', { name: 'Back to text 1' }).click();
  for (const item of itemsOf(form, 0)) {
    for (const control of controls(page, item, trusting, 'Leaning')) await expect(control).toBeChecked();
  }

  await next(page);
  for (let index = 1; index < form.texts.length; index++) {
    await answerText(page, form, index, best);
    if (index < form.texts.length - 1) await next(page);
  }
  await finish(page);
  await expect(page.getByRole('heading', { name: 'Kept' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Kept' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByText('Best answer')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('the page of the start check holds neither keys nor reasons', async ({ page }) => {
  await page.goto('/check/start/');
  const source = await page.content();
  for (const { items } of content.checks) {
    for (const { feedback } of items.flatMap(({ options }) => options)) {
      expect(source).not.toContain(feedback.slice(0, 30));
    }
  }
});

test('the end check has the other form, and sets both results side by side with every reason', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  const before = await take(page, 'start', trusting);
  await expect(page.getByRole('heading', { name: 'Kept' })).toBeVisible();
  const after = await take(page, 'end', best);
  expect(after.form).not.toBe(before.form);

  await expect(page.getByRole('heading', { name: 'How you did' })).toBeFocused();
  await expect(
    page.getByText('Of 6 claims that are supported you accepted 6. Of 6 that are not, you accepted 0.'),
  ).toBeVisible();
  await expect(page.getByText('You tell them apart better than at the start.')).toBeVisible();
  const table = page.getByRole('table', { name: 'Your answers in numbers' });
  await expect(table.getByRole('columnheader')).toHaveText(['What', 'At the start', 'At the end']);
  const cellsOf = (name: string | RegExp) => table.getByRole('row', { name }).getByRole('cell');
  await expect(cellsOf(/^Supported claims/)).toHaveText(['6 of 6', '6 of 6']);
  await expect(cellsOf(/^Unsupported claims/)).toHaveText(['6 of 6', '0 of 6']);
  await expect(cellsOf(/the first share minus/)).toHaveText(['0%', '100%']);
  await expect(cellsOf(/^Lean/)).toHaveText(['+50%', '0%']);
  for (const item of after.items) {
    const review = page.getByRole('region', { name: /^Question \d+$/ }).filter({
      hasText: plainText(item.stem),
    });
    await expect(review).toContainText(plainText(best(item)?.feedback ?? '-'));
  }
  expect(complaints).toEqual([]);
});

test('two weeks later there are three columns', async ({ page }) => {
  await take(page, 'start', best);
  await take(page, 'end', best);
  await page.goto('/check/later/');
  await expect(page.getByText('You finished the check at the end on')).toBeVisible();
  const form = await take(page, 'later', best);
  expect(form.form).toBe('later-two');
  await expect(page.getByRole('table').getByRole('columnheader')).toHaveText([
    'What',
    'At the start',
    'At the end',
    'Later',
  ]);
});

test('a learner answers a text by keyboard alone', async ({ page }) => {
  await page.goto('/check/start/');
  const button = page.getByRole('button', { name: 'Begin' });
  await expect(button).toBeEnabled();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').getByRole('heading')).toBeFocused();
  const form = await drawnForm(page);
  const [first] = form.texts;
  const count = itemsOf(form, 0).length;
  for (let question = 0; question < count; question++) {
    const inputs = page.getByRole('main').locator('form').nth(question).getByRole('radio');
    // To the answers; the arrow key takes the second one.
    await page.keyboard.press('Tab');
    await expect(inputs.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(inputs.nth(1)).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(inputs.nth(-4)).toBeChecked();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Text 2 of 12')).toBeVisible();
  await expect(page.getByRole('heading', { name: first?.title ?? '-' })).toHaveCount(0);
  await expect(page.getByRole('article').getByRole('heading')).toBeFocused();
});

test('whoever leaves questions open is told, is led to the first, and may finish all the same', async ({
  page,
}) => {
  const form = await begin(page, 'end');
  const last = form.texts.length - 1;
  for (let index = 0; index < last; index++) {
    await answerText(page, form, index, best);
    await next(page);
  }
  const [skipped] = itemsOf(form, last);
  if (!skipped) throw new Error('expected a question');
  await finish(page);
  await expect(page.getByRole('alert')).toContainText(
    'One question is not answered yet, or you have not said how sure you are.',
  );
  await page.getByRole('button', { name: 'Go to the first' }).click();
  await expect(questionOf(page, skipped).getByRole('radio').first()).toBeFocused();

  const [answer, sure] = controls(page, skipped, best, 'Certain');
  await answer.check();
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await sure.check();
  await expect(page.getByRole('alert')).toBeEmpty();
  await finish(page);
  await expect(page.getByRole('heading', { name: 'How you did' })).toBeVisible();
});

test('whoever began a check with a form of the first edition goes on with it', async ({ page }) => {
  await page.addInitScript(
    ([key, value]) => {
      if (!localStorage.getItem(key)) localStorage.setItem(key, value);
    },
    [checkKey('start'), '{"v":1,"form":"alder","begun":1795000000000}'] as const,
  );
  await page.goto('/check/start/');
  await expect(page.getByText('Text 1 of 3')).toBeVisible();
  const form = await drawnForm(page);
  expect(form.form).toBe('alder');
  for (const index of form.texts.keys()) {
    await answerText(page, form, index, best);
    if (index < form.texts.length - 1) await next(page);
  }
  await finish(page);
  await expect(page.getByRole('heading', { name: 'Kept' })).toBeFocused();
});

test('an end check without one answer is finished without a word on how it went', async ({ page }) => {
  const form = await begin(page, 'end');
  for (let index = 1; index < form.texts.length; index++) await next(page);
  await finish(page);
  await expect(page.getByRole('alert')).toContainText(
    '12 questions are not answered yet, or you have not said how sure you are.',
  );
  await page.getByRole('button', { name: 'Finish all the same' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to show' })).toBeVisible();
});

test('a check goes by the names that a later version will look for', async ({ page }) => {
  const form = await begin(page, 'start');
  const [item] = itemsOf(form, 0);
  if (!item) throw new Error('expected a question');
  for (const control of controls(page, item, best, 'Certain')) await control.check();
  const kept = await page.evaluate(
    (names) => names.map((name) => localStorage.getItem(name)),
    [checkKey('start'), itemKey(item.id)],
  );
  expect(kept[0]).toContain(`"${form.form}"`);
  expect(kept[1]).toContain(`"${best(item)?.id}"`);
});

/** What a check looks like on the way, each state from the one before. */
const states: readonly { readonly name: string; readonly reach: (page: Page) => Promise<unknown> }[] = [
  { name: 'intro', reach: (page) => page.goto('/check/end/') },
  {
    name: 'running',
    async reach(page) {
      const form = await begin(page, 'end');
      for (let index = 0; index < 9; index++) {
        await answerText(page, form, index, trusting);
        await next(page);
      }
    },
  },
  {
    name: 'missing answers',
    async reach(page) {
      const more = page.getByRole('button', { name: /^Next: text/ });
      while (await more.isVisible()) await more.click();
      await finish(page);
      await expect(page.getByRole('alert')).not.toBeEmpty();
    },
  },
  {
    name: 'result',
    async reach(page) {
      await page.getByRole('button', { name: 'Finish all the same' }).click();
      await expect(page.getByRole('table').or(page.getByText('Nothing to show'))).toBeVisible();
    },
  },
];

test('axe finds nothing in any state, and nothing is cut off', async ({ page }) => {
  for (const { name, reach } of states) {
    await test.step(name, async () => {
      await reach(page);
      await expectSound(page, name);
    });
  }
  await expect(page.getByRole('table')).toBeVisible();
});

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  for (const check of ['start', 'end', 'later']) {
    test(`the page of the ${check} check says why it needs them, and offers no button`, async ({ page }) => {
      await page.goto(`/check/${check}/`);
      await expect(page.getByText('a check needs them: it has to keep your answers')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Begin' })).toBeHidden();
    });
  }
});
