// What the review page needs: facts of every question to choose from, and one file per lesson with the questions themselves.
import { timeOf } from '#lib/times/reading-time.ts';
import { roundedTime } from '#lib/times/time-words.ts';
import { scriptFile, type ScriptFile } from '#course/script-file.ts';
import { workOf } from '#quiz/projections.ts';
import type { Item } from '#quiz/types.ts';
import type { FreshTexts } from '../fresh-texts.ts';
import type { ReviewFile } from '../review-file.ts';
import type { Reviewable } from '../sitting.ts';
import { bank } from '#course/item-bank.ts';
import { cardBank } from './card-bank.ts';
import type { Use } from '#course/families/families.ts';
import { familyItemId } from '#course/families/family-items.ts';
import { allSources, getContent, itemHash } from '#course/index.ts';
import { ledgerCards } from './card-items.ts';
import { isReviewable } from './reviewable.ts';

/** Where the cards of the ledger are at home, as other questions are in a lesson. */
export const ledgerHome = 'ledger';

/** Every question that review may ask, in the order of the course, and the cards of the ledger after them. */
export function reviewables(): Reviewable[] {
  const items = everyItem();
  return [...bank(), ...cardBank().map((card) => ({ ...card, lesson: ledgerHome }))].flatMap(
    ({ id, hash, lesson, topic, objective, verdict }) => {
      const item = items.get(id);
      return item && isReviewable(item)
        ? [
            {
              id,
              hash,
              lesson,
              topic,
              objective: `${lesson}/${objective}`,
              verdict,
              time: roundedTime(timeOf(workOf(item))),
            },
          ]
        : [];
    },
  );
}

/** The texts of families that may be asked for a due question: a lesson's end and a check keep theirs. */
export const freshTexts = (): FreshTexts =>
  Object.fromEntries(Map.groupBy(textsFor(['recall', 'practice']), ({ objective }) => objective));

/** The texts of families that have one of these uses. */
export function textsFor(uses: readonly Use[]): Reviewable[] {
  const { families } = getContent();
  const items = everyItem();
  return families.flatMap((family) =>
    family.texts
      .filter(({ use }) => uses.includes(use))
      .flatMap((text): Reviewable[] => {
        const item = items.get(familyItemId(family.id, text.id));
        if (!item) return [];
        const { lesson, topic } = family;
        const objective = `${lesson}/${family.objective}`;
        const facts = { id: item.id, hash: itemHash(item), verdict: item.verdict };
        return [{ ...facts, lesson, topic, objective, time: roundedTime(timeOf(workOf(item))) }];
      }),
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
  const all = [...reviewables(), ...Object.values(freshTexts()).flat()];
  return [...Map.groupBy(all, ({ lesson }) => lesson)].map(([lesson, asked]) => {
    const own: Item[] = asked.flatMap(({ id }) => items.get(id) ?? []);
    const cited = JSON.stringify(own);
    const file: ReviewFile = {
      items: own,
      sources: Object.fromEntries(sources.filter(([ref]) => cited.includes(ref))),
    };
    return { lesson, ...scriptFile(lesson, file) };
  });
}
