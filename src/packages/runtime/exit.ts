// The way back to the platform, at the end of a page that a platform has opened in the place of its own.
import { element } from '#lib/element.ts';

/** In milliseconds: how long the last words to a platform may take before the page is left all the same. */
const longestFarewell = 5000;

/**
 * Puts a button at the end of the page, once it has been read to its end.
 * @param leave tells the platform that the learner goes
 */
export function offerExit(address: string, leave: () => Promise<void>): void {
  const button = element('button', { type: 'button' }, 'Go back to your platform');
  const go = () => location.assign(address);
  button.addEventListener('click', () => {
    button.disabled = true;
    setTimeout(go, longestFarewell);
    leave().then(go, go);
  });
  const add = () => document.querySelector('main')?.append(element('p', { id: 'platform-exit' }, button));
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', add, { once: true });
  else add();
}
