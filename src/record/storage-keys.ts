// The names under which this site keeps things in the browser's storage. Ids in them are for ever.

export const prefix = 'sayswho:';

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
export const comfortKey = 'sayswho:comfort';

/** Where the colours alone were kept before; read where there is no entry for all. */
export const themeKey = 'sayswho:theme';

/** What the learner wants to be called. */
export const learnerKey = 'sayswho:learner';

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
export const assignmentKey = 'sayswho:assignment';

/** Set once this browser has fetched the fonts. */
export const fontsKey = 'sayswho:fonts';

/** When the record was last downloaded from this browser. */
export const exportKey = 'sayswho:export';

/** Set in a tab's own storage while answers are kept for that tab alone. Without the prefix: clearing answers does not end it. */
export const thisTabKey = 'sayswho-this-tab';

/** For this tab only: the offer of a new version that was put off. */
export const laterKey = 'sayswho:later';

/** For this tab only: the hands that were counted in front of a class, by lesson. */
export const handsKey = (lesson: string) => `${prefix}hands:${lesson}`;

/** Where a text that could not be read is set aside. */
export const brokenKey = (key: string, at: number) => `${prefix}broken:${at}:${key}`;

/** The event that says, in the page that has it, that a question was reviewed. */
export const reviewedEvent = 'sayswho:reviewed';

/** The event by which the inline start script tells the stores, once they are there, what it has kept. */
export const keptEarly = 'sayswho:kept';
