// Everything this browser remembers, as a file the learner can keep.
import { storage } from '#record/persistence.ts';

/** The text of a file with every entry as it is stored, saved or not. */
export function exportEntries(): string {
  const entries = Object.fromEntries(storage.keys().map((key) => [key, storage.get(key)]));
  return JSON.stringify({ format: 'says-who', v: 1, entries });
}
