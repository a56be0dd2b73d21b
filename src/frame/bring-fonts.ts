// When the site's fonts come: before the first paint where that takes no time, else with the next page. Text never changes
// its font, or its place, while somebody reads it.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { fontsKey } from '#record/storage-keys.ts';

/** A page that starts this soon after navigation, in ms, came over a connection that brings fonts along in no time. */
const quickStart = 150;

/**
 * Call in the head, behind the fonts' styles and their preload links and before all other styles: it decides before the
 * first paint.
 * @param then when the text is there, in the fonts it will stay in
 */
export function bringFonts(then: () => void): void {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[as="font"]')];
  const isQuick =
    performance.now() < quickStart || Boolean(tryOrUndefined(() => localStorage.getItem(fontsKey)));
  if (isQuick) {
    for (const link of links) link.media = 'all';
  } else {
    // So far the page has the fonts' styles alone: see above.
    for (const style of document.querySelectorAll('style')) style.media = 'not all';
    document.addEventListener('readystatechange', then, { once: true });
  }
  addEventListener('load', async () => {
    const fetched = links.map(({ href }) => new FontFace('fetched', `url("${href}")`).load());
    const results = await Promise.allSettled(fetched);
    if (results.every(({ status }) => status === 'fulfilled')) {
      tryOrUndefined(() => localStorage.setItem(fontsKey, 'here'));
    }
    if (isQuick) then();
  });
}
