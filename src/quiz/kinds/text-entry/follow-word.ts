// Takes what is typed for the listed word that was meant. A lesson has it only beside a question of this kind.
import { otherWord } from './grade.ts';
import { normalise, wordMeant, type Spelled } from './spelling.ts';

/** The attribute that holds the spellings of a word. */
export const spellingsName = 'data-spellings';

/** The spellings of a word as a form has them. */
export const spellingsOf = (text: string, also: readonly string[] = []) => [text, ...also].join('|');

/** What is listed, as the form has it: a control out of sight for each word, with its spellings. */
const spelledIn = (controls: readonly HTMLInputElement[]): Spelled[] =>
  controls.flatMap((control) => {
    const [text, ...also] = control.getAttribute(spellingsName)?.split('|') ?? [];
    return text ? [{ id: control.value, text, also }] : [];
  });

/**
 * Follows the gap of a form: while somebody types, the control of the word that was meant is chosen before anybody reads
 * the form; once it is checked, a slip that was forgiven is named.
 */
export function followWord(form: HTMLFormElement): void {
  const gap = form.querySelector<HTMLInputElement>('[data-answer] [type="text"]');
  const note = form.querySelector('[data-note="0"] > p');
  const controls = [...form.querySelectorAll<HTMLInputElement>('[data-answer] [type="radio"]')];
  if (!gap || !note) return;
  const words = spelledIn(controls);
  const choose = () => {
    const meant = normalise(gap.value) && (wordMeant(words, gap.value)?.id ?? otherWord);
    for (const control of controls) control.checked = control.value === meant;
  };
  const name = () => {
    const meant = wordMeant(words, gap.value);
    note.textContent =
      meant && !meant.isExact
        ? `“${gap.value.trim()}” was taken for “${meant.spelling}”: spelling does not count here.`
        : '';
  };
  // Without a script nothing chooses a word, and the form must not wait for it.
  for (const control of controls) control.required = true;
  gap.addEventListener('input', choose);
  // Enter means Check; in a form without a button to send it, it would also send it.
  gap.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  new MutationObserver(name).observe(form, { attributeFilter: ['data-status'] });
}
