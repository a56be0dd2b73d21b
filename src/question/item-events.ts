// What happens when a learner uses an item: one set of rules, whoever keeps the record.
import {
  emptyRecord,
  momentAfter,
  withAttempt,
  withCriteria,
  withDraft,
  withRetry,
  type ItemRecord,
} from '#record/item-record.ts';
import { echo, isReady, keptForRetry, paint, readCriteria, readFields, settle } from './item-form.ts';

/** Where records are kept: raw storage before React, the stores after. */
export type Keeper = {
  readonly get: (form: HTMLFormElement) => ItemRecord;
  readonly set: (form: HTMLFormElement, record: ItemRecord) => void;
};

/** Runs something that the outcome on the screen does not wait for. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

const isOpen = (form: HTMLFormElement) =>
  form.dataset.status === 'unanswered' || form.dataset.status === 'retrying';

/** Shows the record a keeper has, if it has one. */
export function restore(form: HTMLFormElement, keeper: Keeper): void {
  const record = keeper.get(form);
  if (record !== emptyRecord) paint(form, record);
}

/**
 * Follows what is done to the items inside `root`.
 * @param owns which forms this call answers for, so that an item has one owner at a time
 * @param signal ends it
 */
export function followItems(
  root: Document | HTMLFormElement,
  keeper: Keeper,
  owns: (form: HTMLFormElement) => boolean,
  signal?: AbortSignal,
): void {
  const on = (type: string, handle: (form: HTMLFormElement, target: Element, event: Event) => void) => {
    const listener = (event: Event) => {
      const form = event.target instanceof Element ? event.target.closest('form[data-item-id]') : null;
      if (form instanceof HTMLFormElement && owns(form)) handle(form, event.target as Element, event);
    };
    root.addEventListener(type, listener, signal ? { signal } : {});
  };
  const keep = (form: HTMLFormElement, record: ItemRecord) => {
    keeper.set(form, record);
    paint(form, record);
  };

  on('input', (form, target) => {
    const record = keeper.get(form);
    if (target.matches('[name="met"]'))
      keeper.set(form, withCriteria(record, readCriteria(form), Date.now()));
    else if (isOpen(form)) {
      settle(form, target);
      echo(form);
      keeper.set(form, withDraft(record, readFields(form), Date.now()));
    } else paint(form, record);
  });

  const check = (form: HTMLFormElement) => {
    const record = keeper.get(form);
    const at = momentAfter(record, Date.now());
    keep(form, withAttempt(record, form.dataset.hash ?? '', { at, fields: readFields(form) }));
    // The Check button is gone: move focus to the result, or to what can be done next.
    afterPaint(() => {
      const next = form.dataset.status === 'answered' ? '[data-retry]' : '[data-where] > summary';
      const goal = form.querySelector<HTMLElement>(next) ?? form.querySelector<HTMLElement>('[data-outcome]');
      goal?.focus({ preventScroll: true });
    });
  };

  on('click', (form, target, event) => {
    if (target.closest('[data-check]')) {
      // Without a script the browser opens it; here `paint` does, together with everything else.
      event.preventDefault();
      if (isOpen(form) && isReady(form)) check(form);
    } else if (target.closest('[data-retry]') && form.dataset.status === 'answered') {
      const record = keeper.get(form);
      keep(form, withRetry(record, keptForRetry(form), Date.now()));
      form.querySelector<HTMLElement>('[data-answer] :is(input, select, textarea)')?.focus();
    }
  });

  // Enter on an answer means Check. The form has no submit button, so the browser does not do this by itself.
  on('keydown', (form, target, event) => {
    const isEnter =
      event instanceof KeyboardEvent && event.key === 'Enter' && target instanceof HTMLInputElement;
    if (isEnter && form.querySelector('[data-check]') && isOpen(form) && isReady(form)) check(form);
  });
}
