// What an author may write of the article: who made it, who speaks in it, and what each paragraph claims.
import { z } from 'astro/zod';
import { idSchema, paragraphSchema, textSchema } from '#quiz/schema.ts';
import { day, sourceLink } from './fact-schemas.ts';

export const standings = ['established', 'claimed', 'denied', 'unknown'] as const;
export type Standing = (typeof standings)[number];

/** content/article/source.yaml */
export const articleSchema = z.strictObject({
  headline: textSchema,
  outlet: textSchema,
  byline: textSchema,
  date: day,
  /** Licensed copies, to read the article in. */
  copies: z.array(sourceLink).min(1),
  /** Everyone who speaks in it. */
  speakers: z.array(
    z.strictObject({
      id: idSchema,
      name: textSchema,
      /** Who that is, in one line. */
      who: textSchema,
    }),
  ),
});

/** content/article/paragraphs.yaml */
export const paragraphsSchema = z.array(
  z.strictObject({
    id: paragraphSchema,
    /** Two or three of its words that no other paragraph has in a row, to find it in a copy. */
    finder: textSchema,
    /** What it says, in our words around short exact quotations. */
    digest: textSchema,
    claims: z
      .array(
        z.strictObject({
          id: idSchema,
          /** The claim in a few words of ours. */
          text: textSchema,
          /** Whose claim it is. */
          speaker: idSchema,
          /** The mouths between the speaker and the reader, in order; empty when the speaker is CNN. */
          through: z.array(idSchema),
          /** What it rests on, as far as the article says. */
          basis: textSchema,
          /** What the speaker gains if it is believed, where that shows. */
          stake: textSchema.optional(),
          /** How it stands as printed on 29 March 2024. */
          standing: z.enum(standings),
        }),
      )
      .min(1),
    /** What the paragraph attributes, and to whom. */
    attributed: textSchema,
    /** What it says in its own voice. */
    unattributed: textSchema,
  }),
);

export type Article = z.output<typeof articleSchema>;
export type Paragraph = z.output<typeof paragraphsSchema>[number];
export type Claim = Paragraph['claims'][number];
