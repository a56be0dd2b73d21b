import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { buildSync } from 'esbuild';

// Where the site is published: SITE_URL=https://school.example BASE_PATH=/says-who npm run build
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';

// The script that runs before anything is painted, as one line of text whose hash the security policy names.
const early = oneLine('src/islands/early.ts', 'iife');
// The script that counts what is due: a file of its own, so that no page shares out its scripts for it.
const due = oneLine('src/islands/due.ts', 'esm');
const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const earlyHash = hashOf(early);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? 'dist',
  integrations: [mdx(), react(), sitemap(), allowOwn()],
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  build: {
    // A stylesheet of its own would cost a phone one more round trip before the first word.
    inlineStylesheets: 'always',
  },
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
      scriptDirective: { hashes: [earlyHash] },
    },
  },
  // Text never moves for a font under a reader's eyes: islands/early.ts sees to that.
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--font-serif',
      fallbacks: ['serif'],
      options: {
        variants: [newsreader(400, 'normal'), newsreader(400, 'italic'), newsreader(600, 'normal')],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Public Sans',
      cssVariable: '--font-sans',
      fallbacks: ['sans-serif'],
      options: {
        variants: [
          {
            weight: '100 900',
            style: 'normal',
            src: ['@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'],
          },
        ],
      },
    },
  ],
  vite: {
    // Astro marks every MDX module with a directive of its own, about which the bundler would warn each time.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    define: { EARLY_SCRIPT: JSON.stringify(early), DUE_SCRIPT: JSON.stringify(due) },
    // Short class names: they stand on hundreds of elements of a lesson.
    css: { modules: { generateScopedName: 'q[hash:base64:4]' } },
    plugins: [reloadOnContent(), importFigures(), noLateStyles()],
  },
});

/** A script with everything it imports, as one line of text. */
function oneLine(file, format) {
  const define = { DUE_ADDRESS: JSON.stringify(`${base.replace(/\/$/, '')}/due.js`) };
  const options = { bundle: true, minify: true, target: 'es2022', write: false, define };
  return buildSync({ entryPoints: [file], format, ...options }).outputFiles[0].text.trim();
}

/** Shows an author's change to a YAML file at once: `npm run dev` reloads the page. */
function reloadOnContent() {
  return {
    name: 'reload-on-content',
    configureServer(server) {
      server.watcher.add('content');
      server.watcher.on('change', (file) => {
        if (/content\/.*\.(ya?ml|json)$/.test(file)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/**
 * Lets every page's policy allow the styles and scripts in it and no others. Astro names those of all pages on each,
 * and leaves out styles that come with a lesson's figures.
 */
function allowOwn() {
  return {
    name: 'allow-own',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of readdirSync(folder, { recursive: true }).filter((name) =>
          name.endsWith('.html'),
        )) {
          const html = readFileSync(join(folder, file), 'utf8');
          const own = ['style', 'script'].reduce((text, tag) => {
            const parts = [...html.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))];
            const hashes = new Set(parts.filter(([, inside]) => inside).map(([, inside]) => hashOf(inside)));
            const policy = new RegExp(`${tag}-src 'self'[^;"]*`);
            if (!policy.test(text)) throw new Error(`${file} has no policy for its ${tag}s.`);
            return text.replace(
              policy,
              [`${tag}-src 'self'`, ...[...hashes].map((hash) => `'${hash}'`)].join(' '),
            );
          }, html);
          writeFileSync(join(folder, file), own);
        }
      },
    },
  };
}

/** Imports the figures that a lesson names, so that its page carries their styles and no other's. */
function importFigures() {
  const figures = readdirSync('src/components/figures').map((file) => file.replace('.astro', ''));
  return {
    name: 'import-figures',
    enforce: 'pre',
    transform(code, id) {
      if (!/lesson\.mdx(\?|$)/.test(id)) return undefined;
      const used = figures.filter((figure) => new RegExp(`<${figure}\\b`).test(code));
      const imports = used
        .map((name) => `import ${name} from '/src/components/figures/${name}.astro';\n`)
        .join('');
      return { code: code.replace(/^---\n[\s\S]*?\n---\n/, (head) => `${head}\n${imports}\n`), map: null };
    },
  };
}

/** Every page has its styles in it: a script that comes later must not look for the files they were taken from. */
function noLateStyles() {
  return {
    name: 'no-late-styles',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) chunk.viteMetadata?.importedCss.clear();
    },
  };
}

/** One Latin file of the installed font package: the packages' own provider would fetch it from the network. */
function newsreader(weight, style) {
  return {
    weight,
    style,
    src: [`@fontsource/newsreader/files/newsreader-latin-${weight}-${style}.woff2`],
  };
}
