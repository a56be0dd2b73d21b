// Makes the stores of what is kept, each from its definition.
import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { storage } from './persistence.ts';
import { storedText, valueIn, type StoredEntry } from './stored-entry.ts';

/** The store of an entry. The empty value is kept as nothing. */
export function storeOf<Value extends object>(entry: StoredEntry<Value>, name = ''): WritableAtom<Value> {
  return persistentAtom<Value>(entry.key(name), entry.empty, {
    encode: (value) => (value === entry.empty ? '' : storedText(entry, value)),
    decode: (text) => valueIn(entry, text),
  });
}

/** The stores of all entries of a kind, by name: whoever asks for one again gets the same. */
export function storesOf<Value extends object>(
  entry: StoredEntry<Value>,
): (name: string) => WritableAtom<Value> {
  const stores = new Map<string, WritableAtom<Value>>();
  return (name) => {
    const $store = stores.get(name) ?? storeOf(entry, name);
    stores.set(name, $store);
    return $store;
  };
}

/** Sets the store of an entry, joined with what another tab may have written. */
export function keep<Value extends object>(
  entry: StoredEntry<Value>,
  name: string,
  $store: WritableAtom<Value>,
  value: Value,
): void {
  $store.set(value);
  const kept = storage.get(entry.key(name));
  if (kept !== undefined && kept !== storedText(entry, $store.get())) $store.set(valueIn(entry, kept));
}
