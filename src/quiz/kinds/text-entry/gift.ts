// A typed word in GIFT: every spelling that is listed, with what its word earns.
import type { Gift } from '../../gift.ts';
import { outcomeOf } from '../../judged.ts';
import type { Items } from '../../types.ts';

const percents = { right: 100, half: 50, wrong: 0 } as const;

export const textEntryGift = ({ line, words, otherwise }: Items['text-entry']): Gift => ({
  form: 'type',
  line,
  answers: words.flatMap((word) =>
    [word.text, ...(word.also ?? [])].map((text) => ({
      text,
      percent: percents[outcomeOf(word)],
      feedback: word.feedback,
    })),
  ),
  otherwise: otherwise.feedback,
});
