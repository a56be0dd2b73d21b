import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { buildSync } from 'esbuild';
import { lightenIslands } from '#build/islands.ts';
import { keepOffline } from '#offline/build/write-worker.ts';
import { roomNames } from './src/rooms.ts';
import { searchIndex } from '#search/build/search-index.ts';

// Where the site is published: SITE_URL=https://school.example BASE_PATH=/says-who npm run build
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';

// The script that runs before anything is painted, as one line of text whose hash the security policy names.
const early = `(()=>{${oneLine('src/frame/inline-start.ts')}})()`;
// The script that counts what is due: a file of its own, so that no page shares out its scripts for it.
const due = oneLine('src/review/review-badge.ts');
// What a teacher's desk works with, for the same reason; see src/class/desk-api.ts.
const desk = oneLine('src/class/desk-api.ts');
const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const earlyHash = hashOf(early);

const shortNames = new Map();

/** What every page with an island needs, in few files: each of them is packed by itself, and small ones badly. */
const gathered = [
  { name: 'react', test: /node_modules\/(react|react-dom)\/(?!.*client)/ },
  {
    name: 'stores',
    test: /node_modules\/(nanostores|@nanostores)\/|src\/(record\/(storage-keys|envelope|persistence|safe-storage|active-storage)|lib\/(try-or-undefined|href)|receipt\/record-reader|quiz\/(fields|grading))\.ts/,
  },
];

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? 'dist',
  integrations: [
    mdx(),
    react(),
    // Sheets to print say once more what other pages say; the page that lists them is enough.
    sitemap({ filter: (page) => !/\/offline\/$|\/teach\/print\/./.test(page) }),
    keepOnlyOwn(),
    searchIndex(),
    keepOffline(),
  ],
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
  // Text never moves for a font under a reader's eyes: frame/inline-start.ts sees to that.
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
    build: {
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      // A small script or style sheet in every page would weigh more than one that is fetched once.
      assetsInlineLimit: (file) => (/\.(css|ts|js)$/.test(file) ? false : undefined),
    },
    // A script of a component is called after it, without what Astro adds: its address stands in every page.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro.*/, '')}.[hash].js`,
              codeSplitting: { groups: gathered },
            },
          },
        },
      },
    },
    define: {
      EARLY_SCRIPT: JSON.stringify(early),
      DUE_SCRIPT: JSON.stringify(due),
      DESK_TOOLS: JSON.stringify(desk),
    },
    // Node resolves `#room/file.ts` by package.json. Astro asks Vite for islands without saying who imports them, and then it cannot.
    resolve: {
      alias: [
        {
          find: new RegExp(`^#(?=(${roomNames.join('|')})/)`),
          replacement: fileURLToPath(new URL('src/', import.meta.url)),
        },
      ],
    },
    // Short class names: they stand on hundreds of elements of a lesson.
    css: { modules: { generateScopedName: shortName } },
    plugins: [
      reloadOnContent(),
      importFigures(),
      importPlainly(),
      ownRenderer(),
      unwrapReact(),
      noLateStyles(),
    ],
  },
});

/** A class of a style module by its number among all that were asked for; server and browser ask the same list. */
function shortName(name, file) {
  const key = `${file} ${name}`;
  if (!shortNames.has(key)) shortNames.set(key, `q${shortNames.size.toString(36)}`);
  return shortNames.get(key);
}

/** A script with everything it imports, as one line of text. */
function oneLine(file) {
  const dueAddress = `${base.replace(/\/$/, '')}/due.js`;
  const define = { DUE_ADDRESS: JSON.stringify(dueAddress) };
  const options = {
    bundle: true,
    minify: true,
    target: 'es2022',
    write: false,
    define,
    external: [dueAddress],
  };
  return buildSync({ entryPoints: [file], format: 'esm', ...options }).outputFiles[0].text.trim();
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
 * Lets every page's policy allow the styles and scripts in it and no others. Astro names those of all pages on each, and leaves out the
 * styles that come with a lesson's figures. What weighs and does nothing goes.
 */
function keepOnlyOwn() {
  return {
    name: 'keep-only-own',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of readdirSync(folder, { recursive: true }).filter((name) =>
          name.endsWith('.html'),
        )) {
          let html = joinStyles(lighten(lightenIslands(readFileSync(join(folder, file), 'utf8'))));
          for (const tag of ['script', 'style']) {
            const policy = new RegExp(`(${tag}-src 'self'[^;"]*?)(?: 'sha256-[^']+')*(?=[;"])`);
            if (!policy.test(html)) throw new Error(`${file} has no policy for what is in <${tag}>.`);
            html = html.replace(policy, `$1${hashesOf(html, tag)}`);
          }
          writeFileSync(join(folder, file), html);
        }
      },
    },
  };
}

