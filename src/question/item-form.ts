// The form of an item as the DOM has it: read, filled, and marked with where the learner stands.
// Shared by the script that runs before React and by React itself, so that nothing changes when one hands over to the other.
import type { Fields } from '#quiz/fields.ts';
import { statusOf, type ItemRecord } from '#record/item-record.ts';

/** The boxes for the learner's own assessment, of their writing or of a case, are no part of the answer. */
const criterion = 'met';

/** What the form holds, without the learner's own assessment. */
export function readFields(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== criterion ? [[name, value]] : [],
  );
}

/** What is ticked in the learner's own assessment. */
export function readCriteria(form: HTMLFormElement): string[] {
  return new FormData(form).getAll(criterion).map(String);
}

/** Sets every control to what the fields say; controls they do not name are emptied, a slider stays. */
export function writeFields(form: HTMLFormElement, fields: Fields): void {
  const has = (name: string, value: string) =>
    fields.some((field) => field[0] === name && field[1] === value);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type !== 'range') {
      if (control.name !== criterion) control.checked = has(control.name, control.value);
    } else if (isValued(control)) {
      const value = fields.find(([name]) => name === control.name)?.[1];
      if (value !== undefined || control.type !== 'range') control.value = value ?? '';
    }
  }
}

function isValued(control: Element): control is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return control.matches('input, select, textarea');
}

/** How an answer did as a whole; `kept` where there is nothing to be right about. */
export type Result = 'right' | 'partly' | 'miss' | 'kept';

/** The parts that are chosen inside the answer: inputs, and the options of lists. */
function chosen(form: HTMLFormElement): Element[] {
  return [...form.querySelectorAll('[data-answer] :checked:not([value=""])')];
}

/**
 * How the chosen parts did, by the marks on them: `data-right` is a right part, `data-half` one that earns half.
 * `data-needs` on the form is how many right parts make the answer; a form without it has nothing to be right about.
 */
export function resultOf(form: HTMLFormElement): Result {
  const needs = Number(form.dataset.needs);
  if (!needs) return 'kept';
  const parts = chosen(form);
  const right = parts.filter((part) => part.hasAttribute('data-right')).length;
  if (right === needs && right === parts.length) return 'right';
  return right || parts.some((part) => part.hasAttribute('data-half')) ? 'partly' : 'miss';
}

/** The first answer leaves nothing to retry: fully right, or of a kind that is kept once (`data-once`). */
function isSettled(form: HTMLFormElement): boolean {
  return resultOf(form) === 'right' || form.hasAttribute('data-once');
}

/** Every question asked has an answer, confidence included. */
export function isReady(form: HTMLFormElement): boolean {
  if (!form.checkValidity()) return false;
  const boxes = form.querySelectorAll('[data-any]');
  return boxes.length === 0 || [...boxes].some((box) => box instanceof HTMLInputElement && box.checked);
}

/**
 * Makes the form show a record: the answer, whether it is checked, and how it did.
 * The only place that sets `data-status`, `data-result`, `data-tried` and the open state of Check.
 */
export function paint(form: HTMLFormElement, record: ItemRecord): void {
  const [first] = record.attempts;
  if (first) {
    writeFields(form, first.fields);
    for (const part of chosen(form)) part.toggleAttribute('data-tried', !part.hasAttribute('data-right'));
  }
  const status = statusOf(record, Boolean(first) && isSettled(form));
  const isOpen = status === 'unanswered' || status === 'retrying';
  const shown = isOpen ? record.draft : record.attempts.at(-1)?.fields;
  if (shown && shown !== first?.fields) writeFields(form, shown);
  for (const box of form.querySelectorAll<HTMLInputElement>(`[name="${criterion}"]`)) {
    box.checked = record.met?.includes(box.value) ?? false;
  }
  form.dataset.status = status;
  if (isOpen) delete form.dataset.result;
  else form.dataset.result = resultOf(form);
  const check = form.querySelector<HTMLDetailsElement>('[data-check]');
  if (check) check.open = !isOpen;
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
    places.some((other) => other !== input && other.value === input.value && places.includes(input));
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
