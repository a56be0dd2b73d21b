// What happens to a page once it is built.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { finishPage } from '#build/finish-pages.ts';
import { attribute, Page, startTag } from '#build/html-edit.ts';
import { withoutRules } from '#build/page-kinds.ts';
import { joinStyles } from '#build/page-styles.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const head = (more = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>T</title>${more}<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-old'; style-src 'self' 'sha256-old' 'sha256-older'"></head>`;
const page = (body: string, more?: string) => `${head(more)}<body>${body}</body></html>`;
const policyOf = (html: string) => attribute(new Page(html).named('meta')[0] ?? assert.fail(), 'content');

const island = (attributes: string, inside = '<p>drawn</p>') =>
  `<astro-island uid="a" prefix="r1" component-url="/_astro/A.js" component-export="A" renderer-url="/_astro/h.js" ${attributes} ssr await-children><!--x-->${inside}</astro-island>`;

test('a policy names the scripts and styles of its own page, each once, and keeps everything else', () => {
  const html = finishPage(
    page(
      '<p>a</p><script>let a;</script><script>let a;</script><script src="/b.js"></script>',
      '<style>p{}</style>',
    ),
  );
  assert.equal(
    policyOf(html),
    `default-src 'none'; script-src 'self' ${hash('let a;')}; style-src 'self' ${hash('p{}')}`,
  );
});

test('a page without a policy stops the build', () => {
  assert.throws(() => finishPage('<!DOCTYPE html><title>T</title><p>a'), /has no policy/);
});

test('styles that stand side by side become one, those in the text go into the head, and one of another kind stays', () => {
  const html = finishPage(
    page(
      '<p>a</p><style>c{}</style>',
      '<style>a{}</style><style>b{}</style><style media="print">d{}</style>',
    ),
  );
  assert.deepEqual(
    new Page(html).named('style').map((style) => new Page(html).sourceOf(style)),
    ['<style>a{}b{}c{}</style>', '<style media="print">d{}</style>'],
  );
});

test('styles with only the policy between them become one, in their order', () => {
  const policy = '<meta http-equiv="content-security-policy" content="style-src \'self\'">';
  const html = `<!DOCTYPE html><title>T</title><style>a{}</style><style>b{}</style>${policy}<style>c{}</style><p>a`;
  const styled = new Page(html);
  joinStyles(styled);
  assert.equal(styled.toString(), `<!DOCTYPE html><title>T</title>${policy}<style>a{}b{}c{}</style><p>a`);
});

test('an island keeps what the scheduler reads, with its props as plain JSON', () => {
  const props = `{&quot;name&quot;:[0,&quot;it's &lt;b&gt;&quot;],&quot;list&quot;:[1,[[0,1],[0,{&quot;deep&quot;:[0,true]}]]],&quot;data-astro-cid-x&quot;:[0,true]}`;
  const html = finishPage(
    page(island(`client="visible" opts='{"name":"A","value":{"rootMargin":"300px"}}' props="${props}"`)),
  );
  const [light] = new Page(html).named('astro-island');
  assert.ok(light);
  assert.deepEqual(JSON.parse(attribute(light, 'props') ?? ''), {
    name: "it's <b>",
    list: [1, { deep: true }],
  });
  assert.deepEqual(
    light.attrs.map(({ name }) => name),
    ['component-url', 'component-export', 'renderer-url', 'props', 'margin', 'ssr'],
  );
  assert.equal(attribute(light, 'margin'), '300px');
  assert.match(html, /<!--x--><p>drawn<\/p>/, 'what React has drawn stays');
});

test('an island without props says nothing of them, and one whose ids React made keeps their beginning', () => {
  const [light] = new Page(
    finishPage(page(island(`client="idle" props="{}"`, '<p id="_r1R_0_">drawn</p>'))),
  ).named('astro-island');
  assert.deepEqual(
    light?.attrs.map(({ name }) => name),
    ['prefix', 'component-url', 'component-export', 'renderer-url', 'ssr'],
  );
});

