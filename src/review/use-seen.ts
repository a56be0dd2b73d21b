// What review knows in this browser, as it changes: by an answer here, in another tab, or by time.
import { useEffect, useState } from 'react';
import { reviewedEvent } from '#record/storage-keys.ts';
import { $isClearedElsewhere } from '#record/persistence.ts';
import type { Cards } from './ledger-cards.ts';
import type { Seen } from './sightings.ts';
import type { Reviewable } from './sitting.ts';
import { readSeen } from './reviews.ts';

export type SeenNow = {
  readonly seen: Seen;
  /** When this was read. */
  readonly now: number;
};

/** @returns undefined on the server and until the page is live */
export function useSeen(items: readonly Reviewable[], cards: Cards): SeenNow | undefined {
  const [known, setKnown] = useState<SeenNow>();
  useEffect(() => {
    const hashes = new Map(items.map(({ id, hash }) => [id, hash]));
    const isKnown = (id: string, hash: string) => hashes.get(id) === hash;
    const read = () => setKnown({ seen: readSeen(isKnown, cards), now: Date.now() });
    read();
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener('storage', read, { signal });
    addEventListener(reviewedEvent, read, { signal });
    document.addEventListener('visibilitychange', read, { signal });
    const unbind = $isClearedElsewhere.listen(read);
    return () => {
      ending.abort();
      unbind();
    };
  }, [items, cards]);
  return known;
}
