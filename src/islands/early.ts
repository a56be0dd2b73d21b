// Runs inline, before anything is painted: shows what was answered before, and keeps the first Check until React arrives.
// Its text is part of every lesson page and its hash part of the page's security policy, so it stays small.
import { attempt } from '../stores/attempt.ts';
import { encode, version } from '../stores/codec.ts';
import { emptyRecord, type ItemRecord } from '../stores/record.ts';
import { bringFonts } from './fonts.ts';
import { followItems, restore, type Keeper } from './item-events.ts';
import { isItemKey, itemKey, keptEarly, themeKey } from '../stores/keys.ts';

/** What could not be written to storage yet, for the stores to take over. */
const unsaved: Record<string, string> = {};
Object.assign(globalThis, { sayswhoUnsaved: unsaved });

const root = document.documentElement;

/** Puts a colour scheme on the page; anything but light or dark leaves it to the device. */
function applyTheme(theme: string | null | undefined): void {
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  else delete root.dataset.theme;
}

applyTheme(attempt(() => localStorage.getItem(themeKey)));
addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement) || !target.matches('[data-theme-switch]')) return;
  applyTheme(target.value);
  attempt(() => localStorage.setItem(themeKey, target.value));
});
document.addEventListener('DOMContentLoaded', () => {
  const control = document.querySelector<HTMLSelectElement>('[data-theme-switch]');
  if (control) control.value = root.dataset.theme ?? 'system';
});

bringFonts();

// Whoever has no answers has nothing to review.
addEventListener('load', () => {
  if (!attempt(() => Object.keys(localStorage).some(isItemKey))) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = DUE_ADDRESS;
  root.append(script);
});

const keyOf = (form: HTMLFormElement) => itemKey(form.dataset.placement ?? '');

/** The record under a key. Read without much care: whatever is wrong with it throws, and the stores look into it later. */
function load(key: string): ItemRecord {
  const text = unsaved[key] ?? attempt(() => localStorage.getItem(key));
  if (typeof text !== 'string') return emptyRecord;
  const envelope: ItemRecord & { readonly v: unknown } = JSON.parse(text);
  if (envelope.v !== version) throw new Error('not ours');
  return envelope;
}

const keeper: Keeper = {
  get: (form) => attempt(() => load(keyOf(form))) ?? emptyRecord,
  set: (form, record) => {
    const key = keyOf(form);
    const text = encode(record);
    // A stored text that cannot be read is not ours to overwrite; full or blocked storage cannot be written.
    const isSaved = attempt(() => {
      load(key);
      localStorage.setItem(key, text);
      return true;
    });
    if (isSaved) delete unsaved[key];
    else unsaved[key] = text;
    dispatchEvent(new CustomEvent(keptEarly, { detail: { key, text } }));
  },
};

followItems(document, keeper, (form) => !form.hasAttribute('data-live'));

// Stands right behind an item, so that the parser reports the item as complete, before it is painted.
customElements.define(
  'item-end',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.parentElement?.querySelector<HTMLFormElement>('form[data-item-id]');
      if (form) attempt(() => restore(form, keeper));
    }
  },
);