test('Astro’s own scripts for islands go, and no others', () => {
  const html = finishPage(
    page(
      '<script>(()=>{customElements.define("astro-island",class{})})()</script><script>(self.Astro||(self.Astro={})).idle=1</script><script>let a;</script>',
    ),
  );
  assert.deepEqual(
    new Page(html).named('script').map((script) => new Page(html).sourceOf(script)),
    ['<script>let a;</script>'],
  );
});

test('an island that the scheduler cannot wake, or that is given no plain JSON, stops the build', () => {
  assert.throws(() => finishPage(page(island(`client="media" props="{}"`))), /client:media is unknown/);
  assert.throws(
    () => finishPage(page(island(`client="idle" props='{"at":[3,"2024-01-01"]}'`))),
    /not plain JSON/,
  );
});

test('a tag is read as it was written, whatever its values hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      // What HTML itself reads otherwise, in any tag.
      const plain = value.replaceAll(/\r\n?|\0/g, '\n');
      const [element] = new Page(
        `<body>${startTag('p', [
          ['data-a', plain],
          ['hidden', true],
        ])}`,
      ).named('p');
      assert.equal(element && attribute(element, 'data-a'), plain);
      assert.equal(element && attribute(element, 'hidden'), '');
    }),
  );
});

test('a page that needs nothing stays as it is, to the byte', () => {
  const plain = page('<p  class=a>odd   spacing &amp; <b>tags</p>', '<style>a{}</style>');
  const finished = finishPage(plain);
  assert.equal(finished.replace(/<meta[^>]*>/, ''), plain.replace(/<meta[^>]*>/, ''));
});

test('a lesson has no styles of the kinds of question that it does not ask', () => {
  const kinds = new Map([
    ['choice', new Set(['qa', 'qb'])],
    ['order', new Set(['qc', 'qd'])],
  ]);
  const css = [
    '@layer reset, components;',
    '@layer components{.qa{color:red}.qb .qd{color:red}}',
    '\n@layer components{.qc{content:"}.qa{"}.qc:hover,.qd>p{color:red;&:focus{color:blue}}@media (width<40rem){.qc{color:red}}}',
    '.qc,p{color:red}:is(.qc,.qz) b{color:red}.qe.qc{color:red}',
    '@font-face{font-family:"q;c"}@keyframes qc{from{top:0}}',
  ].join('');
  const styleOf = (body: string) => {
    const html = new Page(finishPage(page(body, `<style>${css}</style>`), kinds));
    return html.sourceOf(html.named('style')[0] ?? assert.fail()).slice(7, -8);
  };
  assert.equal(
    styleOf('<form data-kind="choice" class="item"></form>'),
    [
      '@layer reset, components;',
      '@layer components{.qa{color:red}}',
      '.qc,p{color:red}:is(.qc,.qz) b{color:red}',
      '@font-face{font-family:"q;c"}@keyframes qc{from{top:0}}',
    ].join(''),
  );
  // What is drawn outside a question of its kind keeps its styles, and so does a page that may ask anything.
  assert.match(styleOf('<form data-kind="choice"></form><p class="x qc">a</p>'), /\.qc:hover/);
  assert.equal(styleOf('<p>a</p>'), css);
  assert.equal(styleOf('<form data-kind="choice"></form><form data-kind="order"></form>'), css);
});

test('a style sheet of which nothing is gone stays as it is, byte for byte', () => {
  const part = fc.constantFrom(
    '.a',
    'p',
    ',',
    '{',
    '}',
    ';',
    '"',
    "'",
    '(',
    ')',
    '[',
    ']',
    '@media x',
    'c:d',
    '\\',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      // Whatever a sheet holds, reading it ends.
      withoutRules(parts.join(''), () => true);
      const sound = `.a{${parts.filter((one) => /^[\w.: ,-]+$/.test(one)).join('')}}@media x{p{c:d}}`;
      assert.equal(
        withoutRules(sound, () => false),
        sound,
      );
    }),
  );
});
