// One test in a WebKit of its own, with nothing kept in it, on the built site.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Site } from '../../tools/serve.ts';
import { startBrowser } from './browser.ts';
import { serveWithEar } from './eared-site.ts';
import { personIn, type Person } from './person.ts';

let site: Site | undefined;
/** What runs in the pages of the test that goes on, before anything of theirs. */
let standIn: (() => void) | undefined;
before(async () => {
  site = await serveWithEar(() => standIn);
});
after(async () => {
  await site?.close();
});

/**
 * Whatever a person does, no page may complain of it.
 * @param settings of WebKit, as its window takes them
 * @param script runs in every page before anything else
 */
export function inWebKit(
  name: string,
  does: (person: Person) => Promise<void>,
  settings: readonly string[] = [],
  script?: () => void,
): void {
  test(name, { timeout: 600_000 }, async () => {
    assert(site);
    standIn = script;
    const { driver, close } = await startBrowser(settings);
    try {
      const person = personIn(driver, site.url);
      await does(person);
      assert.deepEqual(await person.complaints(), []);
    } finally {
      await close();
    }
  });
}
