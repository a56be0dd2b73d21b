// Where things are kept: in the browser, or in this tab until it closes. Small, because the inline start script carries it.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { thisTabKey } from './storage-keys.ts';

/** The storage this page uses; undefined where the browser has none for it. */
export const activeStorage: Storage | undefined = tryOrUndefined(() =>
  // On a server neither is there.
  globalThis.sessionStorage?.getItem(thisTabKey) ? sessionStorage : localStorage,
);

/** The learner asked that nothing outlives this tab. */
export const isThisTabOnly = (): boolean => Boolean(tryOrUndefined(() => sessionStorage.getItem(thisTabKey)));
