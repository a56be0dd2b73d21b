// `npm run packages`: every package of the built site, as files to give to a learning platform, and a list of them.
// node src/packages/build/write-packages.ts [the built site] [where to]. The same site gives the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { loadContent } from '#course/load.ts';
import type { Edition } from '../page-facts.ts';
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

export const editionNames = {
  '1.2': 'SCORM 1.2',
  '2004': 'SCORM 2004 4th Edition',
} as const satisfies Readonly<Record<Edition, string>>;

const fileNames = { '1.2': 'scorm12', '2004': 'scorm2004' } as const satisfies Readonly<
  Record<Edition, string>
>;

export type Package = { readonly listing: Listing; readonly files: Files; readonly zip: Uint8Array };

/** A unit as a package of an edition. */
export function packageOf(unit: Unit, edition: Edition, site: string, script: string): Package {
  const files = filesOf(unit, edition, site, script);
  const version = versionOf(files);
  const isAlone = unit.pages.length === 1;
  const pages = unit.pages.map(({ name, title, address }) => ({
    name,
    title,
    path: pathIn(address, isAlone),
  }));
  const paths = new Set(pages.map(({ path }) => path));
  const manifest = manifestOf({
    edition,
    name: unit.name,
    title: unit.title,
    version,
    pages,
    shared: [...files.keys()].filter((path) => !paths.has(path)),
  });
  // Platforms look for the manifest at the top; that it comes first is a courtesy to those who list what is in a package.
  const all = new Map([['imsmanifest.xml', new TextEncoder().encode(manifest)], ...files]);
  // The first day that a zip file knows, wherever it is made: the same content must give the same bytes.
  const zip = zipSync(Object.fromEntries(all), { level: 9, mtime: new Date(1980, 0, 1) });
  return {
    files: all,
    zip,
    listing: {
      file: `says-who-${unit.name}-${fileNames[edition]}.zip`,
      title: unit.title,
      edition: editionNames[edition],
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

/** Writes every package of a built site, and the list, in the place of those that were there. */
export function writePackages(site: string, folder: string): readonly Listing[] {
  const script = platformText();
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (/^says-who-.*\.zip$/.test(file)) rmSync(join(folder, file));
  const listings = unitsOf(loadContent('content')).flatMap((unit) =>
    (['1.2', '2004'] as const).map((edition) => {
      const { listing, zip } = packageOf(unit, edition, site, script);
      writeFileSync(join(folder, listing.file), zip);
      return listing;
    }),
  );
  writeFileSync(join(folder, 'packages.json'), `${JSON.stringify(listings, undefined, 2)}\n`);
  return listings;
}

if (process.argv[1]?.endsWith('write-packages.ts')) {
  const [, , site = 'dist', folder = 'packages'] = process.argv;
  const listings = writePackages(site, folder);
  const bytes = listings.reduce((sum, listing) => sum + listing.bytes, 0);
  console.log(
    `${listings.length} packages in ${folder}/, ${Math.round(bytes / 1000)} kB; packages.json lists them.`,
  );
}
