// Forgetting everything of this site in this browser: for the end of a lesson on a computer that others use.
import { cachePrefix } from '#lib/storage/own-names.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { forgetShared } from '#lib/storage/adopt-shared.ts';
import { prefix, thisTabKey } from '#record/storage-keys.ts';
import { $isClearedElsewhere, $isThisTabOnly, clearCopy, storage, tellStores } from '#record/persistence.ts';
import { activeStorage } from '#record/active-storage.ts';

/** Forgets everything that is kept where this page keeps things, in memory and in storage. */
export function forgetAnswers(): void {
  const stored = tryOrUndefined(() => Object.keys(activeStorage ?? {})) ?? [];
  for (const key of [...storage.keys(), ...stored]) if (isEntry(key)) storage.remove(key);
  tryOrUndefined(() => activeStorage && forgetShared?.(activeStorage, isEntry));
  clearCopy();
  tellStores('', '');
  $isClearedElsewhere.set(false);
}

/**
 * Forgets answers, drafts, settings, the name and what was set aside, and ends keeping for one tab.
 * A learner whose answers are kept in this tab alone has nothing in the browser: what is there is somebody else's, and stays.
 */
export function forgetEverything(): void {
  forgetAnswers();
  tryOrUndefined(() => forgetIn(sessionStorage));
  if (!$isThisTabOnly.get()) tryOrUndefined(() => forgetIn(localStorage));
}

function forgetIn(area: Storage): void {
  for (const key of Object.keys(area)) if (isPupils(key)) area.removeItem(key);
  forgetShared?.(area, isPupils);
}

const isEntry = (key: string) => key.startsWith(prefix);
const isPupils = (key: string) => isEntry(key) || key === thisTabKey;

/** The stores of pages for use without network that are this copy's; others at the same address are left alone. */
async function ownCaches(scope: string): Promise<string[]> {
  const names = await globalThis.caches?.keys();
  return (names ?? []).filter((name) => name.startsWith(cachePrefix(new URL(scope).pathname)));
}

/**
 * Whether pages are kept for use without network.
 * @param scope the address of the site's home page
 */
export async function hasOfflinePages(scope: string): Promise<boolean> {
  return (await ownCaches(scope).catch(() => [])).length > 0;
}

/** Removes the pages kept for use without network, and the worker that brings them. */
export async function forgetOfflinePages(scope: string): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration(scope).catch(() => undefined);
  if (worker?.scope === scope) await worker.unregister();
  const names = await ownCaches(scope).catch(() => []);
  await Promise.all(names.map((name) => caches.delete(name)));
}
