// What every page of a package runs first: gives the page the record that the platform keeps, and the platform what is done here.
import { idle } from '#lib/idle.ts';
import { paint } from '#question/item-form.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { isItemKey, itemKey, keptEarly } from '#record/storage-keys.ts';
import { valueIn } from '#record/stored-entry.ts';
import { pageFactsId, type PageFacts } from '../page-facts.ts';
import type { AroundPage, Session } from './around.ts';
import { keepInside } from './links.ts';
import { noticeFor, showNotice } from './notice.ts';
import { pageStorage, standIn } from './page-storage.ts';
import { browserStorages } from './shelf.ts';

/**
 * In milliseconds: how long it may take until what is typed, chosen or read is sent. While a platform is told, a page stands still;
 * an answer that is checked is sent at once.
 */
const longestRest = 4000;

/** In milliseconds, when a platform that has not answered is asked again: some come late. */
const askAgainAfter = [500, 2000, 6000, 21_000];

const placementOf = ({ dataset }: HTMLFormElement): string => dataset.placement ?? dataset.itemId ?? '';

const attemptsIn = (key: string, text: string | undefined): number =>
  isItemKey(key) ? valueIn(itemEntry, text).attempts.length : 0;

/**
 * Takes over a page before it reads its storage.
 * @param sessionFor between the page and its kind of platform
 */
export function runPage<Facts extends PageFacts>(
  sessionFor: (around: AroundPage & { readonly facts: Facts }) => Session,
): void {
  // The build's own words, written right before this script, for this kind of package.
  const facts = JSON.parse(document.getElementById(pageFactsId)?.textContent ?? '{}') as Facts;

  const storages = browserStorages();
  let isRead = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let lastNotice = '';

  /** When each question came into view, in milliseconds since 1970. */
  const seen = new Map<string, number>();

  const page = pageStorage((key, text) => {
    const before = attemptsIn(key, keptBefore.get(key));
    if (text === undefined) keptBefore.delete(key);
    else keptBefore.set(key, text);
    session.hear(key, text);
    sendAfter(attemptsIn(key, text) > before ? 0 : longestRest);
  });
  const keptBefore = new Map<string, string>();

  const session = sessionFor({
    facts,
    storages,
    page,
    show(key, text) {
      keptBefore.set(key, text);
      // The stores join it with what they have, and show it; a question that is not live yet has been shown without it.
      dispatchEvent(new CustomEvent(keptEarly, { detail: { key, text } }));
      for (const form of document.querySelectorAll<HTMLFormElement>('form[data-item-id]:not([data-live])'))
        if (itemKey(placementOf(form)) === key) paint(form, valueIn(itemEntry, text));
    },
    say(standing) {
      lastNotice = noticeFor(standing);
      if (isRead) showNotice(lastNotice);
    },
    latencyOf(placement, at) {
      const from = seen.get(placement);
      return from === undefined || at < from ? undefined : at - from;
    },
    lasted: () => performance.now(),
  });

  /** Sends once, so much later; sooner, if something more urgent comes. */
  let due = Infinity;
  function sendAfter(delay: number): void {
    const at = performance.now() + delay;
    if (at >= due) return;
    due = at;
    clearTimeout(waiting);
    waiting = setTimeout(sendNow, delay);
  }

  function sendNow(): void {
    clearTimeout(waiting);
    due = Infinity;
    session.send();
  }

  session.begin();
  for (const [key, text] of page.entries()) keptBefore.set(key, text);
  standIn('localStorage', page.storage);
  standIn('sessionStorage', pageStorage(() => {}).storage);

  // The site's worker is not part of a package, and a platform's own is none of its business.
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: undefined });

  addEventListener('DOMContentLoaded', () => {
    isRead = true;
    keepInside(facts.address);
    showNotice(lastNotice);
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLFormElement)) continue;
        observer.unobserve(target);
        seen.set(placementOf(target), Date.now());
      }
    });
    for (const form of document.querySelectorAll('form[data-item-id]')) observer.observe(form);
  });

  addEventListener('load', () => idle(sendNow));
  for (const delay of askAgainAfter) setTimeout(() => sendAfter(0), delay);
  addEventListener('online', () => sendAfter(0));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sendNow();
  });
  addEventListener('pagehide', () => {
    // Questions keep what they hold when a page is hidden; some browsers tell them only after this.
    document.dispatchEvent(new Event('visibilitychange'));
    clearTimeout(waiting);
    session.end();
  });
}
