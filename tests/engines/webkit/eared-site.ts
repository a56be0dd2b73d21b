// The built site with an ear in every page: WebKit's driver does not pass on what the console says or what was thrown.
import { readFile } from 'node:fs/promises';
import { serve, type Site } from '../../tools/serve.ts';

declare global {
  var heardFromPage: string[] | undefined;
}

/** Runs in the page before anything else, and before its policy. */
function listen(): void {
  const heard: string[] = [];
  globalThis.heardFromPage = heard;
  addEventListener(
    'error',
    ({ message, target }) => {
      const source = target instanceof Element ? (target.getAttribute('src') ?? target.tagName) : '';
      heard.push(message ? `thrown: ${message}` : `not loaded: ${source}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => void heard.push(`rejected: ${String(reason)}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    heard.push(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
  for (const kind of ['error', 'warn'] as const) {
    const say = console[kind];
    console[kind] = (...words: unknown[]) => {
      heard.push(`${kind}: ${words.map(String).join(' ')}`);
      say.apply(console, words);
    };
  }
}

/**
 * Serves `dist`. A policy that a page states in its head holds from there on, so the ear stands before it.
 * @param standIn what else is to run there, if anything
 */
export function serveWithEar(standIn: () => (() => void) | undefined): Promise<Site> {
  const scripts = () =>
    [listen, standIn()].map((run) => (run ? `<script>(${String(run)})()</script>` : '')).join('');
  return serve('dist', {
    compress: false,
    async instead(path) {
      if (!path.endsWith('/')) return undefined;
      const page = await readFile(`dist${path}index.html`, 'utf8').catch(() => undefined);
      return page === undefined
        ? undefined
        : { status: 200, body: page.replace('<head>', () => `<head>${scripts()}`) };
    },
  });
}
