// All files of a package, from a built site: its pages, what they ask for, and what that asks for.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundle } from '#build/standalone.ts';
import type { Format } from '../page-facts.ts';
import { pathIn } from './manifest.ts';
import { packagePage, placeOf, platformScript, sharedFolder } from './package-page.ts';
import { everywhere, type Unit } from './units.ts';

/** The files of a package by their paths, without its manifest. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The script of every page, which the build puts together once for all packages of a standard. */
export const platformText = (standard: 'scorm' | 'cmi5' = 'scorm'): string =>
  `(()=>{${bundle(`src/packages/runtime/${standard}.ts`, '/').text}})();`;

/**
 * The files of a unit.
 * @param site the folder of a site that was built at the root of its host
 * @param script the script of every page
 * @throws where a page is missing, or asks for a file that is
 */
export function filesOf(unit: Unit, format: Format, site: string, script: string): Files {
  const files = new Map<string, Uint8Array>();
  const asked = new Set<string>();
  for (const { address, facts } of unit.pages) {
    const source = join(site, address, 'index.html');
    if (!existsSync(source))
      throw new Error(`${source} is missing: build the site first, with "npm run build".`);
    const path = pathIn(address, unit.pages.length === 1);
    const page = packagePage(readFileSync(source, 'utf8'), {
      path,
      format,
      facts: {
        ...facts,
        ...(format !== 'cmi5' && { edition: format }),
        address,
        alsoKept: [...facts.alsoKept, everywhere],
      },
    });
    files.set(path, encode(page.html));
    for (const file of page.files) asked.add(file);
  }
  files.set(`${sharedFolder}/${platformScript}`, encode(script));
  for (const file of withAllTheyAskFor([...asked], site)) {
    if (!existsSync(join(site, file)))
      throw new Error(`${file} is missing from ${site}: was the site built for another address than "/"?`);
    files.set(placeOf(file), readFileSync(join(site, file)));
  }
  return files;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Files, and the scripts that they import, now or later: a built script names them from beside itself. */
function withAllTheyAskFor(files: readonly string[], site: string): string[] {
  const all = new Set(files);
  // A set takes in what is added while it is walked.
  for (const file of all) {
    if (!file.endsWith('.js') || !existsSync(join(site, file))) continue;
    const text = readFileSync(join(site, file), 'utf8');
    for (const [, , name = ''] of text.matchAll(/(["'`])\.\/([\w.~-]+\.js)\1/g))
      all.add(file.replace(basename(file), name));
  }
  return [...all].toSorted();
}
