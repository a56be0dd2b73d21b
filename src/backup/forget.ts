// Forgetting everything of this site in this browser: for the end of a lesson on a computer that others use.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { prefix, thisTabKey } from '#record/storage-keys.ts';
import { $isClearedElsewhere, $isThisTabOnly, storage, tellStores } from '#record/persistence.ts';
import { activeStorage } from '#record/active-storage.ts';

/** Forgets everything that is kept where this page keeps things, in memory and in storage. */
export function forgetAnswers(): void {
  const stored = tryOrUndefined(() => Object.keys(activeStorage ?? {})) ?? [];
  for (const key of [...storage.keys(), ...stored]) if (key.startsWith(prefix)) storage.remove(key);
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
  for (const key of Object.keys(area)) if (key.startsWith(prefix) || key === thisTabKey) area.removeItem(key);
}

/** The stores of pages for use without network that are this site's; others at the same address are left alone. */
async function ownCaches(scope: string): Promise<string[]> {
  const names = await globalThis.caches?.keys();
  return (names ?? []).filter((name) => name.endsWith(scope) || name.startsWith('says-who'));
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
