/** In milliseconds: on a machine that is busy with other things an idle moment may not come by itself. */
const longestBusy = 500;

/** Runs something when the page has nothing better to do, and soon in any case. */
export function idle(run: () => void): void {
  // Safari has no requestIdleCallback; there, the next task is soon enough.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: longestBusy });
  else setTimeout(run);
}
