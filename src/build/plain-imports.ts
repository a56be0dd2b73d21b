// Leaves a later import to the browser: Vite's helper for it weighs 1 kB on every page, more than the whole header does, and four
// pages would be past their 90. Pages have their styles in them, so there is nothing to fetch ahead.
import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';

export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
    // What would be fetched ahead stands in the place of this word, once all is built.
    renderChunk: (code) => code.replaceAll(/,\s*__VITE_PRELOAD__/g, ''),
  };
}
