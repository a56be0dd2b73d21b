// Recognises the questions that review may ask, as they stand, by three letters each: few enough for every page to carry.
import { hashText } from '#lib/checksum.ts';
import type { IsKnown } from './sightings.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Three letters out of 64 for a question: another one has the same by a chance of one in 262,144. */
export function markOf(id: string, hash: string): string {
  const bits = hashText(`${id} ${hash}`);
  return [26, 20, 14].map((shift) => letters[(bits >>> shift) & 63]).join('');
}

/** @param marks those of all questions, one after the other */
export function knows(marks: string): IsKnown {
  const known = new Set(marks.match(/.{3}/g));
  return (id, hash) => known.has(markOf(id, hash));
}
