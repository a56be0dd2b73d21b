// One version of the site as a list of files, and which of them an address asks for.

/** A file's path below the scope (`lessons/`, `_astro/a.js`; the first page is the empty one), and its SHA-256. */
export type KeptFile = readonly [path: string, hash: string];

/** Everything of one build that a learner may need, under a name that changes with any byte of it. */
export type Version = {
  readonly name: string;
  readonly files: readonly KeptFile[];
  /** What else the build has at its top, and no learner needs without a network: "data", "embed". */
  readonly besides: readonly string[];
};

/** What the paths of a version begin with; the first page begins with nothing. */
export const topsOf = ({ files, besides }: Version): ReadonlySet<string | undefined> =>
  new Set([...files.map(([path]) => topOf(path)), ...besides]);

/** What a path begins with, up to its first slash: another site below the same address begins otherwise. */
export const topOf = (path: string): string | undefined => path.split('/')[0];

/** The path an address asks for. What follows a question mark changes nothing here, and a folder is its index. */
export function pathOf(address: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const below = new URL(scope).pathname;
  if (origin !== new URL(scope).origin || !pathname.startsWith(below)) return undefined;
  return pathname.slice(below.length).replace(/(^|\/)index\.html$/, '$1');
}

/** Whether a file is named after its content, so that no two versions mean different things by its name. */
export function isNamedByContent(path: string): boolean {
  // The second are data as scripts, which an open page may ask for late; see course/script-file.ts.
  return path.startsWith('_astro/') || /\.[0-9a-f]{8}\.js$/.test(path);
}
