// Four widths at which the pages change, and style sheets short enough to read: src/styles/README.md says what each is for.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const breakpoints = ['30rem', '40rem', '52rem', '68rem'];
const longest = 250;

const read = (file: string) => readFileSync(file, 'utf8');

/** What a file asks of a width, each with its line: "width < 40rem". */
function widthsIn(file: string) {
  const text = read(file);
  return [...text.matchAll(/@(?:media|container)([^{;]*)\{/g)].flatMap(({ index, 1: query = '' }) =>
    [...query.matchAll(/\(([^()]*\b(?:width|inline-size)\b[^()]*)\)/g)].map(([, condition = '']) => ({
      condition,
      where: `${file}:${text.slice(0, index).split('\n').length} (${condition})`,
    })),
  );
}

const isKnown = (condition: string) =>
  breakpoints.some((size) => condition === `width < ${size}` || condition === `width >= ${size}`);

test('a page changes at one of four widths, said as "width < 40rem" or "width >= 40rem"', () => {
  const widths = globSync('src/**/*.{css,astro}').flatMap(widthsIn);
  assert.ok(widths.some(({ condition }) => isKnown(condition)));
  assert.deepEqual(
    widths.filter(({ condition }) => !isKnown(condition)).map(({ where }) => where),
    [],
  );
});

test(`no style sheet has more than ${longest} lines`, () => {
  const sheets = globSync('src/**/*.css').map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
  assert.ok(sheets.length > 0);
  assert.deepEqual(
    sheets.filter(({ lines }) => lines > longest).map(({ file, lines }) => `${file}: ${lines}`),
    [],
  );
});
