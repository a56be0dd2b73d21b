// The names under which this site keeps things in the browser's storage. Ids in them are for ever.
import { sitePath } from '#lib/storage/own-names.ts';

/** What the names of entries begin with in files, which go from one copy of the site to another. */
export const travelPrefix = 'sayswho:';

/** What they begin with in the browser. */
export const prefix = sitePath + 'sayswho:';

/** The name of an entry as files have it, and the other way round. */
export const travelName = (key: string) => key.slice(sitePath.length);
export const ownName = (name: string) => sitePath + name;

/** One entry per place an item stands in: its lesson, or a later lesson that recalls it. */
export const itemKey = (placement: string) => `${prefix}item:${placement}`;

/** One entry per lesson, for where the learner is in it. */
export const lessonKey = (lesson: string) => `${prefix}lesson:${lesson}`;

/** One entry per check, for when it was begun and with which form; its answers are kept like an item's. */
export const checkKey = (check: string) => `${prefix}check:${check}`;

/** One entry per item that review has asked again: when, and how it went. */
export const reviewKey = (item: string) => `${prefix}review:${item}`;

export const isItemKey = (key: string) => key.startsWith(itemKey(''));
export const isLessonKey = (key: string) => key.startsWith(lessonKey(''));

export const isCheckKey = (key: string) => key.startsWith(checkKey(''));
export const isReviewKey = (key: string) => key.startsWith(reviewKey(''));

/** The item's id, or its place, that a key ends with. */
export const nameIn = (key: string) => key.slice(key.indexOf(':', prefix.length) + 1);

/** What a reader has chosen under "Aa". */
export const comfortKey = sitePath + 'sayswho:comfort';

/** Where the colours alone were kept before; read where there is no entry for all. */
export const themeKey = sitePath + 'sayswho:theme';

/** What the learner wants to be called. */
export const learnerKey = sitePath + 'sayswho:learner';

/** One entry per page that asks for sentences from the news, for what was found. */
export const foundKey = (page: string) => `${prefix}found:${page}`;

/** One entry per page that asks a few texts at a time, for the sitting that was begun last. */
export const sittingKey = (page: string) => `${prefix}sitting:${page}`;
/** One entry per lesson that ends with something to find in the news, for what was found. */
export const tonightKey = (lesson: string) => `${prefix}tonight:${lesson}`;

/** One entry per report of the learner's own choice, for what they wrote about it. */
export const ownKey = (report: string) => `${prefix}own:${report}`;

export const isOwnKey = (key: string) => key.startsWith(ownKey(''));

/** The assignment that was opened last. */
export const assignmentKey = sitePath + 'sayswho:assignment';

/** Set once this browser has fetched the fonts. */
export const fontsKey = sitePath + 'sayswho:fonts';

/** When the record was last downloaded from this browser. */
export const exportKey = sitePath + 'sayswho:export';

/** Set in a tab's own storage while answers are kept for that tab alone. Without the prefix: clearing answers does not end it. */
export const thisTabKey = sitePath + 'sayswho-this-tab';

/** The database with a second copy of checked answers. */
export const mirrorDatabase = sitePath + 'sayswho-answers';

/** Set while that copy is still to be cleared. Without the prefix: clearing answers does not end it. */
export const clearingKey = sitePath + 'sayswho-clearing';

/** For this tab only: the offer of a new version that was put off. */
export const laterKey = sitePath + 'sayswho:later';

/** For this tab only: the hands that were counted in front of a class, by lesson. */
export const handsKey = (lesson: string) => `${prefix}hands:${lesson}`;

/** Where a text that could not be read is set aside. */
export const brokenKey = (key: string, at: number) => `${prefix}broken:${at}:${travelName(key)}`;

/** The key of a text that was set aside; undefined for any other name. */
export function setAsideFrom(name: string): string | undefined {
  const [, key] = /^broken:\d+:(.+)$/.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '') ?? [];
  return key === undefined ? undefined : ownName(key);
}

/** The event that says, in the page that has it, that a question was reviewed. */
export const reviewedEvent = 'sayswho:reviewed';

/** The event by which the inline start script tells the stores, once they are there, what it has kept. */
export const keptEarly = 'sayswho:kept';
