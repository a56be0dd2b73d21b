// Every page there is: what the sitemap lists, and the page for wrong addresses.
import { readFileSync, readdirSync } from 'node:fs';

const maps = readdirSync('dist').filter((file) => /^sitemap-\d+\.xml$/.test(file));

export const pages: readonly string[] = [
  ...maps.flatMap((file) =>
    [...readFileSync(`dist/${file}`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url = '']) => new URL(url).pathname,
    ),
  ),
  '/no-such-page/',
];
