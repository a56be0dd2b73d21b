// A learner without a mouse: gets to a control and sets it by keys alone.
import { expect, type Locator, type Page } from '@playwright/test';
import { found } from './found.ts';
import { controlFor, type Move } from './learner.ts';

/** Walks with Tab, or back with Shift+Tab, until the focus is on the target or in its group of radio buttons. */
export async function tabTo(page: Page, target: Locator) {
  let goal = await found(target);
  for (let presses = 0; presses < 80; presses++) {
    const way = await goal.evaluate((element) => {
      if (!element.isConnected) return 'gone';
      const active = document.activeElement;
      const isSameGroup =
        active instanceof HTMLInputElement &&
        element instanceof HTMLInputElement &&
        active.type === 'radio' &&
        active.name === element.name &&
        active.form === element.form;
      if (!active || active === element || isSameGroup) return 'there';
      return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
    });
    if (way === 'there') return;
    // A script that wakes puts a Check in the place of the one that the page came with.
    if (way === 'gone') goal = await found(target);
    else await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`not reached by Tab: ${String(target)}`);
}

/** Tab goes to the group of a radio button, the arrow keys go on from there. */
export async function chooseRadio(page: Page, radio: Locator) {
  await tabTo(page, radio);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 12 && !(await radio.isChecked()); presses++)
    await page.keyboard.press('ArrowDown');
  await expect(radio).toBeChecked();
}

/** Makes a move on a question without a mouse. */
export async function make(page: Page, question: Locator, move: Move) {
  const control = controlFor(question, move);
  if (move.act === 'press' && move.role === 'radio') {
    await chooseRadio(page, control);
    return;
  }
  await tabTo(page, control);
  if (move.act === 'press') await page.keyboard.press('Space');
  else if (move.act === 'select') await page.keyboard.type(move.option);
  else if (move.act === 'write') await page.keyboard.type(move.text);
  else for (let steps = 0; steps < 5; steps++) await page.keyboard.press('PageUp');
  if (move.act === 'select')
    await expect(control.getByRole('option', { selected: true })).toHaveText(move.option);
}
