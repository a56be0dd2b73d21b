// A teacher in front of a class: a lesson on a projector, by keyboard or clicker, with hands counted and answers closed until then.
import { expect, test, type Page } from '@playwright/test';
import { slidesOf } from '#present/build/slides.ts';
import type { Slide } from '#present/build/lesson-slide-types.ts';
import { plainText } from '#quiz/rich-text.ts';
import { expectAccessible, expectAccessibleInBothSchemes } from '../helpers/axe.ts';
import { content, itemOfKind, watchConsole } from '../helpers/learner.ts';
import { looking } from '../helpers/looks.ts';
import { blockStorage } from '../helpers/pupil.ts';

const projector = { width: 1280, height: 720 };
const shown = content.lessons.map((lesson) => ({ ...lesson, slides: slidesOf(lesson, content) }));
const slidesFor = (slug: string) => shown.find((lesson) => lesson.slug === slug)?.slides ?? [];

const presenting = (page: Page) => page.getByRole('toolbar', { name: 'Presenting' });
const place = (page: Page) => presenting(page).getByRole('button', { name: /^\d+ of \d+$/ });
const moreBelow = (page: Page) => page.getByRole('button', { name: 'More below', includeHidden: true });
const heading = (page: Page) => page.getByRole('main').getByRole('heading').filter({ visible: true }).first();
const reasonsIn = (slide: Slide) =>
  slide.type === 'ask' ? [...slide.answers.flatMap(({ reason }) => reason ?? []), ...slide.after] : [];
const steps = (slide: Slide) => new Set(reasonsIn(slide).map(({ turn }) => turn)).size;

