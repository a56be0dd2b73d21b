// Makes of a page of the site a page of a package: it finds all it needs beside it, asks nobody else for anything, and leads nowhere.
import { posix } from 'node:path';
import { allowOnlyOwn } from '#build/page-policy.ts';
import { attribute, Page, startTag, textIn, type Element } from '#build/html-edit.ts';
import { siteName } from '#lib/site.ts';
import { noticeId } from '../runtime/notice.ts';
import { pageFactsId, type Format, type PageFacts } from '../page-facts.ts';

/** The folder of a package that holds what its pages share. */
export const sharedFolder = 'shared';

/** The script that every page of a package runs first. */
export const platformScript = 'platform.js';

export type PackagePage = {
  readonly html: string;
  /** What the page itself asks for, as paths below the site: "_astro/Page.js", "favicon.svg". */
  readonly files: readonly string[];
};

type Asked = {
  /** Where the page stands in the package: "index.html", "lessons/who-says-so/index.html". */
  readonly path: string;
  readonly format: Format;
  readonly facts: PageFacts;
};

/** Where a file of the site stands in a package. */
export const placeOf = (file: string): string => `${sharedFolder}/${posix.basename(file)}`;

/** What of a head is for search engines, other sites and a browser that installs the site. */
const headOnly = [
  (element: Element) => attribute(element, 'rel') === 'canonical',
  (element: Element) => attribute(element, 'rel') === 'manifest',
  (element: Element) => attribute(element, 'property')?.startsWith('og:') ?? false,
  (element: Element) => attribute(element, 'name')?.startsWith('twitter:') ?? false,
  (element: Element) => attribute(element, 'name') === 'robots',
];

/** How the inline start script asks for the number of questions that are due: there is no review in a package. */
const asksForDue = 'import("/due.js").catch(()=>{})';

/** The line of the script, and links that lead nowhere. Without a layer: it stands over whatever the page's own styles say. */
const style = `#${noticeId}{position:fixed;inset-block-end:0;inset-inline:0;z-index:4;margin:0;padding:.75rem 1rem;background:var(--ink);color:var(--paper);font:400 var(--step--1)/1.4 var(--sans)}#${noticeId}:empty{display:none}html:has(#${noticeId}:not(:empty)){padding-block-end:6rem;scroll-padding-block-end:6rem}a:not([href]){color:inherit;text-decoration:none}[data-audio=off] .listen{display:none}@media print{#${noticeId}{display:none}}`;

/** Who gets the answers: with cmi5 a platform may name a record store that is not its own. */
const receiver = (format: Format): string =>
  format === 'cmi5'
    ? 'the learning platform that opened this page, or to the record store that it names'
    : 'the learning platform that shows this page';

const footFor = (format: Format) =>
  `<div><p>From <b>${siteName}</b>, a course in reading the news. What you answer here goes to ${receiver(format)}, and a copy stays in this browser. Nobody else gets it.</p><p>The article under study and all quotations from it belong to CNN. Lessons and data: <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener">CC BY 4.0</a>.</p></div>`;

/** @throws where the page holds something that a package has no way to deal with */
export function packagePage(html: string, asked: Asked): PackagePage {
  const files = new Set<string>();
  const own = addresses(asked, files);
  const page = new Page(html);
  const gone = new Set<Element['parentNode']>();
  for (const element of page.elements) {
    const isInside = gone.has(element.parentNode);
    if (isInside || isGone(element)) gone.add(element);
    if (isInside) continue;
    if (isGone(element)) page.remove(element);
    else edit(page, element, own);
  }
  insert(page, asked);
  const edited = new Page(page.toString());
  // Where a record store is, only the platform knows.
  allowOnlyOwn(edited, asked.format === 'cmi5' ? ['connect-src http: https:'] : []);
  return { html: edited.toString(), files: [...files] };
}

type Addresses = {
  /** The address of a file beside the page, which the package then has to hold. */
  readonly file: (address: string) => string;
  /** The same, as the script that wakes islands asks for it: from beside itself. */
  readonly script: (address: string) => string;
  /** The address of a place on the page itself; undefined for one on another page. */
  readonly place: (address: string) => string | undefined;
};

