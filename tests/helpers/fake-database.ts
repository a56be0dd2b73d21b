// An IndexedDB of a few lines, as far as the class desk uses it: stores by key, ranges, transactions that can fail.

type Keyed = { readonly key: string; readonly original: unknown; readonly value: unknown };

/** Keys of texts and lists of texts in their order: a list after every text, as the standard says. */
const order = (key: unknown): string =>
  Array.isArray(key) ? `[${key.map((part) => `${order(part)}\u0001`).join('')}` : `T${String(key)}`;

class Request<Value> extends EventTarget {
  result: Value | undefined;
  error: Error | null = null;
}

function soon<Value>(
  begun: Promise<void>,
  run: () => Value,
  isRefused = () => false,
  isSilent = () => false,
): Request<Value> {
  const request = new Request<Value>();
  const answer = () => {
    if (isSilent()) return;
    if (isRefused()) request.error = new Error('refused');
    else request.result = run();
    request.dispatchEvent(new Event(request.error ? 'error' : 'success'));
  };
  void begun.then(answer);
  return request;
}

/** A database that every page opened with it shares. */
export function fakeDatabase() {
  const stores = new Map<string, { keyPath: string | undefined; rows: Map<string, Keyed> }>();
  const state = { refusesToOpen: false, isFull: false, isSilent: false };
  const isSilent = () => state.isSilent;
  /** Connections from before do not have what was made after. */
  let deletions = 0;

  function storeOf(name: string, isWriting: boolean, begun: Promise<void>) {
    const store = stores.get(name);
    if (!store) throw new Error(`no store ${name}`);
    const { keyPath, rows } = store;
    const isRefused = () => isWriting && state.isFull;
    const within = (range: unknown) => {
      const [low, high] = Array.isArray(range) ? range.map(order) : ['', '\uFFFF'];
      return [...rows.values()]
        .filter(({ key }) => key >= (low ?? '') && key <= (high ?? ''))
        .toSorted((one, other) => (one.key < other.key ? -1 : 1));
    };
    return {
      get: (key: unknown) =>
        soon(begun, () => structuredClone(rows.get(order(key))?.value), undefined, isSilent),
      count: (key: unknown) => soon(begun, () => (rows.has(order(key)) ? 1 : 0), undefined, isSilent),
      getAll: (range?: unknown) =>
        soon(begun, () => within(range).map(({ value }) => structuredClone(value)), undefined, isSilent),
      getAllKeys: (range?: unknown) =>
        soon(begun, () => within(range).map(({ original }) => original), undefined, isSilent),
      put: (value: unknown, key?: unknown) => {
        const original = key ?? Reflect.get(Object(value), keyPath ?? '');
        const copy: unknown = structuredClone(value);
        return soon(
          begun,
          () => rows.set(order(original), { key: order(original), original, value: copy }),
          isRefused,
        );
      },
      delete: (key: unknown) =>
        soon(
          begun,
          () => {
            // A range is a pair of lists, a key a text or a list of texts.
            const isRange = Array.isArray(key) && Array.isArray(key[0]);
            for (const row of isRange ? within(key) : [rows.get(order(key))]) if (row) rows.delete(row.key);
          },
          isRefused,
        ),
    };
  }

  /** The end of the last transaction that writes: the next one waits for it. */
  let written = Promise.resolve();

  class Transaction extends EventTarget {
    error: Error | null = null;
    readonly #isWriting: boolean;
    readonly #begun: Promise<void>;
    constructor(mode: string | undefined) {
      super();
      this.#isWriting = mode === 'readwrite';
      this.#begun = this.#isWriting ? written : Promise.resolve();
      // It ends after every request of it, and those made when the first was answered.
      const ended = this.#begun.then(
        () =>
          new Promise<void>((resolve) => {
            setImmediate(() => setImmediate(resolve));
          }),
      );
      if (this.#isWriting) written = ended;
      void ended.then(() => this.#end());
    }
    #end() {
      if (this.#isWriting && state.isFull) this.error = new Error('QuotaExceededError');
      this.dispatchEvent(new Event(this.error ? 'abort' : 'complete'));
    }
    objectStore(name: string) {
      return storeOf(name, this.#isWriting, this.#begun);
    }
  }

  const connect = () => {
    const before = deletions;
    return Object.assign(new EventTarget(), {
      createObjectStore: (name: string, options?: { readonly keyPath: string }) => {
        stores.set(name, { keyPath: options?.keyPath, rows: new Map() });
      },
      transaction: (_names: unknown, mode?: string) => {
        if (before !== deletions) throw new DOMException('The connection is closed.', 'InvalidStateError');
        return new Transaction(mode);
      },
      close: () => undefined,
    });
  };

  const open = () => {
    if (state.refusesToOpen) throw new Error('SecurityError');
    const isNew = stores.size === 0;
    const request = new Request<ReturnType<typeof connect>>();
    request.result = connect();
    queueMicrotask(() => {
      if (state.isSilent) return;
      if (isNew) request.dispatchEvent(new Event('upgradeneeded'));
      request.dispatchEvent(new Event('success'));
    });
    return request;
  };

  return {
    state,
    /** Everything that is kept. */
    rows: () => [...stores.values()].flatMap(({ rows }) => [...rows.values()].map(({ value }) => value)),
    /** Somebody deletes it while pages have it open. */
    remove: () => {
      stores.clear();
      deletions += 1;
    },
    /** Makes it the browser's. */
    install: () => {
      Object.assign(globalThis, {
        indexedDB: { open },
        IDBKeyRange: { bound: (low: unknown, high: unknown) => [low, high] },
      });
    },
  };
}
