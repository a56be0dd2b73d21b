// Versions of the built site, as builds of it would leave them: a course of one lesson, and a later edition of that.
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { workerScript } from '#build/emit-service-worker.ts';

/** What every heading of the later edition ends with. */
export const edition = ', second edition';

/** The folders of a course of one lesson: a quarter of what a device would keep, which is fetched in a moment. */
const kept =
  /^_astro|^(article|case-file|glossary|lessons|offline|trail)$|^lessons.(index|headline-and-floor)|\./;

/** Makes the course of one lesson from `dist` in an empty folder: the same worker, with fewer pages and their scripts alone. */
export function makeShortCourse(folder: string): void {
  const isKept = (path: string) => path === 'dist' || kept.test(path.slice(join('dist', sep).length));
  cpSync('dist', folder, { recursive: true, filter: isKept });
  const scripts = join(folder, '_astro');
  const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  const unused = new Set(readdirSync(scripts).filter((name) => name.endsWith('.js')));
  for (const text of named) {
    for (const name of unused) {
      if (!text.includes(name)) continue;
      unused.delete(name);
      named.push(readFileSync(join(scripts, name), 'utf8'));
    }
  }
  for (const name of unused) rmSync(join(scripts, name));
  writeFileSync(join(folder, 'sw.js'), workerScript(folder));
}

/** Makes the later edition of a built site in an empty folder: other words on every page, other names for every script, and nothing of the first. */
export function makeSecondEdition(folder: string, first: string): void {
  cpSync(first, folder, { recursive: true });
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
  for (const name of scripts) renameSync(join(folder, '_astro', name), join(folder, '_astro', later(name)));
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|js)$/.test(path)) continue;
    const text = scripts.reduce(
      (sum, name) => sum.replaceAll(name, later(name)),
      readFileSync(join(folder, path), 'utf8'),
    );
    writeFileSync(join(folder, path), text.replace('</h1>', `${edition}</h1>`));
  }
  writeFileSync(join(folder, 'sw.js'), workerScript(folder));
}

const later = (name: string) => name.replace(/\.js$/, '-2.js');
