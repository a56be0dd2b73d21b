// A window with a platform's object in it, or above it, for tests without a browser.

/** Puts a window in the place of the browser's until `run` is done. */
export function inWindow<Result>(window: object, run: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'window');
  Object.defineProperty(globalThis, 'window', { configurable: true, value: window });
  try {
    return run();
  } finally {
    if (before) Object.defineProperty(globalThis, 'window', before);
    else Reflect.deleteProperty(globalThis, 'window');
  }
}

/** A window that nothing is above. */
export function windowWith(own: object): object {
  const window: Record<string, unknown> = { ...own };
  window['parent'] = window;
  window['top'] = window;
  return window;
}
