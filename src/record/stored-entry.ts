// What a definition of something stored says, and what follows from it. Pure.
import { decode, encode, type Envelope } from './envelope.ts';
import type { Condition } from './safe-storage.ts';

/**
 * Whose an entry is. `work` is what a learner did, and `learner` what they are called and were asked to do. `look` holds in a
 * tab of its own, too. `browser` is of use to this browser alone: no copy has it.
 */
export type Owner = 'work' | 'learner' | 'look' | 'browser';

/** One kind of stored entry. Its store, and what copy, import, undo, a tab of its own and clearing do with it, come from it. */
export type StoredEntry<Value extends object> = {
  /** The key of the entry with a name; of '' the key of the only one, or what the keys of all begin with, up to a colon. */
  readonly key: (name: string) => string;
  readonly belongsTo: Owner;
  /** What there is where nothing is kept. */
  readonly empty: Value;
  /** Reads what was in an envelope of any version that was ever written. Never throws. */
  readonly read: (envelope: Envelope) => Value | undefined;
  /**
   * Joins what two tabs or devices know: commutative, associative and idempotent. Without it what is here stays.
   */
  readonly merge?: (mine: Value, theirs: Value) => Value;
  /** Puts a value in its envelope; left out where it is kept in plain. */
  readonly write?: (value: Value) => string;
};

/** The text of a value. */
export const storedText = <Value extends object>(
  { write = encode }: StoredEntry<Value>,
  value: Value,
): string => write(value);

/** What a text says; the empty value where there is none, or none that can be read. */
export function valueIn<Value extends object>(
  { read, empty }: StoredEntry<Value>,
  text: string | undefined,
): Value {
  const decoded = decode(text ?? '', read);
  return decoded.status === 'ok' ? decoded.value : empty;
}

/** Joins what is chosen as a whole: what was changed last holds. */
export function newest<Value extends { readonly changed: number }>(mine: Value, theirs: Value): Value {
  const order = theirs.changed - mine.changed || (JSON.stringify(theirs) > JSON.stringify(mine) ? 1 : -1);
  return order > 0 ? theirs : mine;
}

/** What a definition says of texts, whatever is in them. */
export type TextKind = {
  readonly isKey: (key: string) => boolean;
  readonly belongsTo: Owner;
  readonly inspect: (text: string) => Condition;
  /** Two texts of one key as one; a text that cannot be read gives way. */
  readonly join: (mine: string, theirs: string) => string;
};

/** Whether a key is one of those that `StoredEntry.key` names. */
export const isOf = (own: string) => (key: string) => (own.endsWith(':') ? key.startsWith(own) : key === own);

/** A definition as whoever knows texts alone needs it. */
export function textKind<Value extends object>(entry: StoredEntry<Value>): TextKind {
  const { key, belongsTo, read, merge } = entry;
  return {
    isKey: isOf(key('')),
    belongsTo,
    inspect: (text) => decode(text, read).status,
    join(mine, theirs) {
      const [my, their] = [decode(mine, read), decode(theirs, read)];
      if (my.status !== 'ok') return theirs;
      if (their.status !== 'ok') return mine;
      return storedText(entry, merge ? merge(my.value, their.value) : my.value);
    },
  };
}
