// `import script from './file.ts?standalone'`: a script bundled by itself, as one line of text. For what runs before anything
// else, inline, and for what pages ask for late: bundled with the rest it would split the scripts that every lesson shares.
import { buildSync } from 'esbuild';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { noteServed } from './serve-licences.ts';

const query = '?standalone';

const options = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  write: false,
} as const;

/**
 * A script with everything it imports, and the files that went into it.
 * @param isBuilt false while authors work
 */
export function bundle(
  file: string,
  base: string,
  isBuilt = true,
): { readonly text: string; readonly files: readonly string[] } {
  const { outputFiles, metafile } = buildSync({
    ...options,
    entryPoints: [file],
    metafile: true,
    define: {
      'import.meta.env.BASE_URL': JSON.stringify(base),
      'import.meta.env.PROD': JSON.stringify(isBuilt),
    },
  });
  // Once more: only by now are the names that begin with the site's path plain texts, and those that nobody uses can go.
  const again = buildSync({ ...options, stdin: { contents: outputFiles[0]?.text ?? '' } });
  const files = Object.keys(metafile.inputs).map((input) => resolve(input));
  noteServed(files);
  return { text: again.outputFiles[0]?.text.trim() ?? '', files };
}

/** The plugin. Under `npm run dev` a change to any file that went into a script shows at once. */
export function standalone(): Plugin {
  let base = '/';
  let isBuilt = true;
  return {
    name: 'standalone',
    enforce: 'pre',
    configResolved(config) {
      base = config.base;
      isBuilt = config.command === 'build';
    },
    async resolveId(id, importer) {
      if (!id.endsWith(query)) return undefined;
      const found = await this.resolve(id.slice(0, -query.length), importer, { skipSelf: true });
      return found && `${found.id}${query}`;
    },
    load(id) {
      if (!id.endsWith(query)) return undefined;
      const { text, files } = bundle(id.slice(0, -query.length), base, isBuilt);
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
