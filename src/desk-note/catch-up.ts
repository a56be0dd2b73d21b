// Takes in what another tab wrote of a desk note while this one was asleep and heard nothing.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { activeStorage } from '#record/active-storage.ts';
import { keepAsIs, recordOf } from '#record/item-records.ts';
import { $isClearedElsewhere, storage } from '#record/persistence.ts';
import { itemKey } from '#record/storage-keys.ts';

/** Joins a note with what the browser keeps of it, whenever the page wakes; keeps nothing where the browser has nothing. */
export function catchUpOnWaking(placement: string, signal: AbortSignal): void {
  // In memory, for somebody who presses Back.
  let isPutAside = false;
  const catchUp = () => {
    if (document.visibilityState !== 'visible' || isPutAside || $isClearedElsewhere.get()) return;
    const isKept = tryOrUndefined(() => activeStorage?.getItem(itemKey(placement)));
    // The copy of an empty record is kept like any other; the empty record itself means that nothing is.
    if (isKept) keepAsIs(placement, { ...recordOf(placement).get() });
  };
  document.addEventListener('visibilitychange', catchUp, { signal });
  window.addEventListener(
    'pagehide',
    () => {
      isPutAside = true;
    },
    { signal },
  );
  window.addEventListener(
    'pageshow',
    () => {
      isPutAside = false;
      // If others wrote or cleared meanwhile, the page is loaded anew, and what it held is not mixed with theirs.
      if (!storage.isStale()) catchUp();
    },
    { signal },
  );
}
