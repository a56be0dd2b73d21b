// When the site's fonts come: before the first paint where that takes no time, else once the page is there. Until then, and where
// they take long, or in a lesson, text stands in fonts of the system that take as much room, so that it hardly moves when its font changes.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { fontsKey } from '#record/storage-keys.ts';

/** A page that starts this soon after navigation, in ms, came over a connection that brings fonts along in no time. */
const quickStart = 150;

/** Fonts that take longer, in ms, wait for the next page: somebody reads by then. */
const longestWait = 1200;

const names = ['--font-serif', '--font-sans'];

/**
 * Call in the head, behind the fonts' styles and their preload links: it decides before the first paint.
 * @param then when what is far off may be laid out
 */
export function bringFonts(then: () => void): void {
  const { style } = document.documentElement;
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[as="font"]')];
  const isQuick =
    performance.now() < quickStart || Boolean(tryOrUndefined(() => localStorage.getItem(fontsKey)));
  if (isQuick) {
    for (const link of links) link.media = 'all';
  } else {
    const chosen = getComputedStyle(document.documentElement);
    // Without the first of each list, which is to be fetched.
    for (const name of names) style.setProperty(name, chosen.getPropertyValue(name).replace(/^[^,]*,/, ''));
    document.addEventListener('readystatechange', then, { once: true });
  }
  addEventListener('load', async () => {
    const asked = performance.now();
    const fetched = links.map(({ href }) => new FontFace('fetched', `url("${href}")`).load());
    const results = await Promise.allSettled(fetched);
    if (results.every(({ status }) => status === 'fulfilled')) {
      tryOrUndefined(() => localStorage.setItem(fontsKey, 'here'));
      // A lesson is long: to set it anew would hold up taps on a slow phone, and its text would jump.
      if (performance.now() - asked < longestWait && !document.querySelector('[data-step]'))
        for (const name of names) style.removeProperty(name);
    }
    if (isQuick) then();
  });
}
