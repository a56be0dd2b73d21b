import { z } from 'astro/zod';
import {
  checkChoice,
  checkUnique,
  choiceFields,
  feedbackFields,
  idSchema,
  itemFields,
  misconceptionSchema,
  textSchema,
} from '../../schema.ts';
import { otherWord } from './grade.ts';
import { longestWord, normalise } from './spelling.ts';

const spellingSchema = textSchema
  .max(longestWord, `must have at most ${longestWord} characters`)
  .refine(normalise, 'must hold a letter or a number');

/** A word typed into a sentence. Case, marks and small slips of spelling are forgiven. */
export const textEntrySchema = z
  .strictObject({
    kind: z.literal('text-entry'),
    ...itemFields,
    /** The sentence; `{gap}` stands for the word. */
    line: textSchema,
    /** Names the gap for a screen reader. */
    label: textSchema,
    /** The words that get a reason of their own: those that are right, and those that tempt. */
    words: z
      .array(
        z.strictObject({
          id: idSchema,
          text: spellingSchema,
          /** Other words that count as this one. Case, marks and small slips need none. */
          also: z.array(spellingSchema).min(1).optional(),
          /** It can be defended, and earns half. */
          half: z.literal(true).optional(),
          ...choiceFields,
        }),
      )
      .min(2)
      .max(12),
    /** Any other word. */
    otherwise: z.strictObject({ misconception: misconceptionSchema, ...feedbackFields }),
  })
  .superRefine((item, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    checkUnique(item.words, context, 'words');
    if (item.line.split('{gap}').length !== 2) report(['line'], 'must have the gap exactly once, as {gap}');
    if (!item.words.some(({ correct }) => correct))
      report(['words'], 'must mark at least one word "correct: true"');
    const taken = new Map<string, string>();
    item.words.forEach((word, index) => {
      if (word.id === otherWord)
        report(['words', index, 'id'], `"${otherWord}" stands for any other word: give it another id`);
      if (!word.half) checkChoice(word, context, ['words', index]);
      else if (word.correct || word.misconception)
        report(
          ['words', index, 'half'],
          'stands alone: a half answer is neither correct nor a misconception',
        );
      for (const spelling of [word.text, ...(word.also ?? [])]) {
        const other = taken.get(normalise(spelling));
        if (other !== undefined)
          report(['words', index], `"${spelling}" is the same as "${other}": list it once`);
        taken.set(normalise(spelling), spelling);
      }
    });
  });
