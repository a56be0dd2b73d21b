// Codes that arrive in the page's own address, as when a phone has scanned one: taken out of it, and kept until there is
// a class for them.
import { useSyncExternalStore } from 'react';

const none: readonly string[] = [];
let waiting = none;
const listeners = new Set<() => void>();

function setWaiting(codes: readonly string[]): void {
  waiting = codes;
  for (const listener of listeners) listener();
}

function take(): void {
  const code = location.hash.slice(1);
  if (!/sayswho\d/.test(code)) return;
  // Nobody who looks at the address, or goes back, finds it there.
  history.replaceState(history.state, '', location.pathname + location.search);
  setWaiting([...waiting, code]);
}

if (typeof window !== 'undefined') {
  take();
  window.addEventListener('hashchange', take);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Codes that no class has got yet, scan after scan. */
export function useCodes(): readonly string[] {
  return useSyncExternalStore(
    listen,
    () => waiting,
    () => none,
  );
}

/** A class has got them. */
export const takeCodes = (): void => setWaiting(none);
