// Lets the policy of a page allow the scripts and styles in it and no others. Astro names those of all pages on each, and leaves
// out the styles that come with a lesson's figures: without it a lesson is drawn without them.
import { createHash } from 'node:crypto';
import { attribute, startTag, textIn, type Page } from './html-edit.ts';

/**
 * @param more what a page allows besides, which its policy does not mention
 * @throws where a page has no policy: it would allow everything
 */
export function allowOnlyOwn(page: Page, more: readonly string[] = []): void {
  const policy = page
    .named('meta')
    .find((meta) => attribute(meta, 'http-equiv') === 'content-security-policy');
  if (!policy) throw new Error('has no policy for its scripts and styles.');
  const directives = (attribute(policy, 'content') ?? '').split(';').map((one) => {
    const [name = '', ...sources] = one.trim().split(/\s+/);
    const tag = /^(script|style)-src$/.exec(name)?.[1];
    const own = tag === undefined ? sources : [...sources.filter(isNoHash), ...hashesOf(page, tag)];
    return [name, ...own].join(' ').trim();
  });
  page.retag(
    policy,
    startTag('meta', [
      ['http-equiv', 'content-security-policy'],
      ['content', [...directives, ...more].filter(Boolean).join('; ')],
    ]),
  );
}

const isNoHash = (source: string) => !source.startsWith("'sha256-");

/** The inline scripts or styles of a page, as a policy names them; each once. */
function hashesOf(page: Page, tag: string): string[] {
  const texts = page
    .named(tag)
    .flatMap((element) => (attribute(element, 'src') === undefined ? textIn(element) : []));
  const hashes = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(hashes)];
}
