// Builds the index that the search page reads, from the content, once the pages are written.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { loadContent } from '#course/load.ts';
import { countFailedFetches } from '#search/build/count-failed-fetches.ts';
import { searchRecords } from '#search/build/search-records.ts';

/** What the page fetches. Pagefind offers interfaces of its own besides, which nothing here uses. */
const needed =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\.[^/]*\.pf_meta|wasm\.en\.pagefind)$|^(index|fragment)\//;

/** Results come in this many files, so that a phone has them all after a few requests. */
const maxFragments = 6;

/** The integration that writes `pagefind/` beside the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments });
        if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
        // Pagefind leaves out what has no text, so a title stands in for it.
        // Sent in the order of the content, so that the same content makes the same files.
        const added = await Promise.all(
          searchRecords(loadContent('content')).map(({ address, text, ...meta }) =>
            index.addCustomRecord({ url: address, content: text || meta.title, language: 'en', meta }),
          ),
        );
        const refused = added.flatMap((record) => record.errors);
        if (refused.length > 0) throw new Error(`The search index refuses a record: ${refused.join(' ')}`);
        const { files } = await index.getFiles();
        const folder = join(fileURLToPath(dir), 'pagefind');
        let size = 0;
        for (const { path, content } of files.filter((file) => needed.test(file.path))) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          const written =
            path === 'pagefind.js' ? countFailedFetches(new TextDecoder().decode(content)) : content;
          writeFileSync(join(folder, path), written);
          size += written.length;
        }
        await close();
        logger.info(`the search index weighs ${Math.round(size / 1000)} kB`);
      },
    },
  };
}
