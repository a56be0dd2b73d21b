// Where the system decides about colours, as Windows does in high contrast: a choice, what it was worth and where the focus is
// show by something else than a colour of ours.
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Item } from '#quiz/types.ts';
import { lessonsWithEveryKind } from '../helpers/every-kind.ts';
import { answer, arriveAt, check, openComfort, questionOf, questionsOf } from '../helpers/learner.ts';
import { removeKept } from '../helpers/pupil.ts';

/** How a control looks with what is drawn around it, and how it stands. */
type Look = {
  readonly name: string;
  readonly looks: string;
  /** The browser draws whether it is chosen. */
  readonly isNative: boolean;
  readonly isChosen: boolean;
  readonly isRight: boolean;
  readonly isHalf: boolean;
};

/** Every choice inside: boxes, dots, and the options of lists. */
const looksIn = (place: Locator): Promise<Look[]> =>
  place.evaluate((root) => {
    const shown = [
      'backgroundColor',
      'color',
      'borderTopColor',
      'borderTopStyle',
      'borderTopWidth',
      'outlineColor',
      'outlineStyle',
      'outlineWidth',
      'textDecorationLine',
      'textDecorationStyle',
    ] as const;
    const lookOf = (element: Element | null) => {
      if (!element) return '';
      const style = getComputedStyle(element);
      return [...shown.map((name) => style[name]), getComputedStyle(element, '::after').content].join(' ');
    };
    return [
      ...root.querySelectorAll<HTMLInputElement | HTMLOptionElement>(
        ':is([type="radio"], [type="checkbox"], option:not([value=""]))',
      ),
    ].map((choice) => {
      const style = getComputedStyle(choice);
      // A gap has its sign before the reason.
      const sign = choice
        .closest('[data-scope]')
        ?.querySelector(`[data-note="${choice.dataset.n}"] [data-sign]`);
      return {
        name: choice instanceof HTMLInputElement ? choice.name : (choice.closest('select')?.name ?? ''),
        looks: [
          ...['label', '[data-choice]', '[data-select]'].map((around) => lookOf(choice.closest(around))),
          sign?.checkVisibility() ? getComputedStyle(sign, '::before').content : '',
        ].join('\n'),
        // The words of a list, or of an entry, are in its face.
        isNative:
          choice.closest('select, [data-select]') !== null ||
          (style.opacity === '1' && style.appearance !== 'none'),
        isChosen: choice.matches(':checked'),
        isRight: choice.hasAttribute('data-right'),
        isHalf: choice.hasAttribute('data-half'),
      };
    });
  });

/** What is chosen looks different from what is not. */
async function expectChoicesShow(place: Locator, state: string) {
  const all = await looksIn(place);
  for (const chosen of all.filter(({ isChosen, isNative }) => isChosen && !isNative)) {
    const alike = all.filter(
      ({ name, isChosen, looks }) => !isChosen && name === chosen.name && looks === chosen.looks,
    );
    expect.soft(alike.length, `${state}: how many look like what is chosen of ${chosen.name}`).toBe(0);
  }
  return all;
}

/** With the focus a control looks different, whether it is chosen or not. */
async function expectFocusShows(page: Page, place: Locator, state: string) {
  await page.keyboard.press('Tab');
  const alike = await place.evaluate((root) => {
    const lookOf = (control: Element) =>
      [control, control.closest('label')].map((element) => {
        if (!element) return '';
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
        return `${outlineStyle} ${outlineWidth} ${outlineOffset}`;
      });
    const controls = [...root.querySelectorAll<HTMLElement>('input, select, textarea, summary, button')];
    return controls
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        control.blur();
        const before = lookOf(control);
        control.focus();
        const after = lookOf(control);
        // A thin line is what some choices have anyway.
        return !after.some((look, index) => look !== before[index] && /^\w+ [2-9]/.test(look));
      })
      .map((control) => control.outerHTML);
  });
  expect.soft(alike, `${state}: controls that look the same with the focus`).toEqual([]);
}

const distinct = (looks: readonly Look[]) => [...new Set(looks.map((one) => one.looks))];

/** What was chosen and is right, what is wrong, and what earns half do not look alike. */
function expectResultsShow(all: readonly Look[], item: Item) {
  const chosen = all.filter(({ isChosen, name }) => isChosen && name !== 'confidence' && name !== 'met');
  const right = distinct(chosen.filter(({ isRight }) => isRight));
  const half = distinct(chosen.filter(({ isHalf }) => isHalf));
  const wrong = distinct(chosen.filter(({ isRight, isHalf }) => !isRight && !isHalf));
  for (const [one, other] of [
    [right, wrong],
    [right, half],
    [half, wrong],
  ] as const)
    expect
      .soft(
        one.filter((look) => other.includes(look)),
        `${item.id}: right, half right and wrong look alike`,
      )
      .toEqual([]);
}

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

for (const slug of lessonsWithEveryKind()) {
  test(`${slug}: every question shows what is chosen, right, wrong and focused`, async ({ page }) => {
    await page.goto(`/lessons/${slug}/`);
    const questions = questionsOf(slug).map(({ item }) => item);
    const seen = new Map<Item, Look[]>();
    for (const item of questions) {
      await arriveAt(page, item);
      await answer(page, item, 'wrong');
      const question = questionOf(page, item);
      await expectChoicesShow(question, `${item.id}, answered`);
      await expectFocusShows(page, question, `${item.id}, answered`);
      await check(page, item);
      seen.set(item, await expectChoicesShow(question, `${item.id}, missed`));
      const retry = question.locator('[data-retry]');
      if (!(await retry.isVisible())) continue;
      await retry.click();
      await answer(page, item, 'wrong');
      await check(page, item);
      if (item.kind === 'extended-text') continue;
      // The key: what would have been right, and was not chosen.
      const missed = (await looksIn(question)).filter(({ isChosen, isNative }) => !isChosen && !isNative);
      const key = distinct(missed.filter(({ isRight }) => isRight));
      const rest = distinct(missed.filter(({ isRight }) => !isRight));
      expect
        .soft(
          key.filter((look) => rest.includes(look)),
          `${item.id}: the key looks like the rest`,
        )
        .toEqual([]);
    }
    await removeKept(page);
    await page.reload();
    for (const item of questions) {
      await arriveAt(page, item);
      await answer(page, item, 'right');
      await check(page, item);
      const question = questionOf(page, item);
      // Some questions have nothing to be right about.
      if ((await question.getAttribute('data-scoring')) === null) continue;
      const right = await looksIn(question);
      expectResultsShow([...(seen.get(item) ?? []), ...right], item);
    }
  });
}

test('a check, an assignment and “Aa” show what is chosen and focused', async ({ page }) => {
  await page.goto('/check/start/');
  await page.getByRole('button', { name: 'Begin' }).click();
  const question = page.locator('form', { has: page.getByRole('radio', { name: 'Fairly sure' }) }).first();
  await question.getByRole('radio').first().check({ force: true });
  await question.getByRole('radio', { name: 'Fairly sure' }).first().check({ force: true });
  await expectChoicesShow(question, 'a check');
  await expectFocusShows(page, question, 'a check');

  await page.goto('/teach/assign/');
  const form = page.locator('form', { has: page.getByRole('checkbox') });
  await form.getByRole('checkbox').first().check({ force: true });
  await expectChoicesShow(form, 'an assignment');
  await expectFocusShows(page, form, 'an assignment');

  const panel = await openComfort(page);
  await expectChoicesShow(panel, 'Aa');
  await expectFocusShows(page, panel, 'Aa');
});
