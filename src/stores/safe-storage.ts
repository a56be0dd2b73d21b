// Storage that never throws: memory first, the browser's storage behind it, and a plain word on whether things are saved.
import { attempt } from './attempt.ts';

/** `full`: the browser has no room left. `blocked`: it keeps nothing for this site. */
export type Saving = 'saved' | 'full' | 'blocked';

/** What a stored text is: ours, damaged, or written by a later version of this site. */
export type Condition = 'ok' | 'broken' | 'newer';

export type SafeStorage = {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, text: string) => void;
  readonly remove: (key: string) => void;
  /** Every key in memory, whether it is saved or not. */
  readonly keys: () => string[];
  /** Writes everything in memory to storage again. */
  readonly saveAll: () => void;
  /** Forgets memory and storage alike. */
  readonly clear: () => void;
  /** Takes over what another tab wrote; answers the text that holds from now on. */
  readonly receive: (key: string, text: string) => string | undefined;
};

type Options = {
  /** Only keys with this prefix are read, written or cleared. */
  readonly prefix: string;
  /** Hands out the browser's storage; may throw where it is blocked. */
  readonly open: () => Storage;
  /** What an earlier script could not save. */
  readonly unsaved?: Readonly<Record<string, string>>;
  readonly inspect: (key: string, text: string) => Condition;
  /** Joins two sound texts of one key, so that neither side's work is lost. */
  readonly join: (key: string, mine: string, theirs: string) => string;
  /** The key under which a damaged text is set aside. */
  readonly aside: (key: string) => string;
  readonly onSaving: (saving: Saving) => void;
  /** Told of every text that was set aside or left alone. */
  readonly onTrouble: (key: string, condition: Exclude<Condition, 'ok'>) => void;
};

/** Makes a storage over the browser's own. Every failure of the latter ends here. */
export function createSafeStorage(options: Options): SafeStorage {
  const { prefix, inspect, join, aside, onSaving, onTrouble } = options;
  const memory = new Map<string, string>();
  /** Keys whose stored text is not ours to overwrite. */
  const frozen = new Set<string>();
  /** Keys that memory has and storage does not. */
  const waiting = new Set<string>();
  const backing = attempt(options.open);

  const report = () => onSaving(!backing ? 'blocked' : waiting.size > 0 ? 'full' : 'saved');

  /** The stored text, where it is sound; a damaged one is set aside, a newer one left alone. */
  function stored(key: string): string | undefined {
    const text = attempt(() => backing?.getItem(key) ?? undefined);
    if (text === undefined || frozen.has(key)) return undefined;
    const condition = inspect(key, text);
    if (condition === 'ok') return text;
    if (condition === 'newer') frozen.add(key);
    else {
      attempt(() => {
        backing?.setItem(aside(key), text);
        backing?.removeItem(key);
      });
    }
    onTrouble(key, condition);
    return undefined;
  }

  function write(key: string): void {
    const text = memory.get(key);
    if (text === undefined || frozen.has(key)) return;
    const written = attempt(() => {
      if (!backing) return false;
      backing.setItem(key, text);
      return true;
    });
    // Where it failed, memory has it, `report` says so, and the next write tries again.
    if (written) waiting.delete(key);
    else waiting.add(key);
  }

  function put(key: string, text: string, theirs: string | undefined): string {
    const joined = theirs === undefined || theirs === text ? text : join(key, text, theirs);
    memory.set(key, joined);
    return joined;
  }

  function remove(key: string): void {
    memory.delete(key);
    waiting.delete(key);
    attempt(() => backing?.removeItem(key));
  }

  const storedKeys = () =>
    attempt(() => Object.keys(backing ?? {}).filter((key) => key.startsWith(prefix))) ?? [];

  for (const key of storedKeys()) {
    const text = stored(key);
    if (text !== undefined) memory.set(key, text);
  }
  for (const [key, text] of Object.entries(options.unsaved ?? {})) {
    put(key, text, memory.get(key));
    write(key);
  }
  report();

  return {
    get: (key) => memory.get(key),
    set(key, text) {
      const theirs = stored(key);
      put(key, text, theirs === memory.get(key) ? undefined : theirs);
      for (const late of waiting) write(late);
      write(key);
      report();
    },
    remove(key) {
      remove(key);
      report();
    },
    keys: () => [...memory.keys()],
    saveAll() {
      for (const key of memory.keys()) write(key);
      report();
    },
    clear() {
      for (const key of new Set([...memory.keys(), ...storedKeys()])) remove(key);
      frozen.clear();
      report();
    },
    receive(key, text) {
      const mine = memory.get(key);
      const condition = inspect(key, text);
      if (condition !== 'ok') {
        if (condition === 'newer') frozen.add(key);
        onTrouble(key, condition);
        return mine;
      }
      const joined = mine === undefined ? text : put(key, mine, text);
      memory.set(key, joined);
      // Both sides join to the same text, so this settles after one round.
      if (joined !== text) write(key);
      report();
      return joined;
    },
  };
}
