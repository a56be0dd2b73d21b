// Brings the islands of a built page to life when the page is at rest: one at a time, so that a tap never waits for more
// than one of them. While authors work, Astro does it. build/page-islands.ts writes what is read here.

import { idle } from '#lib/idle.ts';

/** What frame/hydrate.ts exports. */
type Renderer = (
  island: Element,
) => (
  component: unknown,
  props: Readonly<Record<string, unknown>>,
  slots: Readonly<Record<string, string>>,
) => void;

/** A script that does not arrive is asked for once more: on the road, the second time often works. */
async function fetchModule(address: string): Promise<Record<string, unknown>> {
  try {
    return await import(/* @vite-ignore */ address);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return import(/* @vite-ignore */ `${address}?again=${Date.now()}`);
  }
}

/** What the page put into an island, by the names of the places. What the component does not show yet waits in a template. */
function slotsOf(island: Element): Record<string, string> {
  const slots: Record<string, string> = {};
  for (const template of island.querySelectorAll('template')) {
    slots[template.dataset.astroTemplate ?? ''] = template.innerHTML;
    template.remove();
  }
  for (const slot of island.querySelectorAll('astro-slot')) {
    slots[slot.getAttribute('name') ?? 'default'] = slot.innerHTML;
  }
  return slots;
}

async function wake(island: Element): Promise<void> {
  const read = (name: string) => island.getAttribute(name) ?? '';
  // One after the other: each is a task of its own, and between them a tap comes through.
  const renderer = await fetchModule(read('renderer-url'));
  const module = await fetchModule(read('component-url'));
  // The names in the page are the build's own, and so is what stands behind them.
  const render = renderer.default as Renderer;
  render(island)(module[read('component-export')], JSON.parse(read('props') || '{}'), slotsOf(island));
  island.removeAttribute('ssr');
}

const waiting: Element[] = [];
let isBusy = false;

/** Wakes an island after those before it, in an idle moment. */
function wakeInTurn(island: Element): void {
  waiting.push(island);
  if (isBusy) return;
  isBusy = true;
  const next = () => {
    const first = waiting.shift();
    isBusy = first !== undefined;
    if (first)
      void wake(first)
        .catch((error: unknown) => {
          // What it would have kept is not kept.
          delete document.documentElement.dataset.alive;
          console.error(error);
        })
        .finally(() => idle(next));
  };
  idle(next);
}

let isBegun = false;

function begin(): void {
  if (isBegun) return;
  isBegun = true;
  for (const island of document.querySelectorAll('astro-island[ssr]')) {
    const margin = island.getAttribute('margin');
    if (margin === null) wakeInTurn(island);
    else {
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          observer.disconnect();
          wakeInTurn(island);
        },
        { rootMargin: margin },
      );
      // An island has no box of its own. The question that it serves has, and else what stands in it.
      const form = island.closest('form');
      for (const box of form ? [form] : island.children) observer.observe(box);
    }
  }
}

/** In milliseconds: a file that does not come must not keep the page asleep. */
const longestWait = 2000;

if (import.meta.env.PROD) {
  if (document.readyState === 'complete') begin();
  else {
    const late = setTimeout(begin, longestWait);
    addEventListener('load', () => {
      clearTimeout(late);
      begin();
    });
  }
}
