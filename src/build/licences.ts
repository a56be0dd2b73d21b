// Which packages of other people the lock file names, under which licences, and which of them go to browsers with the site.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '#lib/is-object.ts';

/** What scripts are bundled from; `bundleProblems` holds it to what the build has seen. */
const bundledPackages: readonly string[] = [
  '@nanostores/persistent',
  '@nanostores/react',
  'lean-qr',
  'nanostores',
  'react',
  'react-dom',
  'scheduler',
];

/** The fonts, the search, and the framework, which writes scripts of its own into pages. */
const copiedPackages: readonly string[] = [
  '@fontsource-variable/public-sans',
  '@fontsource/newsreader',
  'astro',
  'pagefind',
];

/** Packages whose text or data browsers get. */
export const servedPackages: readonly string[] = [...bundledPackages, ...copiedPackages];

/** Licences under which a package may be served: its text and its notice are all that they ask for. */
const servable: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
];

export type Package = {
  readonly name: string;
  readonly version: string;
  /** Its licence as the lock file or the package itself names it; undefined where neither does. */
  readonly licence: string | undefined;
  readonly isServed: boolean;
};

/**
 * Every package of a lock file, each version once, by name.
 * @param text the lock file
 * @param ofItself the licence that an installed package names, by its path: for those of which the lock file has none
 */
export function packagesIn(text: string, ofItself: (path: string) => string | undefined): Package[] {
  const lock: unknown = JSON.parse(text);
  const entries = isObject(lock) && isObject(lock['packages']) ? Object.entries(lock['packages']) : [];
  const found = new Map<string, Package>();
  for (const [path, entry] of entries) {
    const name = packageOf(path);
    if (!name || !isObject(entry)) continue;
    const version = String(entry['version']);
    const licence = typeof entry['license'] === 'string' ? entry['license'] : ofItself(path);
    found.set(`${name}@${version}`, { name, version, licence, isServed: isServed(path, name) });
  }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Only what lies at the top is bundled: nested copies belong to other packages. */
const isServed = (path: string, name: string) =>
  path === `node_modules/${name}` && servedPackages.includes(name);

/** The package that a file belongs to: the last one in its path. */
export function packageOf(path: string): string | undefined {
  return /^.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/?]+)/.exec(path.replaceAll('\\', '/'))?.[1];
}

/** What must not be served as it stands, a sentence each. */
export function licenceProblems(packages: readonly Package[]): string[] {
  const served = packages.filter(({ isServed: is }) => is);
  return [
    ...served.flatMap(({ name, licence }) =>
      licence === undefined
        ? [`${name} is served and names no licence.`]
        : servable.includes(licence)
          ? []
          : [`${name} is served under ${licence}, which is not one of ${servable.join(', ')}.`],
    ),
    ...servedPackages
      .filter((name) => served.every((one) => one.name !== name))
      .map((name) => `${name} is said to be served and is not in the lock file.`),
  ];
}

/**
 * What the lists above have wrong.
 * @param bundled the packages that went into scripts
 */
export function bundleProblems(bundled: ReadonlySet<string>): string[] {
  return [
    ...[...bundled]
      .filter((name) => !servedPackages.includes(name))
      .map((name) => `Scripts are bundled from ${name}, which src/build/licences.ts does not name.`),
    ...bundledPackages
      .filter((name) => !bundled.has(name))
      .map((name) => `src/build/licences.ts names ${name}, of which no script is bundled.`),
  ];
}

/** The licence that an installed package names itself. */
export function licenceOfItself(path: string): string | undefined {
  const file = join(path, 'package.json');
  if (!existsSync(file)) return undefined;
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(manifest)) return undefined;
  const { license, licenses } = manifest;
  const named = license ?? (Array.isArray(licenses) ? licenses[0] : undefined);
  if (typeof named === 'string') return named;
  return isObject(named) && typeof named['type'] === 'string' ? named['type'] : undefined;
}

/** Where packages have the text of their licence. */
const places = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENSE/LICENSE'];

/** The whole text of a package's licence, which has to go along with it. */
export function licenceText(name: string): string {
  const file = places
    .map((place) => join('node_modules', name, place))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  if (!file) throw new Error(`${name} is served, and the text of its licence is not where it is looked for.`);
  return readFileSync(file, 'utf8').trim();
}
