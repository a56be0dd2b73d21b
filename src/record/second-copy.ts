// When a second copy of checked answers is made and cleared. Small, because every page that saves carries it; what it does stands
// in answer-mirror.ts, which comes when the page is at rest.
import { idle } from '#lib/idle.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { isThisTabOnly } from './active-storage.ts';
import type { MirroredPage, MirrorState } from './answer-mirror.ts';
import { clearingKey, isCheckKey, isItemKey, isReviewKey } from './storage-keys.ts';

/** What was checked; not drafts, which change with every letter. */
const isChecked = (key: string, text: string | undefined) =>
  isItemKey(key) ? !text?.includes('"draft":') : isCheckKey(key) || isReviewKey(key);

type Texts = Pick<MirroredPage, 'get' | 'isSound' | 'join' | 'take'> & {
  readonly keys: () => readonly string[];
};

/**
 * The second copy of a page's texts.
 * @param texts what the page has in memory
 */
export function secondCopy(texts: Texts) {
  // A page in a package for a learning platform has something else in the place of the browser's storage, and no copy: several
  // learners share that browser.
  const area = tryOrUndefined(() => (localStorage instanceof Storage ? localStorage : undefined));
  const onlyClears = isThisTabOnly();
  const inStorage = (key: string) => tryOrUndefined(() => area?.getItem(key)) ?? undefined;
  /** The clearing that this page asked for, even where local storage takes no mark of it. */
  let asked: string | undefined;
  const clearing = () => inStorage(clearingKey) ?? asked;
  const state: MirrorState = { changed: new Set(), mark: undefined, isBegun: false };
  const page: MirroredPage = {
    ...texts,
    keys: () => texts.keys().filter((key) => isChecked(key, texts.get(key))),
    isKept: (key) => inStorage(key) !== undefined,
    clearing,
    isCleared(mark) {
      if (asked === mark) asked = undefined;
      if (inStorage(clearingKey) === mark) tryOrUndefined(() => area?.removeItem(clearingKey));
    },
    onlyClears,
  };
  let isRunning = false;
  const run = () => {
    if (isRunning || !area || (onlyClears && clearing() === undefined)) return;
    isRunning = true;
    import('./answer-mirror.ts')
      .then(({ mirror }) => mirror(page, state))
      // A browser that gives no database has local storage alone.
      .catch(() => {})
      .finally(() => (isRunning = false));
  };
  /** Joins page and copy once more. */
  const beginAnew = () => {
    state.isBegun = false;
    run();
  };
  /** Forgets the copy and begins another one. A page that began before puts nothing there until it is loaded anew. */
  const clear = () => {
    if (onlyClears) return;
    asked = `${Date.now()} ${Math.random()}`;
    state.mark = asked;
    tryOrUndefined(() => area?.setItem(clearingKey, state.mark ?? ''));
    beginAnew();
  };
  /** Takes note of a text that was changed or removed. What was removed must not be joined again. */
  const follow = (key: string, isRemoved: boolean) => {
    if (!isChecked(key, texts.get(key))) return;
    if (isRemoved) clear();
    else {
      state.changed.add(key);
      run();
    }
  };
  if (area) idle(run);
  return { follow, clear, beginAnew };
}
