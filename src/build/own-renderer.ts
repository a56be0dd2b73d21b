// Puts the little of React's renderer that islands here need in the place of all that @astrojs/react can do: 0.6 kB on every page
// with an island, two of which would be past their 90.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const own = fileURLToPath(new URL('../frame/hydrate.ts', import.meta.url));

export function ownRenderer(): Plugin {
  return {
    name: 'own-renderer',
    enforce: 'pre',
    resolveId: (id) => (id === '@astrojs/react/client.js' ? own : undefined),
  };
}
