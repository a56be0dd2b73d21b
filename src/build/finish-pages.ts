// What happens to every page once it is built and before anything counts its bytes: its islands, its styles and its policy.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Page } from './html-edit.ts';
import { lightenIslands } from './page-islands.ts';
import { allowOnlyOwn } from './page-policy.ts';
import { joinStyles } from './page-styles.ts';

/** A page as it is published. */
export function finishPage(html: string): string {
  const page = new Page(html);
  lightenIslands(page);
  joinStyles(page);
  // What is left in it is what its policy may name.
  const light = new Page(page.toString());
  allowOnlyOwn(light);
  return light.toString();
}

/** The integration. To stand before all that reads the pages. */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const path = join(folder, file);
          try {
            writeFileSync(path, finishPage(readFileSync(path, 'utf8')));
          } catch (error) {
            throw new Error(`${file}: ${error instanceof Error ? error.message : 'cannot be finished.'}`, {
              cause: error,
            });
          }
        }
      },
    },
  };
}
