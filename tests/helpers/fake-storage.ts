// A browser's storage that can be made to fail in the ways browsers do.

export class FakeStorage implements Storage {
  [name: string]: unknown;
  #entries = new Map<string, string>();
  /** What every write does: `full` and `blocked` throw as browsers do. */
  #fault: 'none' | 'full' | 'blocked' = 'none';

  constructor(entries: Readonly<Record<string, string>> = {}) {
    Object.defineProperty(this, 'fault', { enumerable: false, writable: true, value: undefined });
    for (const [key, text] of Object.entries(entries)) this.setItem(key, text);
  }

  fail(fault: 'none' | 'full' | 'blocked'): void {
    this.#fault = fault;
  }

  get length(): number {
    return this.#entries.size;
  }

  key(index: number): string | null {
    return [...this.#entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    if (this.#fault === 'blocked') throw new DOMException('denied', 'SecurityError');
    return this.#entries.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    if (this.#fault === 'full') throw new DOMException('no room', 'QuotaExceededError');
    if (this.#fault === 'blocked') throw new DOMException('denied', 'SecurityError');
    this.#entries.set(key, text);
    // `Object.keys(localStorage)` lists its entries.
    Object.defineProperty(this, key, { enumerable: true, configurable: true, value: text });
  }

  removeItem(key: string): void {
    if (this.#fault === 'blocked') throw new DOMException('denied', 'SecurityError');
    this.#entries.delete(key);
    if (Object.hasOwn(this, key)) Reflect.deleteProperty(this, key);
  }

  clear(): void {
    for (const key of this.#entries.keys()) this.removeItem(key);
  }
}
