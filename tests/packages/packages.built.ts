// The packages of the built site: each is whole, leads nowhere, is what its standard asks for, and is the same each time.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { filesToKeep } from '#build/emit-service-worker.ts';
import { attribute, Page, textIn } from '#build/html-edit.ts';
import { platformText } from '#packages/build/package-files.ts';
import { unitsOf } from '#packages/build/units.ts';
import { packageOf, publishPackages, writePackages, type Package } from '#packages/build/write-packages.ts';
import type { Edition, Format } from '#packages/page-facts.ts';
import { makeFolder, removeFolder } from '../helpers/folder.ts';
import { problemsIn as problemsInPage } from '../tools/valid-html.ts';
import { structureProblemsIn } from './course-structure.ts';
import { problemsIn } from './manifest-schema.ts';
import { content } from '../tools/content.ts';

const units = unitsOf(content);
const scripts = { scorm: platformText('scorm'), cmi5: platformText('cmi5') };
const scriptOf = (format: Format) => scripts[format === 'cmi5' ? 'cmi5' : 'scorm'];
const editions: readonly Edition[] = ['1.2', '2004'];

/** A package, made anew. */
const makeAnew = (name: string, edition: Format): Package => {
  const unit = units.find((one) => one.name === name);
  assert.ok(unit, name);
  return packageOf(unit, edition, 'dist', scriptOf(edition));
};

const made = new Map<string, Package>();
/** A package, made once for all tests. */
const make = (name: string, edition: Format): Package => {
  const own = made.get(`${name} ${edition}`) ?? makeAnew(name, edition);
  made.set(`${name} ${edition}`, own);
  return own;
};

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const pagesIn = ({ files }: Package) => [...files].filter(([path]) => path.endsWith('.html'));

test('there is a package of every lesson, check and report, of the ten minutes and of the whole course', () => {
  const { lessons, reports } = content;
  assert.deepEqual(
    units.map(({ name }) => name).toSorted(),
    [
      ...['start', 'end', 'later'].map((name) => `check-${name}`),
      'course',
      ...lessons.map(({ slug }) => `lesson-${slug}`),
      ...reports.map(({ slug }) => `report-${slug}`),
      'try',
    ].toSorted(),
  );
  assert.equal(units.find(({ name }) => name === 'course')?.pages.length, units.length - 1);
});

const manifestOf = (name: string, edition: Edition) => text(make(name, edition).files.get('imsmanifest.xml'));

for (const edition of editions) {
  test(`every manifest is valid by the schemas of SCORM ${edition}`, async () => {
    const manifests = Object.fromEntries(units.map(({ name }) => [name, manifestOf(name, edition)]));
    assert.deepEqual(await problemsIn(manifests, edition), []);
  });
}

test('a manifest that lacks something, or says something else, is found out among others', async () => {
  for (const edition of editions) {
    const whole = manifestOf('try', edition);
    const lacking = whole.replace(/ identifier="item[^"]*"/, '');
    const other = whole.replace(/(?<=scorm[tT]ype=)"sco"/, '"page"');
    const found = await problemsIn({ lacking, whole, other }, edition);
    for (const name of ['lacking', 'other'])
      assert.ok(
        found.some((line) => line.startsWith(name)),
        `${name}, SCORM ${edition}`,
      );
    assert.ok(!found.some((line) => line.startsWith('whole')), `SCORM ${edition}`);
  }
});

test('a package holds what its manifest lists, and lists what it holds', () => {
  for (const { name } of units) {
    const { zip } = make(name, '2004');
    const files = unzipSync(zip);
    const manifest = text(files['imsmanifest.xml']);
    const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, path = '']) => path);
    assert.deepEqual(['imsmanifest.xml', ...listed].toSorted(), Object.keys(files).toSorted(), name);
    for (const [, id = ''] of manifest.matchAll(/identifierref="([^"]*)"/g))
      assert.match(manifest, new RegExp(`<resource identifier="${id}"`), name);
  }
});

