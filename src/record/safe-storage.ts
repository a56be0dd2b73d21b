// Storage that never throws: memory first, the browser's storage behind it, and a plain word on whether things are saved.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';

/** `full`: the browser has no room left. `blocked`: it keeps nothing for this site. */
export type Saving = 'saved' | 'full' | 'blocked';

/** What a stored text is: ours, damaged, or written by a later version of this site. */
export type Condition = 'ok' | 'broken' | 'newer';

export type SafeStorage = {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, text: string) => void;
  /** Forgets a text, whoever wrote it. */
  readonly remove: (key: string) => void;
  /** Every key in memory, whether it is saved or not. */
  readonly keys: () => string[];
  /** Every text in memory by its key. */
  readonly entries: () => ReadonlyMap<string, string>;
  /** Writes everything in memory to storage again, joined with what is there by now. */
  readonly saveAll: () => void;
  /** Whether somebody changed or cleared what this page has saved, and nothing would be lost by reading it anew. */
  readonly isStale: () => boolean;
  /** Takes over what another tab wrote; answers the text that holds from now on. */
  readonly receive: (key: string, text: string) => string | undefined;
};

type Options = {
  /** Only keys with this prefix are read, written or cleared. */
  readonly prefix: string;
  /** Hands out the browser's storage; throws, or has none, where it is blocked. */
  readonly open: () => Storage | undefined;
  /** What an earlier script could not save. */
  readonly unsaved?: Readonly<Record<string, string>>;
  readonly inspect: (key: string, text: string) => Condition;
  /** Joins two sound texts of one key, so that neither side's work is lost. */
  readonly join: (key: string, mine: string, theirs: string) => string;
  /** The key under which a damaged text is set aside. */
  readonly aside: (key: string) => string;
  /** Told after every change how saving goes, and the keys of what is in memory alone. */
  readonly onSaving: (saving: Saving, unsaved: ReadonlySet<string>) => void;
  /** Told of every text that was changed here, and of every one that was removed. */
  readonly onChange?: (key: string, isRemoved: boolean) => void;
  /** Told of every text that was set aside or left alone. */
  readonly onTrouble: (key: string, condition: Exclude<Condition, 'ok'>) => void;
};

/** Makes a storage over the browser's own. Every failure of the latter ends here. */
export function createSafeStorage(options: Options): SafeStorage {
  const { prefix, inspect, join, aside, onSaving, onChange, onTrouble } = options;
  const memory = new Map<string, string>();
  /** Keys whose stored text is not ours to overwrite. */
  const frozen = new Set<string>();
  /** Keys that memory has and storage does not. */
  const waiting = new Set<string>();
  const backing = tryOrUndefined(options.open);

  const report = () => onSaving(!backing ? 'blocked' : waiting.size > 0 ? 'full' : 'saved', waiting);

  const read = (key: string) => tryOrUndefined(() => backing?.getItem(key) ?? undefined);

  /** The stored text, where it is sound; a damaged one is set aside, a newer one left alone. */
  function stored(key: string): string | undefined {
    const text = read(key);
    if (text === undefined || frozen.has(key)) return undefined;
    const condition = inspect(key, text);
    if (condition === 'ok') return text;
    if (condition === 'newer') frozen.add(key);
    else if (!setAside(key, text)) {
      // No room even for that: what is done here waits for the next visit.
      frozen.add(key);
      waiting.add(key);
    }
    onTrouble(key, condition);
    return undefined;
  }

  function setAside(key: string, text: string): boolean | undefined {
    return tryOrUndefined(() => {
      backing?.setItem(aside(key), text);
      backing?.removeItem(key);
      return true;
    });
  }

  /** Puts a text in memory, joined with what somebody else has stored since. */
  function takeIn(key: string, mine: string): void {
    const theirs = stored(key);
    put(key, mine, theirs === memory.get(key) ? undefined : theirs);
  }

  function write(key: string): void {
    const text = memory.get(key);
    if (text === undefined || frozen.has(key)) return;
    const written = tryOrUndefined(() => {
      if (!backing) return false;
      backing.setItem(key, text);
      return true;
    });
    // Where it failed, memory has it, `report` says so, and the next write tries again.
    if (written) waiting.delete(key);
    else waiting.add(key);
  }

  /** Writes what memory has, with what storage has by now. */
  function save(key: string): void {
    const text = memory.get(key);
    if (text !== undefined) takeIn(key, text);
    write(key);
  }

  function put(key: string, text: string, theirs: string | undefined): string {
    const joined = theirs === undefined || theirs === text ? text : join(key, text, theirs);
    memory.set(key, joined);
    return joined;
  }

  for (const key of tryOrUndefined(() => Object.keys(backing ?? {})) ?? []) {
    const text = key.startsWith(prefix) ? stored(key) : undefined;
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
      takeIn(key, text);
      write(key);
      for (const late of waiting) if (late !== key) save(late);
      report();
      onChange?.(key, false);
    },
    remove(key) {
      memory.delete(key);
      waiting.delete(key);
      frozen.delete(key);
      tryOrUndefined(() => backing?.removeItem(key));
      report();
      onChange?.(key, true);
    },
    keys: () => [...memory.keys()],
    entries: () => memory,
    saveAll() {
      for (const key of memory.keys()) save(key);
      report();
    },
    isStale: () =>
      waiting.size === 0 && [...memory].some(([key, text]) => !frozen.has(key) && read(key) !== text),
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
