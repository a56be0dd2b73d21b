// Every built page may run and fetch what it needs and nothing else.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, html: readFileSync(join('dist', file), 'utf8') }));

function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const content = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(
    content
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

const hashesOf = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
    .flatMap(([, text]) => text || [])
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/** What a page may connect to, where it says so itself: the desk opens what pupils wrote, and says it twice. */
const connections: Readonly<Record<string, readonly string[]>> = {
  'search/index.html': ["'self'"],
  'teach/desk/index.html': ["'none'"],
  'teach/platforms/index.html': ["'self'"],
};

test('the host is asked for what no page can say, and the guide for other hosts asks for the same', () => {
  const rules = readFileSync('dist/_headers', 'utf8')
    .split(/^(?=\/)/m)
    .map((rule) => ({
      path: rule.split('\n')[0] ?? '',
      headers: [...(rule.match(/[A-Z][\w-]+: .+/g) ?? [])],
    }));
  const unframed = "Content-Security-Policy: frame-ancestors 'self'";
  const all = rules.find(({ path }) => path === '/*')?.headers ?? [];
  assert.deepEqual(all, ['Referrer-Policy: no-referrer', 'X-Content-Type-Options: nosniff']);
  // Every page but a question made for frames.
  const folders = new Set(
    pages.flatMap(({ file }) => (file.includes('/') ? `/${file.split('/')[0]}/*` : [])),
  );
  folders.delete('/embed/*');
  assert.deepEqual(
    rules.filter(({ headers }) => headers.includes(unframed)).map(({ path }) => path),
    ['/', ...[...folders].toSorted()],
  );
  const guide = readFileSync('.github/HOSTING.md', 'utf8');
  for (const header of [unframed, ...all]) {
    const [name = '', value = ''] = header.split(': ');
    assert.ok(guide.includes(header), header);
    assert.match(guide, new RegExp(`Header always set ${name} "${value}"`));
    assert.match(guide, new RegExp(`(add_header ${name} "${value}" always;|default "${value}";)`));
  }
  // A host that reads it does not hand it out: whoever keeps the site for use without a network must not ask for it.
  assert.doesNotMatch(readFileSync('dist/sw.js', 'utf8'), /_headers/);
});

for (const { file, html } of pages) {
  test(`${file} sends nobody its address`, () => {
    assert.match(html, /<meta name="referrer" content="no-referrer">/);
  });

  const policy = policyOf(html);
  test(`${file} allows its own scripts and styles and no others`, () => {
    const compiled = file.startsWith('search/') ? ["'wasm-unsafe-eval'"] : [];
    assert.deepEqual(
      policy.get('script-src')?.toSorted(),
      ["'self'", ...compiled, ...new Set(hashesOf(html, 'script'))].toSorted(),
    );
    assert.deepEqual(
      policy.get('style-src')?.toSorted(),
      ["'self'", ...new Set(hashesOf(html, 'style'))].toSorted(),
    );
  });

  test(`${file} ${connections[file]?.includes("'self'") ? 'fetches from its own site alone' : 'fetches nothing'}`, () => {
    assert.deepEqual(policy.get('default-src'), ["'none'"]);
    assert.deepEqual(policy.get('connect-src'), connections[file]);
  });
}
