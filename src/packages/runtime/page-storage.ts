// The storage that a page of a package finds in place of the browser's: one learner's record, in memory, told to whoever keeps it.
// The pages of one platform share a browser's storage, and so do all who sit down at it.

export type PageStorage = {
  /** To stand where the browser's storage stood. */
  readonly storage: Storage;
  /** Every text by its key. */
  readonly entries: () => ReadonlyMap<string, string>;
  /** Puts a text there without telling anybody. */
  readonly put: (key: string, text: string) => void;
};

/** @param tell hears of whatever the page writes, or, with undefined, removes */
export function pageStorage(tell: (key: string, text: string | undefined) => void): PageStorage {
  // The keys have to be its own properties, as those of the browser's storage are, and its methods not.
  const methods = {
    getItem: (key: string) => (Object.hasOwn(held, key) ? held[key] : null),
    setItem(key: string, text: string) {
      held[key] = String(text);
      tell(key, held[key]);
    },
    removeItem(key: string) {
      delete held[key];
      tell(key, undefined);
    },
    clear() {
      for (const key of Object.keys(held)) methods.removeItem(key);
    },
    key: (place: number) => Object.keys(held)[place] ?? null,
    get length() {
      return Object.keys(held).length;
    },
  };
  const held: Record<string, string> = Object.create(methods);
  return {
    // It has what a page asks of a storage; TypeScript cannot see its methods, which it inherits.
    storage: held as unknown as Storage,
    entries: () => new Map(Object.entries(held)),
    put: (key, text) => void (held[key] = text),
  };
}

/** Puts a storage in the place of one of the browser's. */
export function standIn(name: 'localStorage' | 'sessionStorage', storage: Storage): void {
  Object.defineProperty(window, name, { configurable: true, value: storage });
}
