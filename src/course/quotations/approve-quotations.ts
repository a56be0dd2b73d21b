// npm run quotes -- <the article's file>
// Checks every quotation in the content against the article and writes the hashes and places of those that are its own words.
// The article stays where it is: only hashes, places and numbers of words enter the project.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phrasesOf } from './article-share.ts';
import { quotationsOf } from './check-quotations.ts';
import { paragraphOf } from '../lesson-tree.ts';
import { loadContent } from '../load.ts';
import { isParagraph } from '#quiz/sources.ts';
import { ContentError, editDistance } from '../problems.ts';
import { quotationHash, wordsOf, type Fingerprint, type Quotation } from './quotations.ts';

type Article = ReadonlyMap<string, string>;

/** Reads lines such as "P6  text" and "H  text" into paragraphs by id. */
export function parseArticle(source: string): Article {
  return new Map(
    [...source.matchAll(/^(H|P\d+)\s+(.+)$/gm)].map(([, name = '', text = '']) => [
      name === 'H' ? 'hl' : name.toLowerCase(),
      text,
    ]),
  );
}

/** Where in a paragraph the words stand, whole and in a row: the place of the first one, or undefined. */
export function placeOf(paragraph: string, words: string): number | undefined {
  const all = wordsOf(paragraph);
  const wanted = wordsOf(words);
  const place = all.findIndex((_word, start) => wanted.every((word, index) => all[start + index] === word));
  return place === -1 ? undefined : place;
}

/**
 * What the project keeps of the article: how long its paragraphs are, and where quotations stand.
 * @param phrases whatever else may be words of the article, said to be from it or not
 */
export function fingerprintOf(
  article: Article,
  quotations: readonly Quotation[],
  phrases: readonly string[],
): Fingerprint {
  return Object.fromEntries(
    [...article].map(([ref, paragraph]) => {
      const own = quotations.filter((quotation) => quotation.ref === ref).map(({ words }) => words);
      const places = [...own, ...phrases].flatMap((words) => {
        const place = placeOf(paragraph, words);
        return place === undefined ? [] : [[quotationHash(ref, words), place] as const];
      });
      const sorted = places.toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
      return [ref, { words: wordsOf(paragraph).length, quotations: Object.fromEntries(sorted) }];
    }),
  );
}

/** The run of words in the article that is most like a quotation, and where it stands. */
export function nearestWords(article: Article, words: string): { ref: string; words: string } | undefined {
  const wanted = wordsOf(words);
  const { length } = wanted;
  let best: { ref: string; words: string; distance: number } | undefined;
  for (const [ref, paragraph] of article) {
    const all = paragraph.split(/\s+/);
    for (let start = 0; start + length <= all.length; start++) {
      const run = all.slice(start, start + length).join(' ');
      const distance = editDistance(wordsOf(run).join(' '), wanted.join(' '));
      if (!best || distance < best.distance) best = { ref, words: run, distance };
    }
  }
  return best;
}

const quoteTag = /<Quote\s+p="([^"]*)"\s*>([\s\S]*?)<\/Quote>/g;

/** The pages quote, too. */
function quotationsInPages(): Quotation[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.astro'),
  );
  // Astro's templates are no MDX, and a tag by itself can be found in them.
  return files.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(quoteTag)].map(([, p = '', words = '']) => ({
      file: join('src', file),
      ref: paragraphOf(p),
      words,
    })),
  );
}

function main(path: string | undefined): void {
  if (!path) {
    console.error('Say where the article is: npm run quotes -- <file>. Its lines begin with H or P1 to P19.');
    process.exitCode = 1;
    return;
  }
  const article = parseArticle(readFileSync(path, 'utf8'));
  const content = loadContent('content', { quotations: false });
  let wrong = 0;
  for (const { id, finder } of content.paragraphs) {
    const found = [...article].filter(([ref, text]) => ref !== 'hl' && placeOf(text, finder) !== undefined);
    if (id === 'hl' || found.length === 1) continue;
    wrong += 1;
    console.error(`The finder “${finder}” of ${id.toUpperCase()} stands in ${found.length} paragraphs.`);
  }
  const quotations = [
    ...quotationsOf(content).map((quotation) => ({
      ...quotation,
      file: `content/${quotation.file}`,
    })),
    ...quotationsInPages(),
  ];
  for (const { file, ref, words } of quotations) {
    if (!isParagraph(ref) || placeOf(article.get(ref) ?? '', words) !== undefined) continue;
    wrong += 1;
    const near = nearestWords(article, words);
    console.error(
      `${file}: “${words.trim()}” is not in ${ref.toUpperCase()}.${near ? ` Nearest: “${near.words}” in ${near.ref.toUpperCase()}.` : ''}`,
    );
  }
  const fingerprint = fingerprintOf(article, quotations, phrasesOf(content));
  writeFileSync('content/article/fingerprint.json', `${JSON.stringify(fingerprint, null, 2)}\n`);
  const count = Object.values(fingerprint).reduce(
    (sum, paragraph) => sum + Object.keys(paragraph.quotations).length,
    0,
  );
  console.log(
    `${count} quotations approved${wrong > 0 ? `, ${wrong} refused: mend them, then run this again` : ''}.`,
  );
  if (wrong > 0) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('approve-quotations.ts')) {
  try {
    main(process.argv[2]);
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : String(error));
    process.exitCode = 1;
  }
}
