// Writes the service worker of a finished build: sw.js, with the list of the files it keeps.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { topOf, type KeptFile, type Version } from '#offline/precache-list.ts';
import { bundle } from './standalone.ts';

/**
 * What no learner needs: data for machines, the server's own page for wrong addresses and its headers, pictures for other sites, downloads,
 * what a teacher fetches once to print it, questions for frames of other sites, and packages for platforms, which are made later.
 */
const others =
  /^data\/|^embed\/|^packages\/|^teach\/print\/|^404\.html$|^_headers$|^sw\.js$|^social-card\.png$|\.(xml|txt|zip)$/;

const hashOf = (data: Buffer | string) => createHash('sha256').update(data).digest('base64');

/** The files of a built site that a learner may need, by path below it, with "/" in every system. */
export function filesToKeep(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .filter((path) => !others.test(path))
    .toSorted();
}

/** The version of the site that stands in a folder. Pages are listed under their addresses. */
export function versionOf(folder: string): Version {
  const files = filesToKeep(folder).map((path): KeptFile => [
    path.replace(/(^|\/)index\.html$/, '$1'),
    hashOf(readFileSync(join(folder, path))),
  ]);
  const tops = new Set(files.map(([path]) => topOf(path)));
  const besides = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !tops.has(entry.name))
    .map(({ name }) => name)
    .toSorted();
  return { name: hashOf(JSON.stringify(files)).slice(0, 12), files, besides };
}

/** The script sw.js of a built site: the list of its files, and the worker that keeps them. */
export const workerScript = (folder: string): string =>
  `const VERSION=${JSON.stringify(versionOf(folder))};${bundle('src/offline/service-worker.ts', '/').text}`;

/** Makes a build work without a network once it was visited. To stand last: from then on no byte may change. */
export function keepOffline(): AstroIntegration {
  return {
    name: 'keep-offline',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, 'sw.js'), workerScript(folder));
      },
    },
  };
}
