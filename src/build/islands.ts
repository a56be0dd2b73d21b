// Makes the islands of a built page light: Astro's own scripts for them go, as frame/island-scheduler.ts does their work with a file
// that all pages share, and what they are given is written as plain JSON.

/** The inline scripts that Astro puts before the first island of each sort. */
const runtime =
  /<script>(?:(?!<\/script>)[\s\S])*?(?:self\.Astro\|\|\(self\.Astro=|customElements\.define\("astro-island")[\s\S]*?<\/script>/g;

/** Takes a page as Astro wrote it. @throws where an island asks for what frame/island-scheduler.ts cannot do */
export function lightenIslands(html: string): string {
  return html.replaceAll(runtime, '').replaceAll(/<astro-island [^>]*>/g, lightenTag);
}

function lightenTag(tag: string): string {
  const attributes = new Map(
    [...tag.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const client = attributes.get('client') ?? '';
  if (!['load', 'idle', 'visible'].includes(client)) {
    throw new Error(
      `client:${client} is unknown to src/frame/island-scheduler.ts: teach it there, or use client:idle.`,
    );
  }
  const { value } = JSON.parse(unescaped(attributes.get('opts') ?? '{}')) as {
    value?: { rootMargin?: string };
  };
  const kept = ['prefix', 'component-url', 'component-export', 'renderer-url'].map(
    (name) => ` ${name}="${attributes.get(name)}"`,
  );
  const margin = client === 'visible' ? ` margin="${value?.rootMargin ?? '0px'}"` : '';
  const props = JSON.stringify(plain(JSON.parse(unescaped(attributes.get('props') ?? '{}'))));
  const given = props === '{}' ? '' : ` props='${props.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'`;
  return `<astro-island${kept.join('')}${given}${margin} ssr>`;
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

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
