// The names under which this site keeps things in the browser's storage. Ids in them are for ever.

export const prefix = 'sayswho:';

const items = `${prefix}item:`;
const lessons = `${prefix}lesson:`;
const checks = `${prefix}check:`;

/** One entry per place an item stands in: its lesson, or a later lesson that recalls it. */
export const itemKey = (placement: string) => items + placement;

/** One entry per lesson, for where the learner is in it. */
export const lessonKey = (lesson: string) => lessons + lesson;

/** One entry per check, for when it was begun and with which form; its answers are kept like an item's. */
export const checkKey = (check: string) => checks + check;

export const isItemKey = (key: string) => key.startsWith(items);
export const isLessonKey = (key: string) => key.startsWith(lessons);

export const isCheckKey = (key: string) => key.startsWith(checks);

/** The assignment that was opened last. */
export const assignmentKey = `${prefix}assignment`;

export const themeKey = `${prefix}theme`;

/** Set once this browser has fetched the fonts. */
export const fontsKey = `${prefix}fonts`;

/** Where a text that could not be read is set aside. */
export const brokenKey = (key: string, at: number) => `${prefix}broken:${at}:${key}`;

/** The event by which the early script tells the stores, once they are there, what it has kept. */
export const keptEarly = `${prefix}kept`;
