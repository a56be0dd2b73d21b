// A second copy of checked answers, in a database that has them on the disk at once: browsers write local storage late, and one
// that is killed forgets the last minute of it. Fetched when the page is at rest. Pure but for the database.
import { endOf, resultOf } from '#lib/storage/database.ts';
import { mirrorDatabase } from './storage-keys.ts';

/** What a page has, and what goes on between it and the mirror. */
export type MirroredPage = {
  readonly get: (key: string) => string | undefined;
  /** Every key whose text belongs into the mirror. */
  readonly keys: () => readonly string[];
  /** Local storage has a text under it: what another tab has just cleared may still be in memory here. */
  readonly isKept: (key: string) => boolean;
  readonly isSound: (key: string, text: string) => boolean;
  readonly join: (key: string, mine: string, theirs: string) => string;
  /** Takes over what only the mirror had. */
  readonly take: (key: string, text: string) => void;
  /** The mark of a clearing that the mirror may not have seen yet; undefined where there is none. */
  readonly clearing: () => string | undefined;
  /** The mirror has seen it. */
  readonly isCleared: (mark: string) => void;
  /** Nothing is read of the mirror, and nothing put there: only a clearing is finished. */
  readonly onlyClears: boolean;
};

export type MirrorState = {
  /** Keys whose text has changed. */
  readonly changed: Set<string>;
  /** The mark of the clearing after which this page began. What a page has from before another tab cleared is not put there. */
  mark: string | undefined;
  /** What the mirror has is joined with what the page has. */
  isBegun: boolean;
};

const store = 'texts';

/** Where the database has the mark of the last clearing; no entry's name is empty. */
const markName = '';

/**
 * Brings page and mirror to one state, until there is nothing to do.
 * @throws where the browser gives no database: then there is no second copy
 */
export async function mirror(page: MirroredPage, state: MirrorState): Promise<void> {
  let seen: string | undefined;
  do {
    seen = page.clearing();
    // What has changed meanwhile goes the next time round.
    // oxlint-disable-next-line no-await-in-loop
    await inOneTransaction(page, state, seen);
  } while (state.changed.size > 0 || page.clearing() !== seen || !(state.isBegun || page.onlyClears));
}

async function inOneTransaction(
  page: MirroredPage,
  state: MirrorState,
  clearing: string | undefined,
): Promise<void> {
  const opening = indexedDB.open(mirrorDatabase, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store));
  const database = await resultOf(opening);
  try {
    // Transactions that write come one after the other, those of all tabs.
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
    const ended = endOf(transaction);
    await Promise.all([ended, work(transaction.objectStore(store), page, state, clearing)]);
    if (clearing !== undefined) page.isCleared(clearing);
  } finally {
    database.close();
  }
}

async function work(
  texts: IDBObjectStore,
  page: MirroredPage,
  state: MirrorState,
  clearing: string | undefined,
): Promise<void> {
  let mark: unknown = await resultOf(texts.get(markName));
  if (clearing !== undefined && clearing !== mark) {
    texts.clear();
    texts.put(clearing, markName);
    mark = clearing;
  }
  if (page.onlyClears) {
    state.changed.clear();
    return;
  }
  const [names, rows] = state.isBegun
    ? [[], []]
    : await Promise.all([resultOf(texts.getAllKeys()), resultOf(texts.getAll())]);
  // Cleared while this was read: the next time round sees it.
  if (page.clearing() !== clearing) return;
  if (!state.isBegun) {
    state.isBegun = true;
    state.mark = typeof mark === 'string' ? mark : undefined;
    takeOver(new Map(names.map((key, index) => [String(key), rows[index]])), page, state);
  }
  const changed = [...state.changed];
  state.changed.clear();
  // Of a database that was deleted nothing is known, so it is begun anew.
  if (mark === undefined && state.mark !== undefined) texts.put(state.mark, markName);
  else if (mark !== state.mark) return;
  await Promise.all(changed.map((key) => copy(texts, page, key)));
}

/** Gives the page what it lacks, and notes what the mirror lacks. */
function takeOver(rows: ReadonlyMap<string, unknown>, page: MirroredPage, { changed }: MirrorState): void {
  for (const [key, row] of rows) {
    const mine = page.get(key);
    if (key === markName || typeof row !== 'string' || row === mine || !page.isSound(key, row)) continue;
    const joined = mine === undefined ? row : page.join(key, mine, row);
    if (joined !== mine) page.take(key, joined);
  }
  for (const key of page.keys()) if (page.get(key) !== rows.get(key)) changed.add(key);
}

async function copy(texts: IDBObjectStore, page: MirroredPage, key: string): Promise<void> {
  const row: unknown = await resultOf(texts.get(key));
  const mine = page.get(key);
  if (mine === undefined || !page.isKept(key)) return;
  const text = typeof row === 'string' ? page.join(key, mine, row) : mine;
  if (text !== row) texts.put(text, key);
}