/** What a policy says to allow the inline scripts or styles of a page. */
function hashesOf(html, tag) {
  const texts = [...html.matchAll(new RegExp(`<${tag}(?![^>]* src=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))];
  return [...new Set(texts.map(([, text]) => ` '${hashOf(text)}'`))].join('');
}

/**
 * Takes out what weighs and does nothing: most of the names Astro gives to components with styles, and, outside of islands, React's empty comments and the word "true" for being there at
 * all. Inside, React looks for what it has written.
 */
function lighten(html) {
  const scopes = new Set(html.match(/data-astro-cid-\w+/g));
  if (new Set([...scopes].map((scope) => scope.slice(0, 18))).size < scopes.size)
    throw new Error('Two components with styles have names that begin alike: keep one more letter of them.');
  return html
    .replaceAll(/data-astro-cid-(\w{3})\w+/g, 'data-x$1')
    .split(/(<astro-island[\s\S]*?<\/astro-island>)/)
    .map((part, index) =>
      index % 2 ? part : part.replaceAll('<!-- -->', '').replaceAll(/( data-[a-z-]+)="true"/g, '$1'),
    )
    .join('');
}

/** The order of the cascade's layers, as the style sheet that all pages begin with says it. */
const [layers] = readFileSync('src/styles/layers.css', 'utf8').match(/@layer [^;]+;/);

/**
 * Makes one style of those that stand side by side, and of those in the body: each would cost a hash of its own.
 * Where an island shares its style sheet with another page, the bundler puts that first, so the layers' order is said again.
 */
function joinStyles(html) {
  const style = /<style>([\s\S]*?)<\/style>/g;
  const [head, body] = html.replaceAll('</style><style>', '').split('</head>');
  const late = [...body.matchAll(style)].map(([, css]) => css).join('');
  const start = head.lastIndexOf('<style>') + '<style>'.length;
  const end = head.lastIndexOf('</style>');
  const css = head.slice(start, end) + late;
  const ordered = css.startsWith('@layer reset') ? css : layers + css;
  return `${head.slice(0, start)}${ordered}${head.slice(end)}</head>${body.replaceAll(style, '')}`;
}

/** Imports the figures that a lesson names, so that its page carries their styles and no other's. */
function importFigures() {
  const files = globSync('src/*/figures/*.astro').map((file) => file.replaceAll('\\', '/'));
  const figures = new Map(files.map((file) => [basename(file, '.astro'), file]));
  return {
    name: 'import-figures',
    enforce: 'pre',
    transform(code, id) {
      if (!/lesson\.mdx(\?|$)/.test(id)) return undefined;
      const used = [...figures].filter(([name]) => new RegExp(`<${name}\\b`).test(code));
      const imports = used.map(([name, file]) => `import ${name} from '/${file}';\n`).join('');
      return { code: code.replace(/^---\n[\s\S]*?\n---\n/, (head) => `${head}\n${imports}\n`), map: null };
    },
  };
}

/** Leaves a later import to the browser: Vite's helper for it weighs more than all the header does, on every page. */
function importPlainly() {
  return {
    name: 'import-plainly',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
    renderChunk: (code) => code.replaceAll(/,\s*__VITE_PRELOAD__/g, ''),
  };
}

/** Puts the little of React's renderer that islands here need in the place of all that it can do. */
function ownRenderer() {
  return {
    name: 'own-renderer',
    enforce: 'pre',
    resolveId: (id) =>
      id === '@astrojs/react/client.js'
        ? fileURLToPath(new URL('src/frame/hydrate.ts', import.meta.url))
        : undefined,
  };
}

/**
 * Makes modules of React's big scripts. As CommonJS each is one function: while it arrives, the browser looks only for the end
 * of it, and when it is called reads all of it while the page stands still. A module's functions are read while it arrives.
 */
function unwrapReact() {
  const scripts = new Map(
    ['scheduler', 'react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'].map((name) => [
      name,
      fileURLToPath(
        new URL(
          `node_modules/${name.split('/')[0]}/cjs/${name.replace('/', '-')}.production.js`,
          import.meta.url,
        ),
      ),
    ]),
  );
  return {
    name: 'unwrap-react',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => scripts.get(id),
    transform(code, id) {
      if (![...scripts.values()].includes(id)) return undefined;
      const imports = [];
      const names = new Set();
      const body = code
        .replaceAll(/\b(\w+) = require\("([\w-]+)"\)/g, (_, name, from) => {
          imports.push(`import * as ${name}$ from '${from}';\n`);
          return `${name} = ${name}$`;
        })
        .replaceAll(/\bexports\.(\w+)/g, (_, name) => {
          names.add(name);
          return `exported_${name}`;
        });
      if (!names.size || /\b(require|exports)\b/.test(body))
        throw new Error(`${id} is not written the way it was: see unwrapReact in astro.config.mjs.`);
      const variables = `var ${[...names].map((name) => `exported_${name}`)};\n`;
      const exports = `\nexport { ${[...names].map((name) => `exported_${name} as ${name}`)} };`;
      return { code: imports.join('') + variables + body + exports, map: null };
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
