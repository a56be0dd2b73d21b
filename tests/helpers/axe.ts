// axe with the rules of WCAG 2.2, levels A and AA.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Those of its rules that look at colours, which is all that differs between the schemes (tests/styles/schemes.test.ts). */
const aboutColours = ['color-contrast', 'link-in-text-block'];

/** Each rule broken and where, on the page as it stands or one part of it. */
async function broken(page: Page, part?: string, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({
      runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: wcag },
      // The addresses of all that is well take longest to find, and nobody reads them.
      resultTypes: ['violations'],
    })
    // In the page itself: the other mode opens a second one, for the frames of other sites, of which there are none.
    .setLegacyMode();
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join('; ')}`,
  );
}

/** Fails with each rule broken and where, on the page as it stands or one part of it. */
export async function expectAccessible(page: Page, part?: string) {
  expect(await broken(page, part)).toEqual([]);
}

/**
 * The same in both colour schemes, without loading the page twice. The test goes on after a failure.
 * @param state what the page shows, as a failure is to name it
 */
export async function expectAccessibleInBothSchemes(page: Page, state: string) {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await broken(page), `${state}, in light: axe`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await broken(page, undefined, aboutColours), `${state}, in dark: axe`).toEqual([]);
}
