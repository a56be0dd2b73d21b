// A later version of the built site: other words on every page, other names for every script, and nothing of the first.
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerScript } from '#build/emit-service-worker.ts';

/** What every heading of the later version ends with. */
export const edition = ', second edition';

/** Makes it from `dist` in a folder, as a build would leave it. */
export function makeSecondVersion(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('dist', folder, { recursive: true });
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