test('cmi5.xml stands at the top of each cmi5 package, lists its pages in their order, and is as cmi5 asks', () => {
  for (const unit of units.filter(({ name }) => ['course', 'try', 'check-end'].includes(name))) {
    const { zip } = make(unit.name, 'cmi5');
    const files = unzipSync(zip);
    const structure = text(files['cmi5.xml']);
    assert.equal(files['imsmanifest.xml'], undefined);
    assert.deepEqual(structureProblemsIn(structure, Object.keys(files)), [], unit.name);
    const urls = [...structure.matchAll(/<url>([^<]*)<\/url>/g)].map(([, url]) => url);
    assert.deepEqual(
      urls,
      unit.pages.map(({ address }) =>
        unit.pages.length === 1 ? 'index.html' : `${address.slice(1)}index.html`,
      ),
    );
  }
});

test('a course structure that lacks something, or says something else, is found out', () => {
  const { files } = make('try', 'cmi5');
  const structure = text(files.get('cmi5.xml'));
  for (const [from, to] of [
    [/ xmlns="[^"]*"/, ''],
    [/urn:uuid:[^"]*/, '../page'],
    [/<url>.*<\/url>/, ''],
    ['index.html', 'elsewhere.html'],
    ['index.html', 'index.html?endpoint=mine'],
    ['"Completed"', '"Sometimes"'],
    ['"AnyWindow"', '"SomeWindow"'],
    [/(<title>[^]*?<\/title>)([^]*?)(<description>[^]*?<\/description>)/, '$3$2$1'],
    [/ lang="en"/, ''],
    [/(<au [^]*<\/au>)/, '$1$1'],
    ['</courseStructure>', ''],
  ] as const)
    assert.notDeepEqual(
      structureProblemsIn(structure.replace(from, to), [...files.keys()]),
      [],
      String(from),
    );
});

test('only a page of a cmi5 package may ask another origin, where its record store is; a SCORM page asks nobody', () => {
  const policyOf = (format: Format) => {
    const [page] = pagesIn(make('try', format));
    return /content-security-policy" content="([^"]*)"/.exec(text(page?.[1]))?.[1] ?? '';
  };
  assert.match(policyOf('cmi5'), /default-src 'none'.*connect-src http: https:/);
  assert.match(policyOf('1.2'), /default-src 'none'/);
  assert.doesNotMatch(policyOf('1.2'), /connect-src/);
});

/** Every address by which a page, a style or a script asks for something. */
function addressesIn(path: string, bytes: Uint8Array): string[] {
  const source = text(bytes);
  if (path.endsWith('.js'))
    return [...source.matchAll(/["'`](\.\/[\w.~-]+\.js)["'`]/g)].map(([, to = '']) => to);
  if (!path.endsWith('.html')) return [];
  const { elements } = new Page(source);
  const asked = elements.flatMap((element) =>
    ['src', 'srcset', 'href', 'action', 'data', 'poster'].flatMap((name) =>
      element.tagName === 'a' ? [] : (attribute(element, name) ?? []),
    ),
  );
  const styles = new Page(source).named('style').map(textIn).join('');
  const styled = [...styles.matchAll(/url\(["']?([^)"']*)["']?\)/g)].map(([, to = '']) => to);
  const islands = elements.flatMap((element) =>
    ['component-url', 'renderer-url'].flatMap((name) => attribute(element, name) ?? []),
  );
  const fromShared = posix.relative(posix.dirname(path), 'shared');
  return [...asked, ...styled, ...islands.map((to) => posix.join(fromShared, to))];
}

test('whatever a package asks for stands in it', () => {
  for (const { name } of units) {
    const { files } = make(name, '1.2');
    for (const [path, bytes] of files) {
      const addresses = addressesIn(path, bytes).filter(
        (to) => !to.startsWith('#') && !to.startsWith('data:'),
      );
      if (path.endsWith('.html')) assert.ok(addresses.length > 10, `${name}: ${path}`);
      for (const to of addresses) {
        const target = posix.join(posix.dirname(path), to);
        assert.ok(files.has(target), `${name}: ${path} asks for ${to}`);
      }
    }
  }
});

test('no link leads to a page of the site, and one to another site opens beside the platform', () => {
  for (const { name } of units) {
    for (const [path, bytes] of pagesIn(make(name, '1.2'))) {
      const page = new Page(text(bytes));
      const ids = new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? []));
      for (const link of page.named('a')) {
        const href = attribute(link, 'href');
        if (href === undefined) continue;
        if (href.startsWith('https:')) assert.equal(attribute(link, 'target'), '_blank', `${name}: ${href}`);
        else assert.ok(href.startsWith('#') && ids.has(href.slice(1)), `${name}: ${path} leads to ${href}`);
      }
    }
  }
});

test('a page says nothing of where the site stands, asks for no worker, and runs the script of the platform first', () => {
  for (const { name } of units) {
    for (const [path, bytes] of pagesIn(make(name, '1.2'))) {
      const source = text(bytes);
      assert.doesNotMatch(source, /localhost|rel="(canonical|manifest)"|due\.js|sw\.js/, `${name}: ${path}`);
      const [facts, first] = new Page(source).named('script');
      assert.equal(facts && attribute(facts, 'type'), 'application/json');
      assert.match((first && attribute(first, 'src')) ?? '', /shared\/platform\.js$/);
    }
  }
});

test('every page of the course package is valid HTML', async () => {
  const pages = pagesIn(make('course', '1.2'));
  assert.ok(pages.length > 20);
  for (const [path, bytes] of pages) assert.deepEqual(await problemsInPage(text(bytes), path), [], path);
});

test('the pages of a course share one set of scripts and fonts', () => {
  const course = make('course', '1.2').files;
  assert.deepEqual(
    [...course.keys()].filter(
      (path) => !/^(shared\/[^/]+|imsmanifest\.xml)$/.test(path) && !path.endsWith('/index.html'),
    ),
    [],
  );
  assert.equal([...course.keys()].filter((path) => path.endsWith('/platform.js')).length, 1);
});

test('the same site gives the same bytes, and the version changes with any file', () => {
  for (const edition of [...editions, 'cmi5'] as const) {
    const [one, other] = [makeAnew('lesson-who-says-so', edition), makeAnew('lesson-who-says-so', edition)];
    assert.deepEqual(one.listing, other.listing);
    assert.deepEqual(one.zip, other.zip);
    assert.equal(one.listing.sha256, createHash('sha256').update(one.zip).digest('hex'));
  }
  const unit = units.find(({ name }) => name === 'try');
  assert.ok(unit);
  const changed = packageOf(unit, '1.2', 'dist', `${scripts.scorm} `);
  assert.notEqual(changed.listing.version, make('try', '1.2').listing.version);
});

test('the zip says nothing of the day or place it was made', () => {
  const before = process.env['TZ'];
  const sums = ['Pacific/Kiritimati', 'America/Adak'].map((zone) => {
    process.env['TZ'] = zone;
    return makeAnew('try', '1.2').listing.sha256;
  });
  process.env['TZ'] = before;
  assert.equal(sums[0], sums[1]);
});

test('the list has every package with its size and checksum, and what an earlier site had is gone', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'says-who-lesson-of-old-scorm12.zip'), '');
  writeFileSync(join(folder, 'mine.txt'), '');
  const listings = writePackages('dist', folder);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'packages.json'), 'utf8')), listings);
  assert.deepEqual(
    readdirSync(folder).toSorted(),
    ['mine.txt', 'packages.json', ...listings.map(({ file }) => file)].toSorted(),
  );
  for (const { file, bytes, sha256 } of listings) {
    const zip = readFileSync(join(folder, file));
    assert.deepEqual([zip.length, createHash('sha256').update(zip).digest('hex')], [bytes, sha256], file);
  }

  // The page for teachers links to all of them, and they are where it links to.
  const site = makeFolder();
  publishPackages(listings, folder, site);
  const page = new Page(readFileSync('dist/teach/platforms/index.html', 'utf8'));
  const links = page.named('a').flatMap((link) => attribute(link, 'href') ?? []);
  assert.deepEqual(
    links.filter((link) => link.endsWith('.zip')).toSorted(),
    listings.map(({ file }) => `/packages/${file}`).toSorted(),
  );
  for (const { file } of listings)
    assert.deepEqual(readFileSync(join(site, 'packages', file)), readFileSync(join(folder, file)));
  assert.deepEqual(
    readFileSync(join(site, 'packages/packages.json')),
    readFileSync(join(folder, 'packages.json')),
  );
  assert.deepEqual(filesToKeep(site), [], 'nothing of it is kept without a network');
  removeFolder(folder);
  removeFolder(site);
});
