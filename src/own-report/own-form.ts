// The form of an own report as the DOM has it: what it holds, what it shows, and how much each field still takes.
import type { Fields } from '#quiz/fields.ts';
import { ownLimits } from '#record/other/own-record.ts';
import { ownPartIds, textIn, type OwnPart, type OwnPartId } from './own-parts.ts';

const textareas = (form: HTMLElement) => [...form.querySelectorAll('textarea')];
const inputs = (form: HTMLElement) => [...form.querySelectorAll('input')];

/** What the form holds, field by field. */
export function textsIn(form: HTMLElement): Fields {
  return ownPartIds.map((id) => {
    const field = [...textareas(form), ...inputs(form)].find(
      (one) => one.name === id && !(one.type === 'radio' && !isChecked(one)),
    );
    return [id, field?.value ?? ''] as const;
  });
}

const isChecked = (field: HTMLInputElement | HTMLTextAreaElement) =>
  field instanceof HTMLInputElement && field.checked;

/** Shows texts in the form. A field that is right is left alone, so that the caret stays where it is. */
export function showTexts(form: HTMLElement, texts: Fields): void {
  const textOf = (name: string) => texts.find(([one]) => one === name)?.[1] ?? '';
  for (const field of textareas(form))
    if (field.value !== textOf(field.name)) field.value = textOf(field.name);
  for (const field of inputs(form)) {
    const text = textOf(field.name);
    if (field.type === 'radio') field.checked = field.value === text;
    else if (field.value !== text) field.value = text;
  }
}

/** Has every field take as much as it and the whole report have room for: a browser cuts what is pasted past that. */
export function makeRoom(form: HTMLElement, parts: readonly OwnPart[]): void {
  const fields = textareas(form);
  const room = Math.max(0, ownLimits.text - fields.reduce((sum, { value }) => sum + value.length, 0));
  for (const field of fields) {
    const most = parts.find(({ id }) => id === field.name)?.most ?? 0;
    const { length } = field.value;
    field.maxLength = Math.max(length, Math.min(most, length + room));
  }
}

/** What to say of a field that takes no more; empty while it does. */
export function sayFull(field: EventTarget | null, parts: readonly OwnPart[]): string {
  if (!(field instanceof HTMLTextAreaElement) || field.value.length < field.maxLength) return '';
  const most = parts.find(({ id }) => id === field.name)?.most ?? 0;
  if (field.value.length >= most)
    return `This field takes ${grouped(most)} characters, and it is full. What goes past them is left out.`;
  return `A report takes ${grouped(ownLimits.text)} characters in all, and this one is full. What goes past them is left out. Shorten another field, or go on in a second report.`;
}

const grouped = (count: number) => count.toLocaleString('en-GB');

/** Which field of ours something is. */
export const partOf = (field: EventTarget | null): OwnPartId | undefined =>
  field instanceof HTMLTextAreaElement ? ownPartIds.find((id) => id === field.name) : undefined;

/** Whether nothing is written in the form. */
export const isUntouched = (texts: Fields): boolean => ownPartIds.every((id) => textIn(texts, id) === '');
