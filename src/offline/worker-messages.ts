// What a page and the service worker say to each other.

/** The reader wants the version that waits. */
export const takeOver = 'take over';

/** With a port for the answers: is every file there? What is missing is fetched first. */
export const countKept = 'count';

/** The same, with a look into every file: is it, to the byte, what was built? */
export const checkKept = 'check';

/** What the worker answers: the last is never "fetching". */
export const keptStandings = ['fetching', 'ready', 'failed'] as const;
export type KeptStanding = (typeof keptStandings)[number];
