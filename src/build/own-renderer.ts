// Puts the little of React's renderer that islands here need in the place of all that @astrojs/react can do: 0.6 kB on every page
// with an island, two of which would be past their 90. And it makes elements so that they stay as a browser has translated them.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const fileOf = (name: string) => fileURLToPath(new URL(`../frame/${name}`, import.meta.url));

const [renderer, elements] = [fileOf('hydrate.ts'), fileOf('jsx.ts')];

export function ownRenderer(): Plugin {
  return {
    name: 'own-renderer',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === '@astrojs/react/client.js') return renderer;
      return id === 'react/jsx-runtime' && importer !== elements ? elements : undefined;
    },
  };
}
