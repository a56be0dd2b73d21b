// What the tests of every page rely on: words that cannot be read are found, however many others look as they should.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../helpers/axe.ts';

const page = (words: string) => `<!doctype html><html lang="en"><title>Words</title>
  <style>main { background: #fff; color: #222 } .dark { background: #222; color: #fff } .box { position: absolute; top: 0 }</style>
  <main><h1>Words</h1>${'<p>Can be read.</p>'.repeat(30)}<div class="dark"><p>Can be read.</p></div>${words}</main>`;

for (const [why, words] of [
  ['pale on white', '<p style="color: #bbb">Cannot be read.</p>'],
  ['dark on dark', '<div class="dark"><p style="color: #444">Cannot be read.</p></div>'],
  ['the same colour on another ground', '<div style="background: #333"><p>Cannot be read.</p></div>'],
  ['under a veil', '<div style="opacity: 0.4"><p>Cannot be read.</p></div>'],
  [
    'a placed box over a dark ground',
    '<div class="dark box"><p style="color: #444">Cannot be read.</p></div>',
  ],
  ['what somebody typed', '<input aria-label="Name" value="Ada" style="color: #ccc; background: #fff">'],
] as const)
  test(`among words that can be read, ${why} is found`, async ({ page: tab }) => {
    await tab.setContent(page(words));
    await expect(expectAccessible(tab)).rejects.toThrow(/color-contrast/);
  });

test('words that can be read are no fault', async ({ page: tab }) => {
  await tab.setContent(page(''));
  await expectAccessible(tab);
});
