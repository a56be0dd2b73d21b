// When the site's fonts come: before the first paint where that takes no time, else never under a reader's eyes.
import { attempt } from '../stores/attempt.ts';
import { fontsKey } from '../stores/keys.ts';

/** A page that starts this soon after navigation, in ms, came over a connection that brings fonts along in no time. */
const quickStart = 150;

const families = ['--font-serif', '--font-sans'];

/**
 * Call in the head, after the fonts' styles and preload links: it decides before the first paint.
 * @param then when all that is decided: what is laid out from then on keeps its size
 */
export function bringFonts(then: () => void): void {
  const isQuick = performance.now() < quickStart || Boolean(attempt(() => localStorage.getItem(fontsKey)));
  if (isQuick) {
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[as="font"]')) link.media = 'all';
  } else readInFallbacks();
  addEventListener('load', async () => {
    const own = [...document.fonts].filter(({ family }) => !family.includes(' fallback: '));
    const results = await Promise.allSettled(own.map((face) => face.load()));
    if (results.every(({ status }) => status === 'fulfilled')) {
      attempt(() => localStorage.setItem(fontsKey, 'here'));
      // A reader who has moved gets them with the next page.
      if (scrollY === 0) for (const family of families) document.documentElement.style.removeProperty(family);
    }
    then();
  });
}

/** Leaves out the first family of each list, which is the site's own. */
function readInFallbacks(): void {
  const { style } = document.documentElement;
  for (const family of families) {
    const [, ...fallbacks] = getComputedStyle(document.documentElement).getPropertyValue(family).split(',');
    style.setProperty(family, fallbacks.join());
  }
}
