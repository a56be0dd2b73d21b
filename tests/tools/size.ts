// npm run size: what every built page weighs, against the limits. Fails past them.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesToKeep } from '#build/emit-service-worker.ts';

/** Kilobytes (1,000 bytes) after gzip; fonts are compressed as they are. For a lesson; every other page must be no heavier. */
const limits = { html: 40, css: 15, js: 90, later: 20, fonts: 100 } as const;
type Part = keyof typeof limits;

/** What a device fetches to have the whole course without a network; offline/OfflineStatus.astro names the limit. */
const limitKept = 3000;

/** A learner's own report sums up the whole course, so it and the pages below it may bring more scripts. */
const reportScripts = 110;

/** What the class desk imports by address before it stands: the course, its words, and what it works with; each, and all. */
const deskScripts = { each: 30, all: 75 } as const;

/** What it imports then, and no first view waits for: see src/class/load-desk.ts. */
const deskRest = 'desk-rest.';

/** The book is the whole course on one page, so that it prints in one go: a teacher asks for it by name, and nobody reads it on a phone. */
const bookPage = '/teach/print/book/';
const bookLimits = { ...limits, html: 240 };

const folder = process.argv[2] ?? 'dist';
const gzip = (data: Buffer | string) => gzipSync(data, { level: 9 }).length / 1000;
const read = (path: string) => readFileSync(join(folder, path));

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);

/** What a script names by this pattern, by path below the folder. */
const namedIn = (path: string, pattern: RegExp) =>
  linked(read(path).toString(), pattern).map((target) => join(dirname(path), target));

/** Scripts with everything they import as they start. */
function withImports(paths: readonly string[]): Set<string> {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const target of namedIn(path, /(?:from|import)["'`](\.\/[^"'`]+\.js)["'`]/g)) follow(target);
  };
  for (const path of paths) follow(path);
  return found;
}

/** The scripts a page starts with: those of its tags and of its islands. */
function scriptsOf(html: string): Set<string> {
  const tags = html.replaceAll(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1');
  return withImports(linked(tags, /(?:component-url|renderer-url|src)="(\/[^"]+\.js)"/g));
}

/** What may follow once it has started, and holds nothing up: the count of what is due, and what comes on a press. */
function laterScriptsOf(html: string): Set<string> {
  const started = scriptsOf(html);
  const onPress = [...started].flatMap((path) => namedIn(path, /import\(["'`](\.\/[^"'`]+\.js)["'`]/g));
  // A lesson does not count what is due; see src/frame/inline-start.ts.
  const counting = html.includes(' data-step=') ? [] : linked(html, /import\("(\/[^"]+\.js)"\)/g);
  return withImports([...counting, ...onPress]).difference(started);
}

const linked = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, url = '']) => url.slice(1));

function weigh(page: string): Record<Part, number> {
  const html = read(page).toString();
  const sum = (paths: Iterable<string>, weight: (data: Buffer) => number) =>
    [...new Set(paths)].reduce((total, path) => total + weight(read(path)), 0);
  const inline = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css).join('');
  return {
    html: gzip(html),
    css: gzip(inline) + sum(linked(html, /rel="stylesheet" href="(\/[^"]+)"/g), gzip),
    js: sum(scriptsOf(html), gzip),
    later: sum(laterScriptsOf(html), gzip),
    fonts: sum(linked(html, /url\("?(\/[^")]+\.woff2)"?\)/g), (data) => data.length / 1000),
  };
}

/** Addresses of other sites that a page would fetch by itself: links are not fetched. */
function foreign(page: string): string[] {
  const html = read(page)
    .toString()
    .replaceAll(/<(a |link rel="canonical" |meta )[^>]*>/g, '');
  return [...html.matchAll(/(?:src|href|url\()=?["']?(https?:\/\/[^"')\s]+)/g)].map(([, url = '']) => url);
}

const problems: string[] = [];
const parts = Object.keys(limits) as Part[];
const name = (page: string) => `/${relative('.', page).replace(/index\.html$/, '')}`;
const width = Math.max(...pages.map((page) => name(page).length));
const row = (cells: readonly string[]) => cells.map((cell) => cell.padStart(8)).join('');

console.log(`${'kB after gzip'.padEnd(width)}${row(parts)}`);
for (const page of pages.toSorted()) {
  const weight = weigh(page);
  console.log(`${name(page).padEnd(width)}${row(parts.map((part) => weight[part].toFixed(1)))}`);
  for (const part of parts) {
    const ofReport = part === 'js' && name(page).startsWith('/progress/');
    const limit = ofReport ? reportScripts : (name(page) === bookPage ? bookLimits : limits)[part];
    if (weight[part] > limit) {
      problems.push(`${name(page)} has ${weight[part].toFixed(1)} kB of ${part}; the limit is ${limit}.`);
    }
  }
  for (const url of foreign(page)) problems.push(`${name(page)} fetches from another site: ${url}`);
  if (/\sstyle="/.test(read(page).toString())) problems.push(`${name(page)} has an inline style attribute.`);
  if (/unsafe-inline/.test(read(page).toString())) problems.push(`${name(page)} allows unsafe-inline.`);
  if (!/http-equiv="content-security-policy"/i.test(read(page).toString()))
    problems.push(`${name(page)} has no security policy.`);
}
console.log(`${'limit'.padEnd(width)}${row(parts.map((part) => String(limits[part])))}`);
console.log(`${`limit of ${bookPage}`.padEnd(width)}${String(bookLimits.html).padStart(8)}`);
console.log(`${'limit below /progress/'.padEnd(width + 16)}${String(reportScripts).padStart(8)}`);

const kept = filesToKeep(folder);
const keptWeight = kept.reduce((sum, path) => sum + gzip(read(path)), 0);
console.log(
  `Kept for use without a network: ${kept.length} files, ${Math.round(keptWeight)} kB of ${limitKept}.`,
);
if (keptWeight > limitKept) {
  problems.push(
    `What is kept without a network weighs ${Math.round(keptWeight)} kB; the limit is ${limitKept}.`,
  );
}
const deskParts = readdirSync(join(folder, 'teach')).filter((file) => file.endsWith('.js'));
const deskWeights = deskParts.map((file) => gzip(read(join('teach', file))));
const deskWeight = deskParts.reduce(
  (sum, file, index) => sum + (file.startsWith(deskRest) ? 0 : (deskWeights[index] ?? 0)),
  0,
);
const restWeight = deskWeights.reduce((sum, weight) => sum + weight, 0) - deskWeight;
console.log(
  `What the desk imports: ${deskParts.length} scripts, ${deskWeight.toFixed(1)} kB of ${deskScripts.all}, and ${restWeight.toFixed(1)} kB that nothing waits for.`,
);
if (deskParts.length === 0 || deskWeight > deskScripts.all || Math.max(...deskWeights) > deskScripts.each) {
  problems.push(
    `What the desk imports weighs ${deskWeights.map((weight) => weight.toFixed(1)).join(', ')} kB; the limit is ${deskScripts.each} each and ${deskScripts.all} in all.`,
  );
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
