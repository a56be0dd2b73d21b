// Long work in slices, so that the page draws and listens between them.

/** Milliseconds of work after which others get their turn. */
const longest = 24;

/** Waits for whatever else is to be done. A message comes back at once, even where the tab is in the background. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** What long work calls again and again: it gives way when a slice has lasted long enough, and else goes on at once. */
export function inSlices(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await pause();
    since = performance.now();
  };
}
