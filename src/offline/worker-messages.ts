// What a page may say to the service worker.

/** The reader wants the version that waits. */
export const takeOver = 'take over';
