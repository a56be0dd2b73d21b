// npm run quotes -- <the article's file>
// Checks every quotation in the content against the article and writes the hashes of those that are its own words.
// The article stays where it is: only hashes of approved quotations enter the project.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotationsOf } from './check-quotations.ts';
import { paragraphOf } from './lesson-tree.ts';
import { loadContent } from './load.ts';
import { isParagraph } from '#quiz/sources.ts';
import { ContentError, editDistance } from './problems.ts';
import { normalise, quotationHash, type Quotation } from './quotations.ts';

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

/** Whether a paragraph holds the words, whole and in a row. */
export function holds(paragraph: string, words: string): boolean {
  return ` ${bare(paragraph)} `.includes(` ${bare(words)} `);
}

/** Words and nothing else, so that punctuation between them does not decide. */
const bare = (text: string) =>
  normalise(text)
    .replaceAll(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim();

/** The run of words in the article that is most like a quotation, and where it stands. */
export function nearestWords(article: Article, words: string): { ref: string; words: string } | undefined {
  const wanted = bare(words);
  const length = wanted.split(' ').length;
  let best: { ref: string; words: string; distance: number } | undefined;
  for (const [ref, paragraph] of article) {
    const all = paragraph.split(/\s+/);
    for (let start = 0; start + length <= all.length; start++) {
      const run = all.slice(start, start + length).join(' ');
      const distance = editDistance(bare(run), wanted);
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
  const hashes = new Map([...article.keys()].map((ref) => [ref, new Set<string>()]));
  const content = loadContent('content', { quotations: false });
  let wrong = 0;
  for (const { id, finder } of content.paragraphs) {
    const found = [...article].filter(([ref, text]) => ref !== 'hl' && holds(text, finder));
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
    if (!isParagraph(ref)) continue;
    if (holds(article.get(ref) ?? '', words)) hashes.get(ref)?.add(quotationHash(ref, words));
    else {
      wrong += 1;
      const near = nearestWords(article, words);
      console.error(
        `${file}: “${words.trim()}” is not in ${ref.toUpperCase()}.${near ? ` Nearest: “${near.words}” in ${near.ref.toUpperCase()}.` : ''}`,
      );
    }
  }
  const fingerprint = Object.fromEntries([...hashes].map(([ref, set]) => [ref, [...set].toSorted()]));
  writeFileSync('content/article/fingerprint.json', `${JSON.stringify(fingerprint, null, 2)}\n`);
  const count = [...hashes.values()].reduce((sum, set) => sum + set.size, 0);
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
