// Where things are kept: in the browser, or in this tab until it closes. Small, because the inline start script carries it.
import { isAtRoot } from '#lib/storage/own-names.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { adoptShared } from '#lib/storage/adopt-shared.ts';
import { thisTabKey } from './storage-keys.ts';

// Before anything is read. The build leaves it out of a copy at the root.
if (!isAtRoot) {
  tryOrUndefined(() => adoptShared(sessionStorage));
  tryOrUndefined(() => adoptShared(localStorage));
}

/** The storage this page uses; undefined where the browser has none for it. */
export const activeStorage: Storage | undefined = tryOrUndefined(() =>
  // On a server neither is there.
  globalThis.sessionStorage?.getItem(thisTabKey) ? sessionStorage : localStorage,
);

/** The learner asked that nothing outlives this tab. */
export const isThisTabOnly = (): boolean => Boolean(tryOrUndefined(() => sessionStorage.getItem(thisTabKey)));
