// Makes the islands of a page light: Astro's own scripts for them go, as frame/island-scheduler.ts does their work with a file
// that all pages share, and what they are given is written as plain JSON. Without it every page with an island weighs 2.5 kB more,
// and islands come to life all at once, so that a tap waits.
import { attribute, startTag, textIn, type Element, type Page } from './html-edit.ts';

/** How the inline scripts begin that Astro puts before the first island of each sort. */
const runtime = /self\.Astro\|\|\(self\.Astro=|customElements\.define\("astro-island"/;

/** @throws where an island asks for what frame/island-scheduler.ts cannot do */
export function lightenIslands(page: Page): void {
  for (const script of page.named('script')) {
    if (attribute(script, 'src') === undefined && runtime.test(textIn(script))) page.remove(script);
  }
  for (const island of page.named('astro-island'))
    page.retag(island, lightTag(island, page.sourceOf(island)));
}

/** What the scheduler reads. */
const kept = ['component-url', 'component-export', 'renderer-url'];

function lightTag(island: Element, source: string): string {
  const client = attribute(island, 'client') ?? '';
  if (!['load', 'idle', 'visible'].includes(client)) {
    throw new Error(
      `client:${client} is unknown to src/frame/island-scheduler.ts: teach it there, or use client:idle.`,
    );
  }
  const props = JSON.stringify(plain(JSON.parse(attribute(island, 'props') ?? '{}')));
  return startTag('astro-island', [
    ...prefixOf(island, source),
    ...kept.map((name) => [name, attribute(island, name) ?? ''] as const),
    ...(props === '{}' ? [] : [['props', props] as const]),
    ...(client === 'visible' ? [['margin', marginOf(island)] as const] : []),
    ['ssr', true],
  ]);
}

/** What React puts before the ids it makes up; only where the island has such an id. */
function prefixOf(island: Element, source: string): (readonly [string, string])[] {
  const prefix = attribute(island, 'prefix') ?? '';
  const isUsed = prefix !== '' && source.includes(`_${prefix}R_`);
  return isUsed ? [['prefix', prefix]] : [];
}

/** How far off an island may be when it wakes. */
function marginOf(island: Element): string {
  const { value }: { readonly value?: { readonly rootMargin?: string } } = JSON.parse(
    attribute(island, 'opts') ?? '{}',
  );
  return value?.rootMargin ?? '0px';
}

/** Astro writes a prop with its type before it, 0 for a plain value and 1 for a list; an island's props are plain JSON. */
function plain(props: object): object {
  const given = Object.entries(props).filter(([name]) => !name.startsWith('data-astro-cid'));
  return Object.fromEntries(given.map(([name, pair]) => [name, untyped(pair)]));
}

function untyped([type, value]: readonly [type: number, value: unknown]): unknown {
  if (type === 1 && Array.isArray(value)) return value.map(untyped);
  if (type !== 0) throw new Error('An island was given something that is not plain JSON.');
  return typeof value === 'object' && value !== null ? plain(value) : value;
}
