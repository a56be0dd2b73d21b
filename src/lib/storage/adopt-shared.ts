// Copies of the site at several paths of one address once shared their names. A copy at a path takes over, once, what it finds
// under them: it copies it to names of its own, and notes what that was, so that clearing clears it there, too.
import { isAtRoot, sitePath } from '#lib/storage/own-names.ts';

/** What is noted of a text that was taken over: its shared name, and a sum by which to see whether somebody has changed it since. */
type Taken = readonly [name: string, sum: number];

/** The note, in each storage. Not under the prefix of entries: clearing answers does not have them taken over again. */
const noteKey = (path: string) => `${path}sayswho-adopted`;

/** Before the list in a note: whether everything on it was copied, or the storage was full. */
const done = '1';
const begun = '0';

/** Tells a text from others, as far as accident goes. */
export const sumOf = (text: string): number => {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) | 0;
  return sum;
};

/**
 * Takes over what is under shared names: a learner's things and a teacher's, and that answers are kept in a tab alone. Nothing that
 * is under this copy's own names is overwritten, and what is copied stays where it was for other copies.
 * @param path where this copy stands, as its names begin
 * @throws where the storage refuses; the next page tries again
 */
export function adoptShared(storage: Storage, path = sitePath): void {
  if (storage.getItem(noteKey(path))?.startsWith(done)) return;
  const texts = Object.keys(storage).flatMap((name) => {
    const text = /^sayswho(?::|-teach:|-this-tab$)/.test(name) ? storage.getItem(name) : null;
    return text === null ? [] : [[name, text] as const];
  });
  const list = JSON.stringify(texts.map(([name, text]): Taken => [name, sumOf(text)]));
  // First: if there is no room for all of it, clearing still finds what was copied.
  storage.setItem(noteKey(path), begun + list);
  for (const [name, text] of texts)
    if (storage.getItem(path + name) === null) storage.setItem(path + name, text);
  storage.setItem(noteKey(path), done + list);
}

type Forget = (storage: Storage, isMeant: (key: string) => boolean) => void;

/**
 * Removes what was taken over from under its shared names, unless another copy has changed it since: whatever of it is meant, by
 * the name under which this copy keeps it. At the root there is nothing to it, and the build leaves it out.
 */
export const forgetShared: Forget | undefined = isAtRoot
  ? undefined
  : (storage, isMeant) => {
      const note = storage.getItem(noteKey(sitePath));
      if (note === null) return;
      const left = read(note).filter(([name, sum]) => {
        if (!isMeant(sitePath + name)) return true;
        const text = storage.getItem(name);
        if (text !== null && sumOf(text) === sum) storage.removeItem(name);
        return false;
      });
      // What there was no room for is still taken over, unless all that a pupil kept is cleared.
      const isOver = note.startsWith(done) || !left.some(([name]) => name.startsWith('sayswho:'));
      storage.setItem(noteKey(sitePath), (isOver ? done : begun) + JSON.stringify(left));
    };

/** This script alone writes a note; whoever else did has nothing removed by it. */
function read(note: string): Taken[] {
  try {
    const list: unknown = JSON.parse(note.slice(1));
    return Array.isArray(list) ? list.filter(isTaken) : [];
  } catch {
    return [];
  }
}

const isTaken = (entry: unknown): entry is Taken =>
  Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';
