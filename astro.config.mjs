// How the site is put together. What each part does, and what breaks without it, its file in src/build/ says.
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { chunks } from './src/build/chunks.ts';
import { classConstants } from './src/build/class-constants.ts';
import { classNames } from './src/build/class-names.ts';
import { finishPages } from './src/build/finish-pages.ts';
import { fonts } from './src/build/font-files.ts';
import { lessonFigures } from './src/build/lesson-figures.ts';
import { ownRenderer } from './src/build/own-renderer.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { reactModules } from './src/build/react-modules.ts';
import { reloadContent } from './src/build/reload-content.ts';
import { searchIndex } from './src/build/search-index.ts';
import { keepOffline } from './src/build/emit-service-worker.ts';
import { serveLicences } from './src/build/serve-licences.ts';
import { standalone } from './src/build/standalone.ts';
import { roomNames } from './src/rooms.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  // Where the site is published: SITE_URL=https://school.example BASE_PATH=/says-who npm run build
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  integrations: [
    mdx(),
    react(),
    // Sheets to print and questions in frames say once more what other pages say; the page that lists them is enough.
    sitemap({ filter: (page) => !/\/offline\/$|\/teach\/print\/.|\/embed\/./.test(page) }),
    finishPages(),
    searchIndex(),
    serveLicences(),
    // Last: it keeps what the others have made.
    keepOffline(),
  ],
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // A stylesheet of its own would cost a phone one more round trip before the first word.
  build: { inlineStylesheets: 'always' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  fonts: [...fonts],
  vite: {
    // Node resolves `#room/file.ts` by package.json. Astro asks for islands without saying who imports them, and then Vite cannot.
    resolve: {
      alias: [{ find: new RegExp(`^#(?=(${roomNames.join('|')})/)`), replacement: `${root}src/` }],
    },
    build: {
      // Astro marks each MDX module with a directive, and React asks its scheduler for what its tests have: a warning each time.
      rolldownOptions: { checks: { moduleLevelDirective: false, importIsUndefined: false } },
    },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } },
    },
    plugins: [
      standalone(),
      classNames(),
      classConstants(),
      reloadContent(),
      lessonFigures(),
      plainImports(),
      ownRenderer(),
      reactModules(),
    ],
  },
});
