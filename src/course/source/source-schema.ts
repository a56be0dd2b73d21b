// What an author may write of a news report that is read to the bottom: who made it, who speaks in it, and what each paragraph
// claims. The article is one whose text is not shipped; the reports of content/reports bring theirs along.
import { z } from 'astro/zod';
import { idSchema, paragraphSchema, textSchema } from '#quiz/schema.ts';
import { day, sourceLink } from '../fact-schemas.ts';

export const standings = ['established', 'claimed', 'denied', 'unknown'] as const;
export type Standing = (typeof standings)[number];

/** What every source has. */
export const sourceFields = {
  headline: textSchema,
  outlet: textSchema,
  byline: textSchema,
  date: day,
  /** Everyone who speaks in it. */
  speakers: z.array(
    z.strictObject({
      id: idSchema,
      name: textSchema,
      /** Who that is, in one line. */
      who: textSchema,
    }),
  ),
};

/** One claim, and the way it has come. */
export const claimFields = {
  id: idSchema,
  /** The claim in a few words of ours. */
  text: textSchema,
  /** Whose claim it is. */
  speaker: idSchema,
  /** The relays between the speaker and the reader, in order; empty when the speaker is the outlet. */
  through: z.array(idSchema),
  /** What it rests on, as far as the source says. */
  basis: textSchema,
  /** What the speaker gains if it is believed, where that shows. */
  stake: textSchema.optional(),
  /** How it stands as printed that day. */
  standing: z.enum(standings),
};

/** content/article/source.yaml */
export const articleSchema = z.strictObject({
  ...sourceFields,
  /** Licensed copies, to read the article in. */
  copies: z.array(sourceLink).min(1),
});

/** content/article/paragraphs.yaml */
export const paragraphsSchema = z.array(
  z.strictObject({
    id: paragraphSchema,
    /** Two or three of its words that no other paragraph has in a row, to find it in a copy. */
    finder: textSchema,
    /** What it says, in our words around short exact quotations. */
    digest: textSchema,
    claims: z.array(z.strictObject(claimFields)).min(1),
    /** What the paragraph attributes, and to whom. */
    attributed: textSchema,
    /** What it says in its own voice. */
    unattributed: textSchema,
  }),
);

export type Article = z.output<typeof articleSchema>;
export type Paragraph = z.output<typeof paragraphsSchema>[number];
export type Claim = Paragraph['claims'][number];

/** A source as whatever reads one needs it. */
export type ReadSource = {
  readonly outlet: string;
  readonly speakers: Article['speakers'];
  readonly paragraphs: readonly { readonly id: string; readonly claims: readonly Claim[] }[];
};
