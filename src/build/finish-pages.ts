// What happens to every page once it is built and before anything counts its bytes: its islands, its styles and its policy.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { allNames } from './class-names.ts';
import { Page } from './html-edit.ts';
import { lightenIslands } from './page-islands.ts';
import { dropUnasked, type KindClasses } from './page-kinds.ts';
import { allowOnlyOwn } from './page-policy.ts';
import { joinStyles } from './page-styles.ts';

/** A page as it is published. */
export function finishPage(html: string, kinds: KindClasses = new Map()): string {
  const page = new Page(html);
  lightenIslands(page);
  joinStyles(page);
  const joined = new Page(page.toString());
  dropUnasked(joined, kinds);
  // What is left in it is what its policy may name.
  const light = new Page(joined.toString());
  allowOnlyOwn(light);
  return light.toString();
}

/** The classes of each kind of question, by its folder. */
function classesOfKinds(): KindClasses {
  const kinds = new Map<string, Set<string>>();
  for (const [key, name] of allNames()) {
    const [, kind] = /^src\/quiz\/kinds\/([^/]+)\//.exec(key) ?? [];
    if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(name));
  }
  return kinds;
}

/** The integration. To stand before all that reads the pages. */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const kinds = classesOfKinds();
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const path = join(folder, file);
          try {
            writeFileSync(path, finishPage(readFileSync(path, 'utf8'), kinds));
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
