// What others may see of a whole item, whatever its kind.
import type { Work } from '#lib/times/reading-time.ts';
import { countWords } from './desk-note.ts';
import type { Gift } from './gift.ts';
import { withAuthored } from './kinds/authored.ts';
import type { Counted, PartWords, ShownPassage, Tempting } from './kinds/authoring.ts';
import type { GradableItem } from './kinds/graders.ts';
import type { LiveItem } from './kinds/lives.ts';
import type { Qti } from './qti/question.ts';
import { plainText } from './rich-text.ts';
import type { Item } from './types.ts';

/** An item as its island needs it: without what the server has drawn for good. */
export const liveItem = (item: Item): LiveItem => withAuthored(item, (unit, own): LiveItem => unit.live(own));

/** An item as grading and letters on paper need it. */
export const gradableItem = (item: Item): GradableItem =>
  withAuthored(item, (unit, own): GradableItem => unit.gradable(own));

/** What is asked, and what is right. */
export const askedIn = (item: Item): unknown => withAuthored(item, (unit, own) => unit.asked(own));

/** A kept question as its first lesson may show it: without the key and without what would give it away. */
export const withoutKey = (item: Item): Item =>
  withAuthored(item, (unit, own): Item => unit.closed?.(own) ?? own);

/** One entry for every value of a control that rests on a misconception. */
export const temptingIn = (item: Item): readonly Tempting[] =>
  withAuthored(item, (unit, own) => unit.tempting(own));

/** The words of the parts of an item, without markup. */
export const partWords = (item: Item): PartWords => withAuthored(item, (unit, own) => unit.words(own));

/** What is counted of it besides its points. */
export const countedIn = (item: Item): Counted =>
  withAuthored(item, (unit, own): Counted => unit.counted?.(own) ?? {});

/** The texts it shows. */
export const passagesIn = (item: Item): readonly ShownPassage[] =>
  withAuthored(item, (unit, own) => unit.passages(own));

/** What GIFT can hold of it. */
export const giftIn = (item: Item): Gift => withAuthored(item, (unit, own): Gift => unit.gift(own));

/** What it is in QTI. */
export const qtiIn = (item: Item): Qti => withAuthored(item, (unit, own): Qti => unit.qti(own));

/** What there is to do in a question, for somebody who answers it right and reads why. */
export const workOf = (item: Item): Work =>
  withAuthored(item, (unit, own): Work => {
    const isAll = 'judge' in unit.letters && unit.letters.isAll;
    const reasons = unit
      .key(own, () => undefined)
      .flatMap(({ answers }) =>
        answers.filter(({ standing }) => standing === 'right').slice(0, isAll ? undefined : 1),
      )
      .map(({ feedback }) => feedback);
    return {
      words: [item.stem, ...unit.reads(own), ...reasons].reduce(
        (sum, text) => sum + countWords(plainText(text)),
        0,
      ),
      decisions: unit.decisions(own) + (item.confidence ? 1 : 0),
      writing: unit.writes?.(own) ?? 0,
    };
  });

/** What an answer to it says, in words. @throws where the kind has no words for it */
export function saysOf(item: Item): { readonly field: string; readonly says: PartWords } {
  const says = withAuthored(item, (unit, own) => unit.says?.(own));
  if (!says) throw new Error(`"${item.id}" is asked again, and ${item.kind} cannot show an answer in words.`);
  return says;
}
