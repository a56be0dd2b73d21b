// Runs inline, before anything is painted: shows what was answered before, and keeps the first Check until React arrives.
// Its text is part of every lesson page and its hash part of the page's security policy, so it stays small.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { encode, migrations } from '#record/envelope.ts';
import { emptyRecord, type ItemRecord } from '#record/item-record.ts';
import { activeStorage } from '#record/active-storage.ts';
import { bringFonts } from './bring-fonts.ts';
import { followItems, restore, type Keeper } from '#question/item-events.ts';
import { layOutNear, layOutRest } from './deferred-layout.ts';
import { keepControls } from './keep-controls.ts';
import { comfortKey, isItemKey, itemKey, keptEarly, themeKey } from '#record/storage-keys.ts';
import { showComfort } from '#comfort/show-comfort.ts';

/** What could not be written to storage yet, for the stores to take over. */
const unsaved: Record<string, string> = {};
Object.assign(globalThis, { sayswhoUnsaved: unsaved });

/** Shows what the reader has chosen; colours may still be kept the old way, by themselves. */
const show = () =>
  tryOrUndefined(() => {
    const text = activeStorage?.getItem(comfortKey);
    showComfort(text ? JSON.parse(text) : { theme: activeStorage?.getItem(themeKey) });
  });
show();
addEventListener('storage', show);

// Until scripts are missing, what is done here is kept if there is somewhere to.
const { dataset: standing } = document.documentElement;
if (activeStorage) standing.alive = '';
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && delete standing.alive, true);

layOutNear();
keepControls();

/** In milliseconds: how long the first paint waits for more text. A slow phone reads what has arrived in half of it; over a slow
 * connection the first words are shown without the rest. */
const longestHold = 100;
setTimeout(() => document.querySelector('[rel="expect"]')?.remove(), longestHold);

bringFonts(layOutRest);

// The number of questions due is fetched only for readers with answers, and not in a lesson: there it would distract, and
// lessons have the most scripts to load.
addEventListener('load', () => {
  if (document.querySelector('[data-step]')) return;
  if (tryOrUndefined(() => Object.keys(activeStorage ?? {}).some(isItemKey))) {
    // Without it the header shows no number.
    import(/* @vite-ignore */ `${import.meta.env.BASE_URL}due.js`).catch(() => {});
  }
});

/** Only a recall is kept elsewhere than under its item's id. */
const keyOf = ({ dataset }: HTMLFormElement) => itemKey(dataset.placement ?? dataset.itemId ?? '');

/** The record in a text, if this version can read it. Whatever is wrong with it throws; the stores look into it later. */
function read(text: string | null | undefined): ItemRecord | undefined {
  if (typeof text !== 'string') return emptyRecord;
  const envelope = JSON.parse(text);
  // Not checked here: the worst that painting it can do is to show something odd. The stores check it.
  return migrations[envelope.v]?.(envelope) as ItemRecord | undefined;
}

const keeper: Keeper = {
  get: (form) =>
    tryOrUndefined(() => read(unsaved[keyOf(form)] ?? activeStorage?.getItem(keyOf(form)))) ?? emptyRecord,
  set: (form, record) => {
    const key = keyOf(form);
    const text = encode(record);
    // A stored text that cannot be read is not overwritten, and full or blocked storage cannot be written.
    const isSaved = tryOrUndefined(() => {
      if (!activeStorage || !read(activeStorage.getItem(key))) return false;
      activeStorage.setItem(key, text);
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
      if (form) tryOrUndefined(() => restore(form, keeper));
    }
  },
);
