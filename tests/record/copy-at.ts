// Copies of the site as the build makes them for a path, each with everything of its own in memory.
import { fileURLToPath } from 'node:url';
import { bundle } from '#build/standalone.ts';

export type CopyOfSite = typeof import('./copy-of-site.ts');

const texts = new Map<string, string>();
let opened = 0;

/** A page of the copy at a path, opened anew: it reads what `localStorage` and `sessionStorage` are at this moment. */
export async function copyAt(path: string): Promise<CopyOfSite> {
  const file = fileURLToPath(new URL('copy-of-site.ts', import.meta.url));
  const text = texts.get(path) ?? bundle(file, path).text;
  texts.set(path, text);
  opened += 1;
  // What the bundle exports is what the file does.
  return (await import(
    `data:text/javascript;base64,${Buffer.from(`${text}\n//${opened}`).toString('base64')}`
  )) as CopyOfSite;
}
