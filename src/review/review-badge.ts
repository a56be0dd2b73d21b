// The number beside "Practice" in the header of every page: how many questions are due, by what this browser keeps.
// The inline start script brings it, to learners who have answers.
import { idle } from '#lib/idle.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { reviewedEvent } from '#record/storage-keys.ts';
import { activeStorage } from '#record/active-storage.ts';
import type { Cards } from './ledger-cards.ts';
import { knows } from './known-items.ts';
import { countDue, seenIn } from './sightings.ts';

/** What review may ask: the marks of its questions, and the cards that join them. */
export type ReviewFacts = { readonly marks: string; readonly cards: Cards };

const isKnown = knows(REVIEW_FACTS.marks);
const { cards } = REVIEW_FACTS;
/** Pages of the first edition, which an open tab may still show, name review itself; the page Practice leads to it. */
const links = document.querySelectorAll<HTMLElement>(
  'nav :is(a[href$="/practice/"], a[href$="/review/"]), .leads-to-review',
);

function show(): void {
  if (links.length === 0) return;
  const entries = tryOrUndefined(() => Object.entries<string>(activeStorage ?? {})) ?? [];
  const due = countDue(seenIn(entries, isKnown, cards), Date.now());
  for (const link of links) {
    if (due > 0) {
      link.dataset.due = String(due);
      link.ariaLabel = `${link.textContent.trim()}, ${due} due`;
    } else {
      delete link.dataset.due;
      link.ariaLabel = null;
    }
  }
}

/** In an idle moment, because nobody waits for it. */
const showSoon = () => idle(show);

showSoon();
addEventListener('storage', showSoon);
addEventListener(reviewedEvent, showSoon);
// A page may lie open for days.
document.addEventListener('visibilitychange', showSoon);
