// When the site's fonts come: before the first paint where that takes no time, else once the page is there. Until then, and where
// they take long, text stands in fonts of the system that take as much room, so that it hardly moves when its font changes.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { afterPaint } from '#question/item-events.ts';
import { fontsKey } from '#record/storage-keys.ts';

/** A page that starts this soon after navigation, in ms, came over a connection that brings fonts along in no time. */
const quickStart = 150;

/** Fonts that take longer, in ms, wait for the next page: somebody reads by then. */
const longestWait = 1200;

const names = ['--font-serif', '--font-sans'] as const;

/**
 * Call in the head, behind the fonts' styles and their preload links: it decides before the first paint.
 * @param then when what is far off may be laid out
 */
export function bringFonts(then: () => void): void {
  const { style } = document.documentElement;
  const isQuick =
    performance.now() < quickStart || Boolean(tryOrUndefined(() => localStorage.getItem(fontsKey)));
  const chosen = getComputedStyle(document.documentElement);
  const lists = names.map((name) => ({ name, list: chosen.getPropertyValue(name).split(',') }));
  if (isQuick) {
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[as="font"]')) link.media = 'all';
  } else {
    // Without the first of each list, which is to be fetched.
    for (const { name, list } of lists) style.setProperty(name, list.slice(1).join());
    document.addEventListener('readystatechange', then, { once: true });
  }
  addEventListener('load', async () => {
    const own = [...document.fonts].filter(({ family }) =>
      lists.some(({ list }) => list[0]?.includes(family)),
    );
    const fetched = Promise.all(own.map((face) => face.load()));
    const isInTime = await Promise.race([
      fetched.then(() => true),
      new Promise((late) => setTimeout(late, longestWait)),
    ]).catch(() => false);
    // One after the other: to set a long page anew takes a slow phone a while.
    if (isInTime) {
      style.removeProperty(names[0]);
      afterPaint(() => style.removeProperty(names[1]));
    }
    if (isQuick) then();
    await fetched.then(
      () => tryOrUndefined(() => localStorage.setItem(fontsKey, 'here')),
      () => {},
    );
  });
}
