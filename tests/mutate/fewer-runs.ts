// Loaded before every test that meets a mutant: what imports fast-check gets `fast-check.ts` beside this file instead.
import { registerHooks } from 'node:module';

const own = new URL('fast-check.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'fast-check' && context.parentURL !== own
      ? { url: own, shortCircuit: true }
      : next(specifier, context),
});
