// What an author may write of the trail: the pages that told the story, and how each differs from the one it hangs on.
import { z } from 'astro/zod';
import { idSchema, textSchema } from '#quiz/schema.ts';
import { day, partialDate, sourceLink } from '../fact-schemas.ts';

/** How sure a page's own boldest words are, from the most careful to the boldest. */
export const certainties = ['asked', 'said', 'suggests', 'probably', 'knew', 'shows', 'more'] as const;
export type Certainty = (typeof certainties)[number];

/** How a wording differs from that of the page it hangs on. */
export const differences = [
  'stronger',
  'weaker',
  'added',
  'date',
  'name',
  'translation',
  'caveat',
  'none',
] as const;
export type Difference = (typeof differences)[number];

/** The chains of such differences that the trail's page tells. */
export const chains = ['yesterday', 'prompt-in-the-page', 'greek-loop', 'town-hall', 'caveat'] as const;
export type Chain = (typeof chains)[number];

/** A language as in HTML: `en`, `pt-BR`. */
const languageCode = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language code such as el');

/** Words as they stand on a page, in its language, with our translation. */
const seenFields = { seen: textSchema, translation: textSchema.optional() };

/** content/trail.yaml: the pages that told the story, each with the page it seems to hang on. */
export const trailSchema = z.array(
  z.strictObject({
    id: idSchema,
    /** Its name where there is little room: "Trail, Skai". */
    short: textSchema,
    outlet: textSchema,
    /** Its country, or who carries it, where that is known. */
    place: textSchema.optional(),
    language: languageCode,
    /** As far as it is known; left out where no date was seen. */
    date: partialDate.optional(),
    /** It is read from the text or its neighbours, not printed on the page. */
    isDateInferred: z.boolean().default(false),
    /** What it hangs on: `trail/<id>`, or a case-file card. */
    origin: z.string(),
    /** The page itself says so, or the wording shows it. */
    originBy: z.enum(['named', 'wording']),
    /** Left out where it is CNN's own; `isSlug` when only the address was seen. */
    headline: z.strictObject({ ...seenFields, isSlug: z.boolean().default(false) }).optional(),
    certainty: z.enum(certainties),
    /** The words that carry it. */
    words: z.strictObject(seenFields),
    /** Whom it names as its source. */
    credits: textSchema,
    /** What is there that differs from the page it hangs on: never what an excerpt lacks. */
    differs: z
      .array(
        z.strictObject({
          what: z.enum(differences),
          seen: textSchema.optional(),
          translation: textSchema.optional(),
          /** Where these words are in another language than the page. */
          language: languageCode.optional(),
          /** The chain it is a link of. */
          chain: z.enum(chains).optional(),
          /** What it does to the claim, in our words. */
          text: textSchema,
        }),
      )
      .min(1),
    /** Where its words stand on the ladder of verbs, the most careful first; most pages are not on it. */
    rung: z.number().int().positive().optional(),
    /** Retyped and without a link: a page made by a machine, or full of advertising. */
    isFarm: z.boolean().default(false),
    quotes: z.array(textSchema).default([]),
    confidence: z.enum(['C1', 'C2']),
    sources: z.array(sourceLink).default([]),
    checked: day,
  }),
);

export type TrailPage = z.output<typeof trailSchema>[number];
