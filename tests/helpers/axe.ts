// axe with the rules of WCAG 2.2, levels A and AA.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import { markSamples, sampled } from '../tools/contrast-samples.ts';

/** The short form: a page reads it in half the time. */
const program = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Those of its rules that look at colours, which is all that differs between the schemes (tests/styles/schemes.built.ts). */
const aboutColours = ['color-contrast', 'link-in-text-block'];

/** The contrast that words need to be read from the back of a room. */
const fromAfar = 'color-contrast-enhanced';

type Reader = 'near' | 'in a room';

const all = (reader: Reader): RunOptions => ({
  runOnly: { type: 'tag', values: wcag },
  rules: { [fromAfar]: { enabled: reader === 'in a room' } },
});
const coloursAlone = (reader: Reader): RunOptions => ({
  runOnly: { type: 'rule', values: reader === 'near' ? aboutColours : [...aboutColours, fromAfar] },
});

/** Each rule broken and where, on the page as it stands. From afar only the main part is read: the bar is the presenter's. */
async function broken(page: Page, options: RunOptions): Promise<string[]> {
  // To read the program takes a page as long as to run it, so each gets it once.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(program);
  await page.evaluate(markSamples, sampled);
  return page.evaluate(
    async ({ asked, onlyInMain, samples }) => {
      const here: typeof axe = Reflect.get(globalThis, 'axe');
      here.configure({
        rules: ['color-contrast', onlyInMain].map((id) => ({ id, selector: `[${samples}]` })),
      });
      // The addresses of all that is well take longest to find, and nobody reads them.
      const found = await here.run(document, { ...asked, resultTypes: ['violations'], elementRef: true });
      return found.violations.flatMap(({ id, help, nodes }) => {
        const meant = nodes.filter(({ element }) => id !== onlyInMain || element?.closest('main'));
        const places = meant.map(({ target }) => target.join(' '));
        return places.length > 0 ? `${id}: ${help}: ${places.join('; ')}` : [];
      });
    },
    { asked: options, onlyInMain: fromAfar, samples: sampled },
  );
}

/** Fails with each rule broken and where, on the page as it stands. */
export async function expectAccessible(page: Page) {
  expect(await broken(page, all('near'))).toEqual([]);
}

/**
 * The same in both colour schemes, without loading the page twice. The test goes on after a failure.
 * @param state what the page shows, as a failure is to name it
 */
export async function expectAccessibleInBothSchemes(page: Page, state: string, reader: Reader = 'near') {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await broken(page, all(reader)), `${state}, in light: axe`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await broken(page, coloursAlone(reader)), `${state}, in dark: axe`).toEqual([]);
}
