// Writes the names of classes where scripts read them. Without it every style module comes as an object with all its names, and one
// that several islands share as a file of its own: 0.3 to 1.4 kB on every page with an island, two of which would be past their 90.
import type { Plugin } from 'vite';

/** An import of a style module, rewritten so that each class is a constant of its own, which the bundler can put in its place. */
export const withConstants = (code: string): string =>
  code.replaceAll(/^import (?=\w+ from '[^']+\.module\.css';$)/gm, 'import * as ');

/** The plugin. Servers keep the object: whether a page has a style sheet depends on who imports it there. */
export const classConstants = (): Plugin => ({
  name: 'class-constants',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  configEnvironment: (name) =>
    name === 'client'
      ? { build: { rolldownOptions: { optimization: { inlineConst: { mode: 'all' } } } } }
      : undefined,
  transform: (code, id) => (id.endsWith('.tsx') ? { code: withConstants(code), map: null } : undefined),
});
