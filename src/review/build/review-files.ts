// What the review page needs: facts of every question to choose from, and one file per lesson with the questions themselves.
import { scriptFile, type ScriptFile } from '#course/script-file.ts';
import { secondsFor } from '#quiz/projections.ts';
import type { Item } from '#quiz/types.ts';
import type { ReviewFile } from '../review-file.ts';
import type { Reviewable } from '../sitting.ts';
import { bank } from '#course/item-bank.ts';
import { cardBank } from './card-bank.ts';
import { allSources, getContent } from '#course/index.ts';
import { ledgerCards } from './card-items.ts';
import { isReviewable } from './reviewable.ts';

/** Where the cards of the ledger are at home, as other questions are in a lesson. */
export const ledgerHome = 'ledger';

/** Every question that review may ask, in the order of the course, and the cards of the ledger after them. */
export function reviewables(): Reviewable[] {
  const items = everyItem();
  return [...bank(), ...cardBank().map((card) => ({ ...card, lesson: ledgerHome }))].flatMap(
    ({ id, hash, lesson, topic, verdict }) => {
      const item = items.get(id);
      return item && isReviewable(item)
        ? [{ id, hash, lesson, topic, verdict, seconds: secondsFor(item) }]
        : [];
    },
  );
}

function everyItem(): ReadonlyMap<string, Item> {
  const content = getContent();
  return new Map([...content.items, ...ledgerCards(content).map((card) => [card.id, card] as const)]);
}

/** The questions of each lesson as a script to import. */
export function reviewFiles(): (ScriptFile & { readonly lesson: string })[] {
  const items = everyItem();
  const sources = Object.entries(allSources());
  return [...Map.groupBy(reviewables(), ({ lesson }) => lesson)].map(([lesson, asked]) => {
    const own: Item[] = asked.flatMap(({ id }) => items.get(id) ?? []);
    const cited = JSON.stringify(own);
    const file: ReviewFile = {
      items: own,
      sources: Object.fromEntries(sources.filter(([ref]) => cited.includes(ref))),
    };
    return { lesson, ...scriptFile(lesson, file) };
  });
}
