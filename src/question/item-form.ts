// The form of an item as the DOM has it: read, filled, and marked with where the learner stands.
// Shared by the script that runs before React and by React itself, so that nothing changes when one hands over to the other.
import { metField, type Fields } from '#quiz/fields.ts';
import { resultOf, type Result, type Score } from '#quiz/grading.ts';
import { pairsAmong, pointsFor, pointsForOrder, type Rule } from '#quiz/scoring.ts';
import { statusOf, type Attempt, type ItemRecord } from '#record/item-record.ts';

/** What the form holds, without the learner's own assessment. */
export function readFields(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== metField ? [[name, value]] : [],
  );
}

/** What is ticked in the learner's own assessment. */
export function readCriteria(form: HTMLFormElement): string[] {
  return new FormData(form).getAll(metField).map(String);
}

/** Sets every control to what the fields say; controls they do not name are emptied, a slider stays. */
export function writeFields(form: HTMLFormElement, fields: Fields): void {
  const has = (name: string, value: string) =>
    fields.some((field) => field[0] === name && field[1] === value);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) {
      if (control.name !== metField) control.checked = has(control.name, control.value);
    } else if (isValued(control)) {
      const value = fields.find(([name]) => name === control.name)?.[1];
      if (value !== undefined || control.type !== 'range') control.value = value ?? '';
    }
  }
}

function isValued(control: Element): control is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return control.matches('input, select, textarea');
}

/** The parts that are chosen inside the answer: inputs, and the options of lists. */
function chosen(form: HTMLFormElement): Element[] {
  return [...form.querySelectorAll('[data-answer] :checked:not([value=""])')];
}

/** Where each statement was put, the statements in the right order: the place marked right says where one belongs. */
function placesIn(form: HTMLFormElement): number[] {
  const places: number[] = [];
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>('[data-place][data-right]'))
    places[Number(value) - 1] = Number(new FormData(form).get(name));
  return places;
}

/**
 * What a complete answer in a form earns, by the rule that the form names (`data-scoring`) and the marks on its controls;
 * undefined where there is nothing to be right about. A grader with the item in its hands says the same.
 */
export function scoreIn(form: HTMLFormElement): Exclude<Score, { brier: number }> | undefined {
  // The form is the build's own, and so is the name of its rule.
  const { scoring } = form.dataset as { readonly scoring?: Rule };
  if (!scoring) return undefined;
  if (scoring === 'order') {
    const places = placesIn(form);
    return { earned: pointsForOrder(places), total: pairsAmong(places.length) };
  }
  const parts = chosen(form);
  const count = (mark: string) => parts.filter((part) => part.matches(mark)).length;
  const [right, half] = [count('[data-right]'), count('[data-half]')];
  const keys = scoring === 'marks' ? form.querySelectorAll('[data-answer] [data-right]') : parts;
  return { earned: pointsFor(scoring, right, half, parts.length - right - half), total: keys.length };
}

/** The result of an attempt, as the form said it when it was made; `kept` where there is nothing to be right about. */
function toldOf(form: HTMLFormElement, { score = scoreIn(form) }: Attempt): Result | 'kept' {
  return score && 'earned' in score ? resultOf(score.earned / score.total) : 'kept';
}

/** Every question asked has an answer, confidence included. */
export function isReady(form: HTMLFormElement): boolean {
  const has = (boxes: string) => form.querySelector(boxes) !== null;
  return form.checkValidity() && (!has('[data-any]') || has('[data-any]:checked'));
}

/**
 * Makes the form show a record: the answer, whether it is checked, and how it did.
 * The only place that sets `data-status`, `data-result`, `data-tried` and the open state of Check.
 */
export function paint(form: HTMLFormElement, record: ItemRecord): void {
  const { attempts } = record;
  const [first] = attempts;
  let isSettled = form.hasAttribute('data-once');
  if (first) {
    writeFields(form, first.fields);
    for (const part of chosen(form)) part.toggleAttribute('data-tried', !part.hasAttribute('data-right'));
    // It leaves nothing to retry: fully right, or of a kind that is kept once.
    isSettled ||= toldOf(form, first) === 'right';
  }
  const status = statusOf(record, isSettled);
  const isOpen = status === 'unanswered' || status === 'retrying';
  const last = attempts.at(-1);
  const shown = isOpen ? record.draft : last?.fields;
  if (shown && shown !== first?.fields) writeFields(form, shown);
  for (const box of form.querySelectorAll<HTMLInputElement>(`[name="${metField}"]`)) {
    box.checked = record.met?.includes(box.value) ?? false;
  }
  form.dataset.status = status;
  if (isOpen || !last) delete form.dataset.result;
  else form.dataset.result = toldOf(form, last);
  form.querySelector('[data-check]')?.toggleAttribute('open', !isOpen);
  settle(form);
  echo(form);
}

/** Writes a slider's value beside it. */
export function echo(form: HTMLFormElement): void {
  for (const output of form.querySelectorAll<HTMLOutputElement>('[data-echo]')) {
    const control = form.elements.namedItem(output.dataset.echo ?? '');
    if (control instanceof HTMLInputElement) output.textContent = control.value;
  }
}

/** What of a checked answer may stay for the retry: the right parts, the words written, and the confidence given. */
export function keptForRetry(form: HTMLFormElement): Fields {
  for (const part of chosen(form)) {
    if (part.hasAttribute('data-right')) continue;
    if (part instanceof HTMLInputElement) part.checked = false;
    else if (part.parentElement instanceof HTMLSelectElement) part.parentElement.value = '';
  }
  return readFields(form);
}

/**
 * Keeps controls consistent after one was chosen: "no such words" (`data-alone`) stands alone, and two rows in one place
 * (`data-place`) are not an answer. A place is not taken away from a row: the arrow keys pass over places on their way.
 */
export function settle(form: HTMLFormElement, changed?: EventTarget | null): void {
  const chosenInputs = [...form.querySelectorAll<HTMLInputElement>('[data-answer] input:checked')];
  if (changed instanceof HTMLInputElement && chosenInputs.includes(changed)) {
    for (const other of chosenInputs) {
      const cannotStand = changed.hasAttribute('data-alone') || other.hasAttribute('data-alone');
      if (other !== changed && cannotStand) other.checked = false;
    }
  }
  const places = chosenInputs.filter((input) => input.hasAttribute('data-place'));
  const clashes = (input: HTMLInputElement) =>
    input.checked && places.some((other) => other !== input && other.value === input.value);
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-place]')) {
    input.setCustomValidity(clashes(input) ? 'Another statement has this place.' : '');
  }
  form.toggleAttribute('data-clash', places.some(clashes));
}

/** What a checked form says about the answer, verdict first, as it can be read on the page: for a screen reader. */
export function outcomeText(form: HTMLFormElement): string {
  return ['[data-verdict]', '[data-outcome] > span', '[data-note] > p']
    .flatMap((selector) => [...form.querySelectorAll(selector)])
    .filter((part) => part.checkVisibility())
    .map((part) => textOf(part))
    .join(' ');
}

/** Without what opens the evidence. */
function textOf(part: Element): string {
  const words = [...part.childNodes].filter(
    (node) => !(node instanceof Element && node.matches('button, [data-ref]')),
  );
  return words
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim();
}
