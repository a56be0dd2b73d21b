// Keeping answers for one tab alone, on a computer that others use: begun and ended here. Every change needs a fresh page.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { planImport } from './import/import-plan.ts';
import { forgetShared } from '#lib/storage/adopt-shared.ts';
import { brokenKey, prefix, thisTabKey } from '#record/storage-keys.ts';
import { anyEntryKindOf } from '#record/other-entries.ts';
import { inspect, join } from '#record/storage-entries.ts';
import { clearCopy } from '#record/persistence.ts';
import { createSafeStorage } from '#record/safe-storage.ts';
import { wholeRecord } from './whole-record.ts';

const ownKeys = (area: Storage) => Object.keys(area).filter((key) => key.startsWith(prefix));

/**
 * From the next page on, answers are kept in this tab alone.
 * @param takesAlong the answers that are here are this learner's: they go along, and leave the browser
 * @returns whether it could be done; where not, nothing has changed
 */
export function beginThisTab({ takesAlong }: { readonly takesAlong: boolean }): boolean {
  const isBegun = tryOrUndefined(() => {
    const along = ownKeys(localStorage).filter(
      (key) => takesAlong || anyEntryKindOf(key)?.belongsTo === 'look',
    );
    for (const key of along) sessionStorage.setItem(key, localStorage.getItem(key) ?? '');
    // What is not saved yet is in memory alone.
    if (takesAlong) for (const [key, text] of wholeRecord()) sessionStorage.setItem(key, text);
    sessionStorage.setItem(thisTabKey, 'yes');
    if (takesAlong) {
      for (const key of along) localStorage.removeItem(key);
      forgetShared?.(localStorage, (key) => key.startsWith(prefix));
      clearCopy();
    }
    return true;
  });
  if (!isBegun) tryOrUndefined(forgetTab);
  return isBegun ?? false;
}

/**
 * From the next page on, answers are kept in the browser again.
 * @param keeps what was done in this tab is joined with what the browser keeps; else it is forgotten
 * @returns whether it could be done; where not, nothing is lost
 */
export function endThisTab({ keeps, now }: { readonly keeps: boolean; readonly now: number }): boolean {
  if (keeps && !keepInBrowser(now)) return false;
  return tryOrUndefined(forgetTab) ?? false;
}

function keepInBrowser(now: number): boolean {
  const browser = createSafeStorage({
    prefix,
    open: () => localStorage,
    inspect,
    join,
    aside: (key) => brokenKey(key, now),
    onSaving: () => undefined,
    onTrouble: () => undefined,
  });
  const own = wholeRecord();
  for (const { key, outcome, text } of planImport(own, browser.get)) {
    // What this page cannot read is not lost by it either.
    const raw = outcome === 'unreadable' || outcome === 'later' ? own.get(key) : undefined;
    const kept = text ?? (browser.get(key) === undefined ? raw : undefined);
    if (kept === undefined) continue;
    browser.set(key, kept);
    if (tryOrUndefined(() => localStorage.getItem(key)) !== browser.get(key)) return false;
  }
  return true;
}

/** How many entries of somebody's work the browser keeps besides: they are not shown while answers stay in this tab. */
export function countOthers(): number {
  return (
    tryOrUndefined(
      () => ownKeys(localStorage).filter((key) => anyEntryKindOf(key)?.belongsTo === 'work').length,
    ) ?? 0
  );
}

function forgetTab(): true {
  sessionStorage.removeItem(thisTabKey);
  for (const key of ownKeys(sessionStorage)) sessionStorage.removeItem(key);
  forgetShared?.(sessionStorage, (key) => key.startsWith(prefix) || key === thisTabKey);
  return true;
}
