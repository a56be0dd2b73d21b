// `npm run packages`: every package of the built site, as files to give to a learning platform, and a list of them.
// node src/packages/build/write-packages.ts [the built site] [where to]. The same site gives the same bytes. The site itself gets
// them, too, so that whoever publishes it offers them.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { loadContent } from '#course/load.ts';
import { formatNames, packageFile } from '#exchange/build/packaged.ts';
import type { Format } from '../page-facts.ts';
import { structureOf } from './course-structure.ts';
import { manifestOf, pathIn } from './manifest.ts';
import { filesOf, platformText, type Files } from './package-files.ts';
import { unitsOf, type Unit } from './units.ts';

/** A package as the list has it. */
export type Listing = {
  readonly file: string;
  readonly title: string;
  readonly edition: string;
  /** Changes when anything in the package does. */
  readonly version: string;
  readonly bytes: number;
  readonly sha256: string;
};

export type Package = { readonly listing: Listing; readonly files: Files; readonly zip: Uint8Array };

/**
 * A unit as a package.
 * @param script what `platformText` gives for its standard
 */
export function packageOf(unit: Unit, format: Format, site: string, script: string): Package {
  const files = filesOf(unit, format, site, script);
  const version = versionOf(files);
  const isAlone = unit.pages.length === 1;
  const pages = unit.pages.map(({ name, title, address }) => ({
    name,
    title,
    path: pathIn(address, isAlone),
  }));
  const paths = new Set(pages.map(({ path }) => path));
  const [manifestFile, manifest] =
    format === 'cmi5'
      ? ['cmi5.xml', structureOf(unit.name, unit.title, pages)]
      : [
          'imsmanifest.xml',
          manifestOf({
            edition: format,
            name: unit.name,
            title: unit.title,
            version,
            pages,
            shared: [...files.keys()].filter((path) => !paths.has(path)),
          }),
        ];
  // Platforms look for the manifest at the top; that it comes first is a courtesy to those who list what is in a package.
  const all = new Map([[manifestFile, new TextEncoder().encode(manifest)], ...files]);
  // The first day that a zip file knows, wherever it is made: the same content must give the same bytes.
  const zip = zipSync(Object.fromEntries(all), { level: 9, mtime: new Date(1980, 0, 1) });
  return {
    files: all,
    zip,
    listing: {
      file: packageFile(unit, format),
      title: unit.title,
      edition: formatNames[format].title,
      version,
      bytes: zip.length,
      sha256: createHash('sha256').update(zip).digest('hex'),
    },
  };
}

/** Twelve hexadecimal digits that change when any file does. */
function versionOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}

const listFile = 'packages.json';

/** Writes every package of a built site, and the list, in the place of those that were there. */
export function writePackages(site: string, folder: string): readonly Listing[] {
  const scripts = { scorm: platformText('scorm'), cmi5: platformText('cmi5') };
  makeRoom(folder);
  const listings = unitsOf(loadContent('content')).flatMap((unit) =>
    (['1.2', '2004', 'cmi5'] as const).map((format) => {
      const script = scripts[format === 'cmi5' ? 'cmi5' : 'scorm'];
      const { listing, zip } = packageOf(unit, format, site, script);
      writeFileSync(join(folder, listing.file), zip);
      return listing;
    }),
  );
  writeFileSync(join(folder, listFile), `${JSON.stringify(listings, undefined, 2)}\n`);
  return listings;
}

/** Makes a folder for packages, or takes those out of it that are there. */
function makeRoom(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (/^says-who-.*\.zip$/.test(file)) rmSync(join(folder, file));
}

/** Puts packages that were written, and their list, where the page of the site that offers them looks: in its `packages/`. */
export function publishPackages(listings: readonly Listing[], folder: string, site: string): void {
  const published = join(site, 'packages');
  makeRoom(published);
  for (const file of [...listings.map((listing) => listing.file), listFile])
    copyFileSync(join(folder, file), join(published, file));
}

if (process.argv[1]?.endsWith('write-packages.ts')) {
  const [, , site = 'dist', folder = 'packages'] = process.argv;
  const listings = writePackages(site, folder);
  publishPackages(listings, folder, site);
  const bytes = listings.reduce((sum, listing) => sum + listing.bytes, 0);
  console.log(
    `${listings.length} packages in ${folder}/ and ${join(site, 'packages')}/, ${Math.round(bytes / 1000)} kB; packages.json lists them.`,
  );
}
