// Where everything a learner does is kept in this browser, and what the page must say about it.
import { setPersistentEngine, type PersistentListener } from '@nanostores/persistent';
import { atom } from 'nanostores';
import { mergeChecks } from './check-record.ts';
import { decode, encode, readCheck, readPosition, readRecord } from './codec.ts';
import { brokenKey, isCheckKey, isItemKey, isLessonKey, keptEarly, prefix } from './keys.ts';
import { mergePositions } from './position-record.ts';
import { mergeRecords } from './record.ts';
import { createSafeStorage, type Condition, type SafeStorage, type Saving } from './safe-storage.ts';

/** Whether what is done here outlives the page. */
export const $saving = atom<Saving>('saved');

/** How many stored texts could not be read and were set aside. */
export const $setAside = atom(0);

/** A later version of this site keeps work here that this page must not touch. */
export const $isOutdated = atom(false);

/** Another tab cleared the storage while this one still has answers. */
export const $isClearedElsewhere = atom(false);

type TextKind = {
  readonly isKey: (key: string) => boolean;
  readonly inspect: (text: string) => Condition;
  readonly join: (mine: string, theirs: string) => string;
};

function textKind<Value extends object>(
  isKey: (key: string) => boolean,
  read: Parameters<typeof decode<Value>>[1],
  merge: (mine: Value, theirs: Value) => Value,
): TextKind {
  return {
    isKey,
    inspect: (text) => decode(text, read).status,
    join(mine, theirs) {
      const [my, their] = [decode(mine, read), decode(theirs, read)];
      if (my.status !== 'ok') return theirs;
      return their.status === 'ok' ? encode(merge(my.value, their.value)) : mine;
    },
  };
}

const kinds = [
  textKind(isItemKey, readRecord, mergeRecords),
  textKind(isLessonKey, readPosition, mergePositions),
  textKind(isCheckKey, readCheck, mergeChecks),
];
const kindOf = (key: string) => kinds.find((kind) => kind.isKey(key));

const listeners = new Set<PersistentListener>();

/** The storage of this page. On the server, and where storage is blocked, it is memory alone. */
export const storage: SafeStorage = createSafeStorage({
  prefix,
  open: () => globalThis.localStorage,
  unsaved: globalThis.sayswhoUnsaved ?? {},
  inspect: (key, text) => kindOf(key)?.inspect(text) ?? 'ok',
  join: (key, mine, theirs) => kindOf(key)?.join(mine, theirs) ?? mine,
  aside: (key) => brokenKey(key, Date.now()),
  onSaving: (saving) => $saving.set(saving),
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

function hearOtherTabs(event: StorageEvent): void {
  const { key, newValue } = event;
  if (key !== null && (!key.startsWith(prefix) || !kindOf(key))) return;
  if (key === null || newValue === null) {
    // Cleared over there: what this tab has stays until the learner says otherwise.
    if (storage.keys().length > 0) $isClearedElsewhere.set(true);
    return;
  }
  const text = storage.receive(key, newValue);
  if (text === undefined) return;
  for (const listener of listeners) listener({ key, newValue: text });
}

/** An item that has not been taken over by its island yet is answered on this page. */
function hearEarlyScript(event: Event): void {
  if (!(event instanceof CustomEvent)) return;
  const { key, text }: { readonly key: string; readonly text: string } = event.detail;
  storage.set(key, text);
  for (const listener of listeners) listener({ key, newValue: storage.get(key) ?? text });
}

if (typeof window !== 'undefined') {
  window.addEventListener('storage', hearOtherTabs);
  window.addEventListener(keptEarly, hearEarlyScript);
}

/** Joins a text from outside, such as a file, with what this page has. Answers whether it was one of ours and sound. */
export function takeIn(key: string, text: string): boolean {
  if (kindOf(key)?.inspect(text) !== 'ok') return false;
  storage.set(key, storage.receive(key, text) ?? text);
  for (const listener of listeners) listener({ key, newValue: storage.get(key) ?? text });
  return true;
}

/** Writes this tab's answers to storage again, after another tab cleared them. */
export function keepAnswers(): void {
  storage.saveAll();
  $isClearedElsewhere.set(false);
}

/** Forgets every answer, in memory and in storage. */
export function forgetAnswers(): void {
  storage.clear();
  // A persistent store that hears of a change and finds its key gone goes back to its initial value.
  for (const listener of listeners) listener({ key: '', newValue: '' });
  $isClearedElsewhere.set(false);
}
