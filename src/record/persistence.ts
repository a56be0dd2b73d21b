// Where everything a learner does is kept in this browser, and what the page must say about it.
import { setPersistentEngine, type PersistentListener } from '@nanostores/persistent';
import { atom } from 'nanostores';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { forgetShared } from '#lib/storage/adopt-shared.ts';
import { brokenKey, isLessonKey, keptEarly, prefix, thisTabKey } from './storage-keys.ts';
import { inspect, join, entryKindOf } from './storage-entries.ts';
import { createSafeStorage, type SafeStorage, type Saving } from './safe-storage.ts';
import { isThisTabOnly, activeStorage } from './active-storage.ts';
import { secondCopy } from './second-copy.ts';

/** Whether what is done here outlives the page. */
export const $saving = atom<Saving>('saved');

/** How many stored texts could not be read and were set aside. */
export const $setAside = atom(0);

/** A later version of this site keeps work here that this page must not touch. */
export const $isOutdated = atom(false);

/** The learner asked that nothing outlives this tab. */
export const $isThisTabOnly = atom(isThisTabOnly());

/** Another tab cleared the storage while this one still has answers. */
export const $isClearedElsewhere = atom(false);

const listeners = new Set<PersistentListener>();

/** What was done here would be gone with the page: the browser asks first. */
const askFirst = (event: Event) => event.preventDefault();

/** Asked for while there is something to lose alone: a page that listens is not kept in memory for Back. */
function askBeforeLeaving(unsaved: ReadonlySet<string>): void {
  if (typeof window === 'undefined') return;
  // How a page looks, and where somebody is in a lesson, is soon chosen again.
  const isWork = [...unsaved].some(
    (key) => !isLessonKey(key) && !/look|browser/.test(entryKindOf(key)?.belongsTo ?? ''),
  );
  window[isWork ? 'addEventListener' : 'removeEventListener']('beforeunload', askFirst);
}

/** What was checked, once more: a browser that is killed forgets what it was given for local storage in the last minute. */
const copy = secondCopy({
  get: (key) => storage.get(key),
  keys: () => storage.keys(),
  isSound: (key, text) => inspect(key, text) === 'ok',
  join,
  take(key, text) {
    // Until the learner has said what holds, nothing is mixed.
    if (!$isClearedElsewhere.get()) keepText(key, text);
  },
});

/** Clears what was kept a second time. */
export const clearCopy = copy.clear;

/** The storage of this page. On the server, and where storage is blocked, it is memory alone. */
export const storage: SafeStorage = createSafeStorage({
  prefix,
  open: () => activeStorage,
  unsaved: globalThis.sayswhoUnsaved ?? {},
  inspect,
  join,
  aside: (key) => brokenKey(key, Date.now()),
  onSaving(saving, unsaved) {
    $saving.set(saving);
    askBeforeLeaving(unsaved);
  },
  onChange(key, isRemoved) {
    copy.follow(key, isRemoved);
    if (isRemoved) tryOrUndefined(() => activeStorage && forgetShared?.(activeStorage, (own) => own === key));
  },
  onTrouble(_key, condition) {
    if (condition === 'newer') $isOutdated.set(true);
    else $setAside.set($setAside.get() + 1);
  },
});

// nanostores' persistent stores expect an object to index; every access goes through the storage above.
setPersistentEngine(
  new Proxy<Record<string, string>>(
    {},
    {
      has: (_target, key) => storage.get(String(key)) !== undefined,
      get: (_target, key) => storage.get(String(key)),
      set(_target, key, value: string) {
        // A store that holds nothing keeps nothing.
        if (value === '') storage.remove(String(key));
        else storage.set(String(key), value);
        return true;
      },
      deleteProperty(_target, key) {
        storage.remove(String(key));
        return true;
      },
    },
  ),
  {
    addEventListener: (_key, listener) => void listeners.add(listener),
    removeEventListener: (_key, listener) => void listeners.delete(listener),
  },
);

function hearOtherTabs({ key, newValue, storageArea }: StorageEvent): void {
  // What is kept for one tab alone is nobody else's, and the other way round.
  if (storageArea && storageArea !== activeStorage) return;
  if (key !== null && !entryKindOf(key)) return;
  if (key === null || newValue === null) {
    // Cleared over there: what this tab has stays until the learner says otherwise.
    const isMine = storage
      .keys()
      .some((own) => entryKindOf(own)?.belongsTo === 'work' && (key ?? own) === own);
    if (isMine) $isClearedElsewhere.set(true);
    return;
  }
  // Until then it is not mixed with what comes after; that may be somebody else's.
  if ($isClearedElsewhere.get()) return;
  const text = storage.receive(key, newValue);
  if (text === undefined) return;
  tellStores(key, text);
}

/** Has every store that holds a key take over its text; without one, those whose text is gone begin anew. */
export function tellStores(key: string, newValue: string): void {
  for (const listener of listeners) listener({ key, newValue });
}

/** An item that has not been taken over by its island yet is answered on this page. */
function hearEarlyScript(event: Event): void {
  if (!(event instanceof CustomEvent)) return;
  const { key, text }: { readonly key: string; readonly text: string } = event.detail;
  // It knows what is stored, and not what this page could not save.
  const mine = storage.get(key) ?? text;
  keepText(key, join(key, mine, text));
}

/** Keeps a text that no store has made, and shows it. */
export function keepText(key: string, text: string): void {
  storage.set(key, text);
  tellStores(key, storage.get(key) ?? text);
}

/** A page that comes back as it was left shows what it showed then: to the next person, if answers were cleared since. */
function comeBack({ persisted }: PageTransitionEvent): void {
  if (persisted && (storage.isStale() || isThisTabOnly() !== $isThisTabOnly.get())) location.reload();
}

/**
 * Firefox gives a page that comes back from memory the storage which its tab had when the page was left: what the tab keeps
 * for itself since would be gone. A page in memory to which something is said is let go, and Back loads it anew.
 */
function letPagesInMemoryGo(): void {
  const channel = new window.BroadcastChannel(thisTabKey);
  channel.addEventListener('message', () => undefined);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel takes none: it is of this origin alone
  if ($isThisTabOnly.get()) channel.postMessage('');
}

if (typeof window !== 'undefined') {
  tryOrUndefined(letPagesInMemoryGo);
  window.addEventListener('storage', hearOtherTabs);
  window.addEventListener(keptEarly, hearEarlyScript);
  window.addEventListener('pageshow', comeBack);
}

/** Writes this tab's answers to storage again, after another tab cleared them. */
export function keepAnswers(): void {
  storage.saveAll();
  $isClearedElsewhere.set(false);
  copy.beginAnew();
}
