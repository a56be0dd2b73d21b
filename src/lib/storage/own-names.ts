// What begins every name under which this copy of the site keeps something in a browser: the browser shares its storage
// between all that one address has, and copies of the site may stand there under several paths.

// Written by the build; a test, or a script that the build itself runs, stands at the root.
const base: string = import.meta.env?.BASE_URL ?? '/';

/** Nothing else is called what a copy at the root calls its own: its names are as they have always been. */
export const isAtRoot = base === '/';

/** The path of this copy, before each of its names: "/a/"; empty at the root, whose names begin with no slash. */
export const sitePath = isAtRoot ? '' : base;

/**
 * What the caches of a copy begin with: the pages it keeps for use without a network.
 * @param path where the copy stands: "/" or "/a/"
 */
export const cachePrefix = (path: string): string => `says-who:${path}:`;
