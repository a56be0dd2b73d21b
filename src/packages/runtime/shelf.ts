// The copy of a learner's record in the browser: what the platform has no room for, or could not be told. Touches local storage.
import { fingerprint } from '#lib/bytes.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';

/** Before every name; a platform's own entries and those of other learners stand beside it. */
const root = 'sayswho-package:';

export type Shelf = {
  /** Where it is: in this browser, in this tab alone, or nowhere. */
  readonly place: 'browser' | 'tab' | 'nowhere';
  readonly entries: () => ReadonlyMap<string, string>;
  readonly get: (key: string) => string | undefined;
  /** Keeps a text, or with undefined removes it; false where there is no room. */
  readonly keep: (key: string, text: string | undefined) => boolean;
};

/** Tells learners apart without naming them. */
export const nameFor = (learner: string): string => (learner === '' ? '' : fingerprint(learner));

/**
 * The shelf of one learner.
 * @param whose what `nameFor` made of the platform's name for the learner; where it is empty nobody knows whose the answers are,
 * and they are kept for this tab alone
 * @param isAlone there is no platform, so that the browser is its owner's
 */
export function shelfOf(whose: string, isAlone: boolean, { local, session }: Storages): Shelf {
  const isKnown = whose !== '' || isAlone;
  const storage = isKnown ? local : session;
  const start = `${root}${whose || (isAlone ? 'alone' : 'nobody')}:`;
  const isUsable = tryOrUndefined(() => {
    storage?.setItem(`${start}?`, '');
    storage?.removeItem(`${start}?`);
    return storage !== undefined;
  });
  return {
    place: isUsable ? (isKnown ? 'browser' : 'tab') : 'nowhere',
    entries() {
      const found = new Map<string, string>();
      for (const key of tryOrUndefined(() => Object.keys(storage ?? {})) ?? []) {
        const text = key.startsWith(start) ? tryOrUndefined(() => storage?.getItem(key)) : undefined;
        if (typeof text === 'string') found.set(key.slice(start.length), text);
      }
      return found;
    },
    get: (key) => tryOrUndefined(() => storage?.getItem(start + key)) ?? undefined,
    keep: (key, text) =>
      tryOrUndefined(() => {
        if (text === undefined) storage?.removeItem(start + key);
        else storage?.setItem(start + key, text);
        return storage !== undefined;
      }) ?? false,
  };
}

export type Storages = { readonly local: Storage | undefined; readonly session: Storage | undefined };

/** The browser's own, to be asked for before anything stands in their place. */
export const browserStorages = (): Storages => ({
  local: tryOrUndefined(() => localStorage),
  session: tryOrUndefined(() => sessionStorage),
});
