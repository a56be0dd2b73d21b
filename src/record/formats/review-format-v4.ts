// Version 4 of an item's reviews: one text, because a year of review is hundreds of them.
import { steps } from './record-format-v5.ts';
import type { Sighting } from '../review-record.ts';

// Each sighting is a word: the seconds since the one before, then in two figures its hundredths and its step of confidence as
// one number. All to the base of 36.

/** @param sightings oldest first, in whole seconds and hundredths */
export function packSightings(sightings: readonly Sighting[]): string {
  let before = 0;
  return sightings
    .map(({ at, share, sure = '' }) => {
      const after = at / 1000 - before;
      before += after;
      const how = Math.round(share * 100) * 5 + Math.max(0, steps.indexOf(sure));
      return after.toString(36) + how.toString(36).padStart(2, '0');
    })
    .join(' ');
}

/** The sightings as far as they can be told: what was not packed here has numbers that no reader takes. */
export function unpackSightings(text: string): unknown[] {
  let before = 0;
  return (text.match(/\S+/g) ?? []).map((word) => {
    before += Number.parseInt(word.slice(0, -2), 36);
    const how = Number.parseInt(word.slice(-2), 36);
    return { at: before * 1000, share: Math.floor(how / 5) / 100, sure: steps[how % 5] };
  });
}
