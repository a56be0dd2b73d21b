// Short names for the classes of style modules: their numbers in the alphabet of all files and classes, so that every build gives
// each the same one. Vite's own names weigh 0.7 to 1.3 kB more in every lesson, and three lessons would be past their 40.
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** The classes that a style sheet names, each once. */
export function classesIn(css: string): string[] {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\/|@layer[^{;]*/g, '');
  return [...new Set([...rules.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name))];
}

/**
 * A name for every class of every style module below a folder, by "<file> <class>".
 * @param read gives the text of a file
 */
export function numberedClasses(
  files: readonly string[],
  read: (file: string) => string,
): ReadonlyMap<string, string> {
  const classes = files.toSorted().flatMap((file) =>
    classesIn(read(file))
      .toSorted()
      .map((name) => `${file} ${name}`),
  );
  return new Map(classes.map((key, index) => [key, `q${index.toString(36)}`]));
}

const slashed = (file: string) => file.replaceAll('\\', '/');

/** A name for every class of every style module below `src/`. */
export function allNames(root = process.cwd()): ReadonlyMap<string, string> {
  const files = globSync('src/**/*.module.css', { cwd: root }).map(slashed);
  return numberedClasses(files, (file) => readFileSync(`${root}/${file}`, 'utf8'));
}

/** What a class of a file is called. @throws for one that came after the build had begun */
function namesBelow(root: string): (name: string, file: string) => string {
  const names = allNames(root);
  return (name, file) => {
    const short = names.get(`${slashed(relative(root, file))} ${name}`);
    if (!short) throw new Error(`The class "${name}" of ${file} is new since the build began: build again.`);
    return short;
  };
}

/** The plugin: while authors work, classes come and go, and Vite's own names do. */
export const classNames = (): Plugin => ({
  name: 'class-names',
  apply: 'build',
  config: ({ root = process.cwd() }) => ({ css: { modules: { generateScopedName: namesBelow(root) } } }),
});
