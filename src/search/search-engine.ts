// What the search page asks Pagefind, and what it makes of the answer.
import { importFrom } from '#lib/import-from.ts';

/** A piece of text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly isMatch: boolean };

export type SearchResult = {
  readonly kind: string;
  readonly address: string;
  readonly title: string;
  readonly place: string;
  readonly excerpt: readonly Piece[];
};

export type Found = { readonly count: number; readonly results: readonly SearchResult[] };

export type Find = (query: string) => Promise<Found>;

/** The part of Pagefind that is used; see the types of its package, and build/count-failed-fetches.ts. */
type Pagefind = {
  readonly failedFetches: () => number;
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => {
    readonly search: (query: string) => Promise<{ readonly results: readonly Hit[] }>;
  };
};

type Hit = {
  readonly data: () => Promise<{
    readonly url: string;
    readonly excerpt: string;
    readonly meta: Readonly<Record<'title' | 'place', string>>;
  }>;
};

/** The most results that are shown: a reader who gets so many looks for something narrower. */
const most = 60;

/**
 * Loads the search.
 * @param address of pagefind.js
 * @param tries how often it failed before
 * @param base what the addresses of results are put behind
 * @returns finds what is looked for; it throws, as this does, where something could not be fetched. Whoever wants to try
 * again loads the search anew.
 */
export async function loadSearch(address: string, tries: number, base: string): Promise<Find> {
  const { createInstance, failedFetches } = await importFrom<Pagefind>(address, tries);
  // A worker would not be bound by the page's security policy.
  const index = createInstance({ noWorker: true, baseUrl: base, excerptLength: 32, excerptEllipsis: '…' });
  return async (query) => {
    const failedBefore = failedFetches();
    const { results } = await index.search(query);
    const found = await Promise.all(results.slice(0, most).map((hit) => hit.data()));
    if (failedFetches() > failedBefore) throw new Error('a part of the index could not be fetched');
    const meant = found
      .map(({ url, excerpt, meta }) => ({
        ...meta,
        kind: kindOfPage(url, base),
        address: url,
        excerpt: piecesOf(excerpt),
      }))
      .filter(({ excerpt }) => isMeant(excerpt, query));
    return {
      count: meant.length === 0 ? 0 : results.length - found.length + meant.length,
      results: meant
        // The entry that bears the very name comes before those that have it in theirs.
        .toSorted((one, other) => Number(isNamed(other, query)) - Number(isNamed(one, query))),
    };
  };
}

/** The parts of the site that are searched, by their addresses, as their results are headed. */
const kinds: Readonly<Record<string, string>> = {
  lessons: 'Lessons',
  reports: 'Whole reports',
  glossary: 'Glossary',
  'case-file': 'Case file',
  trail: 'Trail',
  ledger: 'Ledger',
  article: 'The article',
};

function kindOfPage(address: string, base: string): string {
  const [section = ''] = address.slice(base.replace(/\/?$/, '/').length).split('/');
  return kinds[section] ?? section;
}

const isNamed = ({ title }: SearchResult, query: string) => title.toLowerCase() === query.toLowerCase();

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** For a word it does not know, Pagefind finds what has as little as its first letter. Three of them must be there. */
function isMeant(excerpt: readonly Piece[], query: string): boolean {
  const beginnings = wordsIn(query).map((word) => word.slice(0, 3));
  const marked = excerpt.filter(({ isMatch }) => isMatch).flatMap(({ text }) => wordsIn(text));
  return marked.length === 0 || marked.some((word) => beginnings.some((letters) => word.startsWith(letters)));
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>' };

/** Takes apart an excerpt as Pagefind writes it: found words in <mark>, angle brackets as entities. */
function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part.replaceAll(/<\/?mark>/g, '').replaceAll(/&[lg]t;/g, (entity) => entities[entity] ?? entity),
      isMatch: part.startsWith('<mark>'),
    }));
}
