import { expect, test } from '@playwright/test';
import {
  answer,
  arriveAt,
  check,
  content,
  expectVerdict,
  fontsAreFetched,
  hasKey,
  itemNamed,
  itemOfKind,
  questionOf,
  questionsOf,
  watchConsole,
} from '../helpers/learner.ts';

// In the capstone a learner writes: desk-note.spec.ts.
for (const { slug, title } of content.lessons.filter(({ topic }) => topic !== 'capstone')) {
  const outcome = `a learner does "${title}" whole by mouse, comes back and finds everything kept`;
  // One lesson is enough to see what an engine can do.
  const tag = slug === 'headline-and-floor' ? '@engines' : [];
  test(outcome, { tag }, async ({ page }) => {
    const complaints = watchConsole(page);
    await page.goto(`/lessons/${slug}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await fontsAreFetched(page);
    for (const [index, { item }] of questionsOf(slug).entries()) {
      const question = questionOf(page, item);
      await expect(question).toHaveAttribute('data-status', 'unanswered');
      // Every second one wrong at first.
      const want = index % 2 === 0 ? 'right' : 'wrong';
      await answer(page, item, want);
      await check(page, item);
      if (!hasKey(item)) {
        if (item.kind === 'extended-text') {
          await expect(question.getByText('What does your text have?')).toBeVisible();
          await question.getByRole('checkbox').first().check();
        }
        await expectVerdict(page, item, 'Kept.');
      } else if (want === 'right') {
        await expectVerdict(page, item, 'Right.');
        await expect(question).toHaveAttribute('data-status', 'done');
      } else {
        await expect(question).toHaveAttribute('data-status', 'answered');
        await question.getByRole('button', { name: 'Try once more' }).click();
        await expect(question).toHaveAttribute('data-status', 'retrying');
        await answer(page, item, 'right');
        await check(page, item);
        await expectVerdict(page, item, 'Right.');
        await expect(question).toHaveAttribute('data-status', 'done');
      }
    }
    // Down to the end, so that the steps without questions count as read.
    await page.getByRole('link', { name: 'All lessons' }).scrollIntoViewIfNeeded();
    const steps = content.lessons.find((lesson) => lesson.slug === slug)?.steps.length ?? 0;
    await expect(page.getByText(`${steps} of ${steps} steps`)).toBeVisible();

    await page.reload();
    for (const { item } of questionsOf(slug)) {
      const status = item.kind === 'extended-text' ? 'answered' : 'done';
      await expect(questionOf(page, item)).toHaveAttribute('data-status', status);
    }
    await page.getByRole('link', { name: 'All lessons' }).click();
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: title })
        .getByText(/✓ Done · \d+%/),
    ).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test('the first answer counts: the share in the list is of first answers', async ({ page }) => {
  await page.goto('/lessons/headline-and-floor/');
  for (const { item } of questionsOf('headline-and-floor')) {
    await answer(page, item, hasKey(item) ? 'wrong' : 'right');
    await check(page, item);
    if (!hasKey(item)) continue;
    await questionOf(page, item).getByRole('button', { name: 'Try once more' }).click();
    await answer(page, item, 'right');
    await check(page, item);
    await expectVerdict(page, item, 'Right.');
  }
  await page.goto('/lessons/');
  await expect(page.getByText('✓ Done · 0%')).toBeVisible();
});

test('after a first miss only the chosen answer is explained; the key waits for the retry', async ({
  page,
}) => {
  const item = itemOfKind('choice', 'headline-and-floor/a-friend-sums-up');
  const [right, wrong, other] = item.options;
  if (!right || !wrong || !other) throw new Error('expected three options');
  await page.goto('/lessons/headline-and-floor/');
  const question = questionOf(page, item);
  const reason = (text: string) => question.getByRole('paragraph').filter({ hasText: text.slice(0, 40) });

  await answer(page, item, 'wrong', 'Certain');
  await expect(reason(wrong.feedback)).toBeHidden();
  await check(page, item);
  await expect(reason(wrong.feedback)).toBeVisible();
  await expect(reason(right.feedback)).toBeHidden();
  await expect(reason(other.feedback)).toBeHidden();
  await expect(question.getByText('You were sure, so look at why').first()).toBeVisible();

  // Until the retry begins, the answer cannot be changed.
  await question.getByRole('radio', { name: right.text }).click({ force: true });
  await expect(question.getByRole('radio', { name: wrong.text })).toBeChecked();

  await question.getByRole('button', { name: 'Try once more' }).click();
  await expect(reason(wrong.feedback)).toBeHidden();
  await question.getByRole('radio', { name: other.text }).check();
  await check(page, item);
  await expect(reason(other.feedback)).toBeVisible();
  await expect(reason(right.feedback)).toBeVisible();
  await expect(question.getByRole('radio', { name: /Best answer$/ })).toBeVisible();
  await expect(question.getByRole('radio', { name: /first answer$/ })).toBeVisible();
  await expect(question.getByRole('button', { name: 'Try once more' })).toBeHidden();
});

test('evidence is shown on demand, and closes again', async ({ page }) => {
  const item = itemNamed('headline-and-floor/a-friend-sums-up');
  await page.goto('/lessons/headline-and-floor/');
  await answer(page, item, 'right');
  await check(page, item);
  const question = questionOf(page, item);
  await question.getByText('Show me where', { exact: true }).click();
  await question.getByRole('button', { name: 'Headline', exact: true }).last().click();
  const sheet = page.getByRole('dialog', { name: 'The headline' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText('knew of ISIS threat')).toBeVisible();
  await expect(sheet.getByText('Dossier Center').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('a term opens its definition on the spot', async ({ page }) => {
  await page.goto('/lessons/headline-and-floor/');
  await page.getByRole('button', { name: 'could, may or perhaps' }).click();
  const sheet = page.getByRole('dialog', { name: 'hedge' });
  await expect(sheet.getByText('A word that makes a claim weaker')).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
});

test('the answer from lesson 1 comes back in lesson 7, with what it was worth', async ({ page }) => {
  const item = itemOfKind('choice', 'headline-and-floor/from-memory');
  const [denied] = item.options;
  if (!denied) throw new Error('expected options');
  await page.goto('/lessons/headline-and-floor/');
  await answer(page, item, 'wrong', 'Certain');
  await check(page, item);
  await expect(questionOf(page, item).getByText('Lesson 7 opens it again.').first()).toBeVisible();
  await expect(page.getByText(denied.feedback.slice(0, 30))).toHaveCount(0);

  await page.goto('/lessons/silence-no-so-what/');
  await expect(questionOf(page, item).getByRole('radio', { name: denied.text })).toBeChecked();
  const worth = page.getByText(denied.feedback.slice(0, 30));
  await expect(worth).toBeHidden();
  await page.getByText('What each answer was worth').click();
  await expect(worth).toBeVisible();
});

test('a text at the beginning of lesson 3 marks the words that decide once it is answered, and keeps the answer', async ({
  page,
}) => {
  const item = itemOfKind('choice', 'families/whose-word/two-ships-at-maddock');
  await page.goto('/lessons/hops-and-second-sources/');
  await expect(questionOf(page, item)).toHaveAttribute('data-status', 'unanswered');
  await expect(
    questionOf(page, item).getByRole('heading', { name: item.passage?.title ?? '-' }),
  ).toBeVisible();
  await answer(page, item, 'right');
  await check(page, item);
  await expectVerdict(page, item, 'Right.');
  await page.reload();
  await expectVerdict(page, item, 'Right.');
});

test('the meter follows the headline as it is built', async ({ page }) => {
  const item = itemNamed('headline-and-floor/build-a-headline');
  await page.goto('/lessons/headline-and-floor/');
  const question = questionOf(page, item);
  await question.scrollIntoViewIfNeeded();
  await expect(question.getByText('Fill every gap.')).toBeVisible();
  await answer(page, item, 'wrong');
  await expect(question.getByText('Says more than what P1 and P6 support.')).toBeVisible();
  await answer(page, item, 'right');
  await expect(question.getByText('Level with what P1 and P6 support.')).toBeVisible();
});

test('two statements in one place are no answer yet, and the question says so', async ({ page }) => {
  const order = itemOfKind('order', 'headline-and-floor/how-much-is-claimed');
  await page.goto('/lessons/headline-and-floor/');
  const question = questionOf(page, order);
  await answer(page, order, 'right');
  const second = question.getByRole('radiogroup').nth(1);
  const place = await question
    .getByRole('radiogroup')
    .nth(0)
    .getByRole('radio', { checked: true })
    .inputValue();
  await second.getByRole('radio', { name: place }).check({ force: true });
  await expect(question.getByText('Two of them share a place.')).toBeVisible();
  await expect(question.getByText('Check', { exact: true })).toBeHidden();
  await answer(page, order, 'right');
  await expect(question.getByText('Two of them share a place.')).toBeHidden();
  await check(page, order);
  await expectVerdict(page, order, 'Right.');
});

test('a list that was missed twice names the right one beside its reason', async ({ page }) => {
  const item = itemOfKind('match', 'who-says-so/whose-claim');
  await page.goto('/lessons/who-says-so/');
  const question = questionOf(page, item);
  const named = question.getByText('Dossier Center:', { exact: true });
  await answer(page, item, 'wrong');
  await check(page, item);
  await expect(named).toBeHidden();
  await question.getByRole('button', { name: 'Try once more' }).click();
  await answer(page, item, 'wrong');
  await check(page, item);
  await expect(named).toBeVisible();
});

test('an order put upside down says how much of it stands, by place and by pair', async ({ page }) => {
  const item = itemOfKind('order', 'small-words/how-firmly');
  await page.goto('/lessons/small-words/');
  await answer(page, item, 'wrong');
  await check(page, item);
  await expect(questionOf(page, item).getByText('0 in place, 0 of 15 pairs in order.').first()).toBeVisible();
});

test('"no such words" stands alone', async ({ page }) => {
  const words = itemOfKind('hottext', 'headline-and-floor/which-words');
  await page.goto('/lessons/headline-and-floor/');
  const question = questionOf(page, words);
  await question.getByRole('checkbox', { name: 'suggests', exact: true }).check({ force: true });
  await question.getByRole('checkbox', { name: words.none.text }).check({ force: true });
  await expect(question.getByRole('checkbox', { name: 'suggests', exact: true })).not.toBeChecked();
});

test('the first number comes back in lesson 10', async ({ page }) => {
  const item = itemNamed('headline-and-floor/first-number');
  await page.goto('/lessons/headline-and-floor/');
  await answer(page, item, 'wrong');
  await check(page, item);
  await expect(questionOf(page, item).getByText('Lesson 10 opens it again.').first()).toBeVisible();
  await page.goto('/lessons/the-story-moves/');
  await expect(questionOf(page, item).getByRole('slider')).toHaveValue('20');
});

test('a dial stands where the one before it stands until it is moved, also after a reload', async ({
  page,
}) => {
  const item = content.items.get('the-story-moves/two-dials');
  if (item?.kind !== 'slider' || !item.moments || !item.dials) throw new Error('expected dials');
  const { moments, dials } = item;
  const question = questionOf(page, item);
  const dialAt = (moment: number, dial: number) =>
    question.getByRole('slider', { name: `${moments[moment]?.label} ${dials[dial]?.label}`, exact: true });
  await page.goto('/lessons/the-story-moves/');
  await arriveAt(page, item);
  await dialAt(0, 0).fill('90');
  await dialAt(0, 1).fill('10');
  await dialAt(5, 1).fill('60');
  await expect(dialAt(7, 0)).toHaveValue('90');
  await expect(dialAt(4, 1)).toHaveValue('10');
  await expect(dialAt(7, 1)).toHaveValue('60');

  await page.reload();
  await arriveAt(page, item);
  await dialAt(0, 1).fill('15');
  await expect(dialAt(4, 1)).toHaveValue('15');
  await expect(dialAt(7, 1)).toHaveValue('60');
});

test('numbers that were kept stand beside the desk’s', async ({ page }) => {
  const item = itemOfKind('slider', 'the-story-moves/two-dials');
  await page.goto('/lessons/the-story-moves/');
  const table = page.getByRole('figure', { name: 'Two claims' }).getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'The desk' })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'You' })).toHaveCount(0);
  await answer(page, item, 'right');
  await check(page, item);
  await table.scrollIntoViewIfNeeded();
  await expect(table.getByRole('columnheader', { name: 'You' })).toBeVisible();
  await expect(table.getByRole('row').last().getByRole('cell').last()).toHaveText('88');
});
