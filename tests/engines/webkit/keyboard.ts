// By keys alone in WebKit: lesson 1 whole, and a lesson's slides to the last one.
import assert from 'node:assert/strict';
import { Key, type WebElement } from 'selenium-webdriver';
import { slidesOf } from '#present/build/slides.ts';
import { choiceField, textField } from '#quiz/fields.ts';
import type { Item } from '#quiz/types.ts';
import { content, hasKey, questionsOf } from '../../helpers/learner.ts';
import { fieldsFor } from '../../helpers/seeds.ts';
import { inWebKit } from './in-webkit.ts';
import { formOf, type Person } from './person.ts';

const lesson = 'headline-and-floor';

/** Walks with Tab, or back with Shift+Tab, to a control or into its group of radio buttons. */
async function tabTo({ driver, press }: Person, goal: WebElement): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const way = await driver.executeScript<'there' | 'back' | 'on'>((target: Element) => {
      const active = document.activeElement;
      const inGroup =
        active instanceof HTMLInputElement &&
        target instanceof HTMLInputElement &&
        active.type === 'radio' &&
        active.name === target.name &&
        active.form === target.form;
      if (!active || active === target || inGroup) return 'there';
      return active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
    }, goal);
    if (way === 'there') return;
    if (way === 'on') await press(Key.TAB);
    else await driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
  }
  throw new Error('not reached by Tab');
}

/** In WebKit the arrow keys stop at either end of a group; elsewhere they go round. */
async function chooseRadio(person: Person, radio: WebElement): Promise<void> {
  await tabTo(person, radio);
  await person.press(Key.SPACE);
  const away = await person.driver.executeScript<number>((goal: HTMLInputElement) => {
    const group = [...(goal.form?.querySelectorAll<HTMLInputElement>(`[name="${goal.name}"]`) ?? [])];
    return group.indexOf(goal) - group.findIndex((each) => each === document.activeElement);
  }, radio);
  const key = away > 0 ? Key.ARROW_DOWN : Key.ARROW_UP;
  await person.press(...Array.from({ length: Math.abs(away) }, () => key));
  assert(await radio.isSelected());
}

async function answerByKeys(person: Person, item: Item): Promise<void> {
  const form = formOf(item);
  const fields = fieldsFor(item, 'right');
  const isTyped = fields.some(([name]) => name === textField);
  for (const [name, value] of fields) {
    if (isTyped && name === choiceField) continue;
    const first = await person.find(`${form} [name="${name}"]`);
    const kind = await person.driver.executeScript<string>('return arguments[0].type', first);
    if (kind === 'radio') {
      await chooseRadio(person, await person.find(`${form} [name="${name}"][value="${value}"]`));
      continue;
    }
    const control =
      kind === 'checkbox' ? await person.find(`${form} [name="${name}"][value="${value}"]`) : first;
    await tabTo(person, control);
    if (kind === 'checkbox') await person.press(Key.SPACE);
    else if (kind === 'range') await person.press(Key.PAGE_UP, Key.PAGE_UP);
    else if (kind === 'select-one') await chooseOption(person, control, value);
    else await person.press(value);
  }
  await tabTo(person, await person.find(`${form} button[data-check]`));
  await person.press(Key.ENTER);
}

/** The words of an option, typed, choose it in a list that is closed. */
async function chooseOption({ driver, press }: Person, list: WebElement, value: string): Promise<void> {
  const words = await driver.executeScript<string>(
    (select: HTMLSelectElement, wanted: string) =>
      [...select.options].find((option) => option.value === wanted)?.text ?? '',
    list,
    value,
  );
  await press(words);
  assert.equal(await driver.executeScript<string>('return arguments[0].value', list), value, words);
}

inWebKit(
  'lesson 1 by keyboard alone: every question answered and checked, the focus never lost',
  async (person) => {
    await person.open(`/lessons/${lesson}/`);
    await person.press(Key.TAB, Key.ENTER);
    for (const { item } of questionsOf(lesson)) {
      await answerByKeys(person, item);
      assert.equal(await person.verdict(item), hasKey(item) ? 'Right.' : 'Kept.', item.id);
      await person.until(
        `the focus has gone on in ${item.id}`,
        (css) => {
          const { activeElement } = document;
          return Boolean(activeElement?.closest(css) && !activeElement.closest('[data-check]'));
        },
        formOf(item),
      );
    }
  },
);

for (const key of ['Space', 'ArrowRight'] as const) {
  inWebKit(`slides with one key, ${key}: every slide to the last`, async (person) => {
    const found = content.lessons.find(({ slug }) => slug === lesson);
    assert(found);
    const slides = slidesOf(found, content);
    await person.open(`/teach/present/${lesson}/`);
    const place = () => person.inPage(() => location.hash.slice(1));
    const seen = new Set<string>();
    // A slide has at most so many reasons to be shown, and heights to be scrolled through.
    for (let presses = 0; presses < slides.length * 8 && !seen.has(slides.at(-1)?.id ?? ''); presses++) {
      await person.press(key === 'Space' ? Key.SPACE : Key.ARROW_RIGHT);
      seen.add(await place());
    }
    assert.deepEqual(
      [...seen].filter(Boolean),
      slides.slice(1).map(({ id }) => id),
    );
  });
}