function addresses({ path, facts }: Asked, files: Set<string>): Addresses {
  const take = (address: string) => {
    const file = address.replace(/^\//, '').replace(/[?#].*$/, '');
    files.add(file);
    return placeOf(file);
  };
  return {
    file: (address) => posix.relative(posix.dirname(path), take(address)),
    script: (address) => `./${posix.basename(take(address))}`,
    place: (address) =>
      address.startsWith(`${facts.address}#`) ? address.slice(facts.address.length) : undefined,
  };
}

function edit(page: Page, element: Element, own: Addresses): void {
  const { tagName, attrs } = element;
  if (tagName === 'style') {
    page.refill(
      element,
      textIn(element).replaceAll(
        /url\((["']?)(\/[^)"']+)\1\)/g,
        (_all, _quote, address: string) => `url(${own.file(address)})`,
      ),
    );
    return;
  }
  if (tagName === 'script' && textIn(element) !== '') {
    page.refill(element, textIn(element).replace(asksForDue, '0'));
    return;
  }
  const changed = attrs.flatMap(({ name, value }) => addressed(element, name, value, own));
  const isSame =
    changed.length === attrs.length && changed.every(([, value], index) => value === attrs[index]?.value);
  if (isSame) return;
  page.retag(
    element,
    startTag(
      tagName,
      changed.map(([name, value]) => [name, value || true]),
    ),
  );
}

/** What nobody in a package has a use for, with all that is in it. */
function isGone(element: Element): boolean {
  const { tagName } = element;
  if (['link', 'meta'].includes(tagName)) return headOnly.some((isOne) => isOne(element));
  // The header leads to other pages; what is left of it is the name of the course, and the comfort of reading.
  if (attribute(element, 'id') === 'menu' || attribute(element, 'popovertarget') === 'menu') return true;
  if (attribute(element, 'aria-keyshortcuts') === '/') return true;
  if (isIn(element, 'footer')) return true;
  if (tagName === 'a' && attribute(element, 'class') === 'who') return true;
  // What is nothing but ways to other pages, and a line on where the site keeps what is done.
  const links = linksIn(element);
  if (tagName === 'nav') return links.length > 0 && links.every(isLost);
  if (tagName === 'p')
    return links.some(isToProgress) || (element.childNodes.length === 1 && links.some(isLost));
  return false;
}

const isIn = ({ parentNode }: Element, name: string): boolean =>
  parentNode !== null && 'tagName' in parentNode && parentNode.tagName === name;

const linksIn = ({ childNodes }: Element): Element[] =>
  childNodes.flatMap((node) => ('tagName' in node && node.tagName === 'a' ? [node] : []));

const isLost = (link: Element): boolean => attribute(link, 'href')?.startsWith('/') ?? false;

const isToProgress = (link: Element): boolean => attribute(link, 'href')?.startsWith('/progress/') ?? false;

type Attribute = readonly [name: string, value: string];

/** An attribute as it stands in a package. */
function addressed({ tagName, attrs }: Element, name: string, value: string, own: Addresses): Attribute[] {
  if (tagName === 'astro-island' && (name === 'component-url' || name === 'renderer-url'))
    return [[name, own.script(value)]];
  if (tagName === 'a') {
    const href = attrs.find((one) => one.name === 'href')?.value ?? '';
    const isWords = href.startsWith('/') && own.place(href) === undefined;
    // What a link was called says nothing where it leads nowhere.
    if (isWords) return name === 'href' || name === 'aria-label' ? [] : [[name, value]];
    if (name !== 'href') return [[name, value]];
    if (/^https?:/.test(value))
      return [
        [name, value],
        ['target', '_blank'],
        ['rel', 'noopener'],
      ];
    return [[name, own.place(value) ?? value]];
  }
  return [[name, (name === 'href' || name === 'src') && value.startsWith('/') ? own.file(value) : value]];
}

/** Puts in what a package alone has. */
function insert(page: Page, { path, format, facts }: Asked): void {
  const charset = page.named('meta').find((meta) => attribute(meta, 'charset') !== undefined);
  const lastStyle = page.named('style').findLast((element) => isIn(element, 'head'));
  const [body] = page.named('body');
  const [footer] = page.named('footer');
  if (!charset || !lastStyle || !body || !footer) throw new Error('is not as pages of the site are.');
  const script = posix.relative(posix.dirname(path), `${sharedFolder}/${platformScript}`);
  const json = JSON.stringify(facts).replaceAll('<', String.raw`\u003c`);
  page.insertBehindTag(
    charset,
    `<script type="application/json" id="${pageFactsId}">${json}</script><script src="${script}"></script>`,
  );
  page.insertAtEnd(lastStyle, style);
  page.insertBehindTag(body, `<p id="${noticeId}" role="status"></p>`);
  page.insertBehindTag(footer, footFor(format));
}
