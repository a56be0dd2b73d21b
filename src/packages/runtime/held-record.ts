// The record of one learner on one page, as a session holds it: what belongs to it, and how it takes in what comes from elsewhere.
import { anyEntryKindOf } from '#record/other-entries.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { isItemKey } from '#record/storage-keys.ts';
import { storedText, valueIn } from '#record/stored-entry.ts';
import type { AroundPage, Standing } from './around.ts';
import { keysOf } from './report.ts';
import type { Shelf } from './shelf.ts';
import type { Entries } from './suspend-data.ts';

export type HeldRecord = {
  readonly isMine: (key: string) => boolean;
  readonly mine: () => Entries;
  /** Joins an entry with what is there. */
  readonly takeIn: (key: string, text: string) => void;
  /** Keeps what a platform handed over and could not be used. */
  readonly setAside: (text: string, why: NonNullable<Standing['handed']>) => void;
};

/** An entry in as few characters as it takes: what is kept before the stores are there is in plain. */
const shortened = (key: string, text: string): string =>
  isItemKey(key) ? storedText(itemEntry, valueIn(itemEntry, text)) : text;

/**
 * @param shelf the learner's shelf, which may become another once it is known who they are
 * @param hasBegun whether the page has read its storage, and has to be shown what comes later
 */
export function heldRecord(
  { facts, page, show }: Pick<AroundPage, 'facts' | 'page' | 'show'>,
  shelf: () => Shelf,
  hasBegun: () => boolean,
): HeldRecord {
  const own = keysOf(facts);
  const isMine = (key: string) => own.has(key);
  return {
    isMine,
    mine: () =>
      new Map(
        [...page.entries()].flatMap(([key, text]) => (isMine(key) ? [[key, shortened(key, text)]] : [])),
      ),
    takeIn(key, text) {
      const kind = anyEntryKindOf(key);
      if (!kind || kind.inspect(text) !== 'ok') return;
      const here = page.entries().get(key);
      const joined = here === undefined ? text : kind.join(here, text);
      if (joined === here) return;
      page.put(key, joined);
      shelf().keep(key, joined);
      if (hasBegun()) show(key, joined);
    },
    // One of each sort: a platform that hands over another every time must not fill the browser.
    setAside: (text, why) => void shelf().keep(`aside:${why}`, text),
  };
}
