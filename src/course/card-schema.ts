// The card of five questions: what the whole course asks of any report, and which lesson teaches which question.
import { z } from 'astro/zod';
import { idSchema, textSchema } from '#quiz/schema.ts';

/** content/card.yaml */
export const cardSchema = z.strictObject({
  title: textSchema,
  /** What the questions are for, in the words that follow the title. */
  of: textSchema,
  /** In the order in which one asks them; their places are their numbers. */
  questions: z
    .array(
      z.strictObject({
        id: idSchema,
        question: textSchema.endsWith('?', 'must end in a question mark'),
        /** What to do to answer it, in a line or two of the card. */
        how: textSchema,
        /** The lessons that serve it. */
        lessons: z.array(idSchema).min(1, 'must name a lesson'),
      }),
    )
    .length(5, 'must hold five questions: the card has room for no more, and lessons count on no fewer'),
});

export type Card = z.output<typeof cardSchema>;
