// The assignment that was opened last in this browser, so that the list of lessons can lead back to it.
import { persistentAtom } from '@nanostores/persistent';
import type { WritableAtom } from 'nanostores';
import { decode, encode } from '#record/envelope.ts';
import { assignmentKey } from '#record/storage-keys.ts';
// The storage that the persistent store below writes to.
import '#record/persistence.ts';

export type CurrentAssignment = {
  /** What stands after the # of its address; empty when there is none. */
  readonly fragment: string;
  readonly title: string;
};

export const noAssignment: CurrentAssignment = { fragment: '', title: '' };

function read({ fragment, title }: Readonly<Record<string, unknown>>): CurrentAssignment | undefined {
  if (typeof fragment !== 'string' || typeof title !== 'string') return undefined;
  return /^[\w.-]{1,6000}$/.test(fragment) ? { fragment, title: title.slice(0, 80) } : undefined;
}

export const $currentAssignment: WritableAtom<CurrentAssignment> = persistentAtom<CurrentAssignment>(
  assignmentKey,
  noAssignment,
  {
    encode: (current) => (current.fragment === '' ? '' : encode(current)),
    decode(text) {
      const decoded = decode(text, read);
      return decoded.status === 'ok' ? decoded.value : noAssignment;
    },
  },
);
