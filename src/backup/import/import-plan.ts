// What bringing a file in would do to what is here, entry by entry; doing it is somebody else's. Pure.
import { isItemKey, setAsideFrom } from '#record/storage-keys.ts';
import { anyEntryKindOf } from '#record/other-entries.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { valueIn } from '#record/stored-entry.ts';

/**
 * `new`: nothing like it is here. `newer`: the file is further on. `joined`: each has something the other has not.
 * `same`, `older`: nothing of it is missing here. `unreadable`, `later` (written by a later version): it stays in the file.
 */
export type Outcome = 'new' | 'newer' | 'joined' | 'same' | 'older' | 'unreadable' | 'later';

export type PlannedEntry = {
  readonly key: string;
  readonly outcome: Outcome;
  /** What would be kept from then on, where that is not what is here. */
  readonly text?: string;
  /** The file has an answer to this question that is older than the first one here, and so becomes the first. */
  readonly isEarlierFirst?: true;
};

/**
 * Plans how entries of a file meet what is here.
 * @param here what this browser keeps under a key
 */
export function planImport(
  entries: ReadonlyMap<string, string>,
  here: (key: string) => string | undefined,
): PlannedEntry[] {
  /** What each key would hold after the entries before. */
  const kept = new Map<string, string>();
  return [...entries].flatMap(([name, theirs]) => {
    if (anyEntryKindOf(name)?.belongsTo === 'browser') return [];
    const key = rescued(name, theirs) ?? name;
    const entry = planEntry(key, theirs, kept.get(key) ?? here(key));
    if (entry.text !== undefined) kept.set(key, entry.text);
    return [entry];
  });
}

/** The key of a text that was set aside because it could not be read, if this version can. */
function rescued(name: string, text: string): string | undefined {
  const key = setAsideFrom(name);
  return key !== undefined && anyEntryKindOf(key)?.inspect(text) === 'ok' ? key : undefined;
}

function planEntry(key: string, theirs: string, mine: string | undefined): PlannedEntry {
  if (setAsideFrom(key) !== undefined) return { key, outcome: 'unreadable' };
  const kind = anyEntryKindOf(key);
  if (!kind) return { key, outcome: 'later' };
  const condition = kind.inspect(theirs);
  if (condition !== 'ok') return { key, outcome: condition === 'newer' ? 'later' : 'unreadable' };
  // Joined with itself a text is as this version writes it.
  const their = kind.join(theirs, theirs);
  if (mine === undefined) return { key, outcome: 'new', text: their };
  const [my, text] = [kind.join(mine, mine), kind.join(mine, theirs)];
  // Both are sound, and together past what this site would read again.
  if (kind.inspect(text) !== 'ok') return { key, outcome: 'unreadable' };
  if (text === my) return { key, outcome: their === my ? 'same' : 'older' };
  const outcome = text === their ? 'newer' : 'joined';
  return {
    key,
    outcome,
    text,
    ...(isItemKey(key) && hasOtherFirst(mine, text) ? { isEarlierFirst: true } : {}),
  };
}

function hasOtherFirst(mine: string, text: string): boolean {
  const [[my], [joined]] = [valueIn(itemEntry, mine).attempts, valueIn(itemEntry, text).attempts];
  return (
    my !== undefined && JSON.stringify([my.at, my.fields]) !== JSON.stringify([joined?.at, joined?.fields])
  );
}