async function present(page: Page, slug: string, id = '') {
  await page.goto(`/teach/present/${slug}/${id && `#${id}`}`);
  const index = Math.max(
    0,
    slidesFor(slug).findIndex((slide) => slide.id === id),
  );
  await expect(place(page)).toHaveText(`${index + 1} of ${slidesFor(slug).length}`);
}

/** Types numbers into the fields of a slide, one after another, as a teacher does who looks at the class. */
async function count(page: Page, numbers: readonly number[]) {
  await page.keyboard.press('t');
  for (const number of numbers) await page.keyboard.type(`${number}\n`);
}

test.use({ viewport: projector });
looking.use({ viewport: projector });

test('a teacher comes from the plan to the slides, and finds every lesson in one list', async ({ page }) => {
  await page.goto('/teach/plans/small-words/');
  await page.getByRole('link', { name: 'Show it on a projector' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Small words, big weight' })).toBeVisible();
  await presenting(page).getByRole('link', { name: 'Leave' }).click();
  for (const { title } of content.lessons)
    await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
});

test('a whole lesson with one key: every slide, every reason, and nothing is given away before', async ({
  page,
}) => {
  const complaints = watchConsole(page);
  const slides = slidesFor('headline-and-floor');
  await present(page, 'headline-and-floor');
  for (const [index, slide] of slides.entries()) {
    await expect(place(page)).toHaveText(`${index + 1} of ${slides.length}`);
    await expect(
      page
        .getByRole('main')
        .getByText(/^(✓ Right|✕ Not right|½ Half right)/)
        .filter({ visible: true }),
    ).toHaveCount(0);
    const reasons = reasonsIn(slide);
    for (let turn = 1; turn <= steps(slide); turn++) {
      await page.keyboard.press('Space');
      const reason = reasons.find((one) => one.turn === turn);
      // A quotation's marks are drawn, not written: the longest stretch between them is looked for.
      const stretches = plainText(reason?.feedback ?? '-').split(/[“”]/);
      const [longest = '-'] = stretches.toSorted((one, other) => other.length - one.length);
      await expect(page.getByText(longest.slice(0, 30)).filter({ visible: true }).first()).toBeVisible();
    }
    if (index > 0) await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Space');
  }
  await expect(place(page)).toHaveText(`${slides.length} of ${slides.length}`);
  expect(complaints).toEqual([]);
});

test('hands are typed in by keyboard alone, drawn, and come to what they come to; a reload keeps them and the place', async ({
  page,
}) => {
  const slides = slidesFor('headline-and-floor');
  const friend = slides.find(({ id }) => id === 'a-friend-sums-up');
  if (friend?.type !== 'ask') throw new Error('not a question');
  const right = friend.answers.findIndex(({ reason }) => reason?.standing === 'right');
  const hands = friend.answers.map((_answer, index) => (index === right ? 6 : 9));
  const all = hands.reduce((sum, one) => sum + one, 0);
  await present(page, 'headline-and-floor', friend.id);

  await count(page, [...hands, 2, 5, 8, 9]);
  await expect(page.getByRole('spinbutton')).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(`${all} hands.`, { exact: true })).toBeVisible();
  await expect(page.getByText(`6 ${Math.round((6 / all) * 100)}%`)).toBeVisible();
  await page.keyboard.press('r');
  const share = Math.round((6 / all) * 100);
  await expect(page.getByText(`${all} hands. 6 of them, ${share}%, for what is right.`)).toBeVisible();

  await page.reload();
  await expect(page).toHaveURL(/#a-friend-sums-up$/);
  await expect(heading(page)).toHaveText(/^A friend sums the headline up/);
  await expect(page.getByText(`${all} hands.`, { exact: true })).toBeVisible();
  await expect(page.getByText('✓ Right').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('t');
  const fields = page.getByRole('spinbutton');
  await expect(fields).toHaveCount(friend.answers.length + 4);
  await expect(page.getByRole('spinbutton', { name: /^Hands for A, / })).toBeFocused();
  await expect(page.getByRole('spinbutton', { name: 'How many are at: Certain' })).toHaveValue('9');
});

test('arrows change the slide and reveal nothing; Back, Home and End know the way', async ({ page }) => {
  const slides = slidesFor('who-says-so');
  await present(page, 'who-says-so', 'whose-claim');
  const index = slides.findIndex(({ id }) => id === 'whose-claim');
  await page.keyboard.press('ArrowRight');
  await expect(place(page)).toHaveText(`${index + 2} of ${slides.length}`);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('✓ Right').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(place(page)).toHaveText(`${slides.length} of ${slides.length}`);
  await page.goBack();
  await expect(page).toHaveURL(/#whose-claim$/);
  await expect(place(page)).toHaveText(`${index + 1} of ${slides.length}`);
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a clicker goes on and back: the reason that came last closes first', async ({ page }) => {
  await present(page, 'headline-and-floor', 'a-friend-sums-up');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page.getByText('✕ Not right').filter({ visible: true })).toHaveCount(1);
  await page.keyboard.press('PageUp');
  await expect(page.getByText('✕ Not right').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText('✓ Right').filter({ visible: true })).toHaveCount(1);
  await page.keyboard.press('PageUp');
  await expect(page.getByText('✓ Right').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(page).not.toHaveURL(/#a-friend-sums-up$/);
});

test('statements to be put in order move to their places as these are revealed', async ({ page }) => {
  const item = itemOfKind('order', 'headline-and-floor/how-much-is-claimed');
  await present(page, 'headline-and-floor', 'how-much-is-claimed');
  for (let turn = 0; turn < item.rows.length; turn++) await page.keyboard.press('r');
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ visible: true, hasText: /^[A-G]/ });
  for (const [index, { text }] of item.rows.entries())
    await expect(rows.nth(index)).toContainText(plainText(text));
});

test('by mouse or touch any answer opens its own reason, and closes again', async ({ page }) => {
  await present(page, 'headline-and-floor', 'a-friend-sums-up');
  const [, option] = itemOfKind('choice', 'headline-and-floor/a-friend-sums-up').options;
  const answer = page
    .getByRole('listitem')
    .filter({ visible: true, hasText: plainText(option?.text ?? '-') });
  await answer.click();
  await expect(answer.getByText(/^(✓ Right|✕ Not right)/)).toBeVisible();
  const reason = answer.getByText(plainText(option?.feedback ?? '-').slice(0, 30));
  await expect(reason).toBeVisible();
  await answer.getByText(/^(✓ Right|✕ Not right)/).click();
  await expect(reason).toBeHidden();
  await presenting(page).getByRole('button', { name: 'Next slide' }).click();
  await expect(page).not.toHaveURL(/#a-friend-sums-up$/);
});

test('where a pupil may raise several hands, shares wait for the size of the room', async ({ page }) => {
  const slide = slidesFor('papers-and-people').find(({ id }) => id === 'six-questions');
  if (slide?.type !== 'ask') throw new Error('not a question');
  await present(page, 'papers-and-people', 'six-questions');
  await count(page, [12, 18, 6, 0, 3]);
  await expect(page.getByText('39 hands; each pupil may raise several.')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'In the room' }).fill('24');
  await page.keyboard.press('t');
  await expect(page.getByText('39 hands, in a room of 24.')).toBeVisible();
  await expect(page.getByText('12 50%')).toBeVisible();
  await expect(page.getByText('18 75%')).toBeVisible();
});

test('for a new class all hands are cleared, after one more question', async ({ page }) => {
  await present(page, 'headline-and-floor', 'a-friend-sums-up');
  await count(page, [4, 5, 6, 0, 1, 1, 1, 1]);
  await presenting(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'New class: clear all hands' }).click();
  await expect(page.getByText('15 hands.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Yes, clear them' }).click();
  await expect(page.getByText('All hands are cleared.')).toBeVisible();
  await page.reload();
  await expect(heading(page)).toHaveText(/^A friend sums the headline up/);
  await expect(page.getByText(/\d hands/)).toHaveCount(0);
});

test('the teacher’s notes stay closed until asked for, and go with the slide', async ({ page }) => {
  const plan = content.teach.plans.get('headline-and-floor');
  await present(page, 'headline-and-floor', 'opening');
  const notes = page.getByRole('complementary', { name: 'Notes for the teacher' });
  await expect(notes).toBeHidden();
  await page.keyboard.press('n');
  await expect(notes).toContainText(plan?.opening.expect[0] ?? '-');
  await page.keyboard.press('ArrowRight');
  await expect(notes).toBeVisible();
  await expect(notes.getByText(plan?.opening.expect[0] ?? '-')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(notes).toBeHidden();
});

test('the list of all slides leads to each, the list of keys opens with ?, and Escape closes before it leaves', async ({
  page,
}) => {
  await present(page, 'headline-and-floor');
  await page.keyboard.press('a');
  const list = page.getByRole('navigation', { name: 'All slides' });
  await expect(list.getByRole('link')).toHaveCount(slidesFor('headline-and-floor').length);
  await list.getByRole('link', { name: 'Paragraph 6' }).click();
  await expect(list).toBeHidden();
  await expect(heading(page)).toHaveText('Paragraph 6');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  await expect(page).toHaveURL(/#p6$/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/teach\/present\/$/);
});

test('dark for a dark room, light for a bright one, by one key', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await present(page, 'headline-and-floor');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.keyboard.press('d');
  await expect.poll(ground).not.toBe(light);
  await page.reload();
  await expect(place(page)).toBeVisible();
  expect(await ground()).not.toBe(light);
  await page.keyboard.press('d');
  await expect.poll(ground).toBe(light);
});

test('for somebody who has switched keys off, letters do nothing and a clicker still works', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('sayswho:comfort', '{"keys":"off","changed":1795000000000,"v":1}'),
  );
  await present(page, 'headline-and-floor');
  await page.keyboard.press('n');
  await expect(page.getByRole('complementary', { name: 'Notes for the teacher' })).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(place(page)).toHaveText(/^2 of/);
});

test('what is longer than the window says so, and the same key shows the rest', async ({ page }) => {
  await present(page, 'who-says-so', 'owners-figure');
  await expect(moreBelow(page)).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/#owners-figure$/);
  for (let presses = 0; presses < 6 && (await moreBelow(page).isVisible()); presses++)
    await page.keyboard.press('PageDown');
  await expect(moreBelow(page)).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(page).not.toHaveURL(/#owners-figure$/);
});

for (const { slug, slides } of shown) {
  looking(`"${slug}": no question needs scrolling on a projector, whatever is revealed`, async ({ page }) => {
    await present(page, slug);
    // Pressed inside the page: every reason of every slide is more than a thousand keys.
    const shows = slides.map((slide) => ({
      id: slide.id,
      isAsked: slide.type === 'ask',
      turns: slide.type === 'ask' ? steps(slide) : 0,
      isTallied: slide.type === 'ask' && slide.hands !== 'none',
    }));
    const [bar, more] = [await place(page).elementHandle(), await moreBelow(page).elementHandle()];
    const tooLong = await page.evaluate(
      async ([asked, number, cue]) => {
        const faults: string[] = [];
        const press = async (key: string) => {
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
          );
          // What opens says so in a task of its own.
          await new Promise((resolve) => setTimeout(resolve));
        };
        const look = (state: string) => {
          const slide = document.querySelector('[data-now]');
          if (!slide || slide.scrollHeight > slide.clientHeight + 1 || cue?.checkVisibility())
            faults.push(state);
        };
        for (const [index, { id, isAsked, turns, isTallied }] of asked.entries()) {
          if (number?.textContent !== `${index + 1} of ${asked.length}`) faults.push(`${id} is not there`);
          if (isAsked) look(id);
          for (let turn = 0; turn < turns; turn++) {
            await press('r');
            look(`${id} ${turn}`);
          }
          if (isTallied) {
            await press('t');
            look(`${id} tally`);
            await press('t');
          }
          await press('ArrowRight');
        }
        return faults;
      },
      [shows, bar, more] as const,
    );
    expect(tooLong).toEqual([]);
  });
}

/** One slide of every kind that there is. */
const kinds: readonly (readonly [string, string])[] = [
  ['headline-and-floor', 'start'],
  ['headline-and-floor', 'opening'],
  ['headline-and-floor', 'headline'],
  ['headline-and-floor', 'first-number'],
  ['headline-and-floor', 'the-desk'],
  ['headline-and-floor', 'p6'],
  ['headline-and-floor', 'which-words'],
  ['headline-and-floor', 'how-much-is-claimed'],
  ['headline-and-floor', 'knew-what-figure'],
  ['headline-and-floor', 'ladder-of-knowing'],
  ['headline-and-floor', 'a-friend-sums-up'],
  ['headline-and-floor', 'build-a-headline'],
  ['headline-and-floor', 'believe-now'],
  ['headline-and-floor', 'what-it-does-not-say-criteria'],
  ['headline-and-floor', 'what-it-does-not-say-example-1'],
  ['do-denials-come-true', 'a-flight-from-tehran'],
  ['silence-no-so-what', 'which-kind-of-answer'],
  ['silence-no-so-what', 'ten-answers-figure'],
  ['one-story-many-copies', 'draw-the-tree'],
  ['one-story-many-copies', 'draw-the-tree-tree'],
  ['the-story-moves', 'two-dials-the-embassy'],
  ['desk-note', 'rubric-trust'],
  ['desk-note', 'note-mastery-scores'],
];

for (const [slug, id] of kinds) {
  looking(
    `axe finds nothing on ${slug}#${id}, closed, counted and revealed, in light and dark`,
    async ({ page }) => {
      const slide = slidesFor(slug).find((one) => one.id === id);
      if (!slide) throw new Error(`no slide ${slug}#${id}`);
      const look = (state: string) => expectAccessibleInBothSchemes(page, state, 'in a room');
      await present(page, slug, id);
      await look('closed');
      if (slide.type !== 'ask') return;
      if (slide.hands !== 'none') {
        await count(page, [7, 3]);
        await look('counted');
        await page.keyboard.press('Escape');
      }
      for (let turn = 0; turn < Math.min(2, steps(slide)); turn++) await page.keyboard.press('r');
      await look('revealed');
    },
  );
}

looking('axe finds nothing in notes, keys and the list of slides', async ({ page }) => {
  await present(page, 'headline-and-floor', 'opening');
  await page.keyboard.press('n');
  await expectAccessible(page);
  await page.keyboard.press('?');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expectAccessible(page);
});

looking('on a phone everything stays within the window and can be pressed', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [slug, id] of kinds) {
    await page.goto('about:blank');
    await present(page, slug, id);
    await presenting(page).getByRole('button', { name: 'Reveal' }).click();
    await presenting(page).getByRole('button', { name: 'Tally' }).click();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${slug}#${id}`).toBeLessThanOrEqual(0);
  }
  for (const button of await presenting(page).getByRole('button').filter({ visible: true }).all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('where the browser keeps nothing, hands last as long as the page', async ({ page }) => {
  await blockStorage(page, 'sessionStorage');
  const complaints = watchConsole(page);
  await present(page, 'headline-and-floor', 'a-friend-sums-up');
  await count(page, [4, 5, 6, 0, 1, 1, 1, 1]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('15 hands.', { exact: true })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('without scripts the slides stand one under the other, answers open, and paper has them all', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/teach/present/headline-and-floor/');
  await expect(page.getByText('Scripts are switched off in this browser.')).toBeVisible();
  await expect(presenting(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Paragraph 6' })).toBeVisible();
  const item = itemOfKind('choice', 'headline-and-floor/a-friend-sums-up');
  const [option] = item.options;
  const answer = page.getByRole('listitem').filter({ hasText: plainText(option?.text ?? '-') });
  const reason = answer.getByText(plainText(option?.feedback ?? '-').slice(0, 30));
  await expect(reason).toBeHidden();
  await answer.getByText('Right?').click();
  await expect(reason).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const { text, correct } of item.options)
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: plainText(text) })
        .getByText(correct ? '✓ Right' : '✕ Not right'),
    ).toBeVisible();
  await context.close();
});
