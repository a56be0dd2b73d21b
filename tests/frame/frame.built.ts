// What a built page must have whatever it is about, as far as its HTML tells.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((page) =>
  page.endsWith('.html'),
);

/** The tags of controls that hold something a person has entered. */
const controls = /<(?:input|select|textarea)\b[^>]*>/gi;
const isOff = (tag: string) => /\bautocomplete="off"/i.test(tag);

for (const page of pages) {
  const html = readFileSync(join('dist', page), 'utf8');

  test(`${page}: no control is filled again by the browser for whoever comes next`, () => {
    const loose = html.replaceAll(/<form\b[^>]*>[\s\S]*?<\/form>/gi, (form) =>
      isOff(form.slice(0, form.indexOf('>'))) ? '' : form,
    );
    assert.deepEqual(
      [...loose.matchAll(controls)].map(([tag]) => tag).filter((tag) => !isOff(tag)),
      [],
    );
  });

  test(`${page}: the cascade begins with the reset, so that its order is the one of layers.css`, () => {
    const [layer] = [...html.matchAll(/@layer ([\w-]+)/g)].map(([, name]) => name);
    assert.equal(layer, 'reset');
  });
}
