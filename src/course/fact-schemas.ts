// What an author may write of dated facts: the case file and the ledger, each entry with its sources and the day they were checked.
import { z } from 'astro/zod';
import { idSchema, misconceptionSchema, paragraphSchema, textSchema } from '#quiz/schema.ts';

/** A day, as 2024-03-29. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2024-03-29');

/** A date as far as it is known: a year, a month or a day. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 1990, 1990-10 or 1990-10-10');

/** A page that somebody published. */
export const sourceLink = z.strictObject({
  /** Who published it. */
  name: textSchema,
  url: z.url(),
});

/** content/case-file.yaml */
export const caseFileSchema = z.array(
  z.strictObject({
    id: idSchema,
    date: partialDate,
    /** Its name where there is little room: "Case file, 7 March". */
    short: textSchema,
    title: textSchema,
    text: textSchema,
    /** Exact words that may be quoted from it. */
    quotes: z.array(textSchema).default([]),
    /** C2: seen on two or more separate pages. C1: on one; the page says so. */
    confidence: z.enum(['C1', 'C2']),
    /** Pages that share one origin count as one; then the card says which. */
    origin: textSchema.optional(),
    sources: z.array(sourceLink).min(1),
    /** The paragraphs it sheds light on. */
    about: z.array(paragraphSchema).min(1),
    /** The counts of the dead it reports, in the order in which they came. */
    toll: z
      .array(
        z.strictObject({
          killed: z.number().int().positive(),
          /** Who counted. */
          by: textSchema,
          /** The day, and the time of day as far as it is known. */
          when: textSchema,
          /** Whether an office stands behind it. */
          isOfficial: z.boolean().default(true),
        }),
      )
      .default([]),
    /** When its sources were last checked. */
    checked: day,
  }),
);

export const ledgerOutcomes = ['held', 'mostly-held', 'fell', 'open'] as const;
export type LedgerOutcome = (typeof ledgerOutcomes)[number];

/** What a reader could weigh on the day, before anything was settled; `unknown` where our pages do not say. */
export const weights = ['yes', 'partly', 'no', 'unknown'] as const;
const weighed = z.enum(weights);

export const ledgerTypes = ['denial', 'claim', 'silence'] as const;

/** content/ledger.yaml: denials, claims and silences, with what became of them. */
export const ledgerSchema = z.array(
  z.strictObject({
    id: idSchema,
    type: z.enum(ledgerTypes),
    /** When it was said. */
    date: partialDate,
    /** Its name where there is little room: "Ledger, Crimea 2014". */
    short: textSchema,
    title: textSchema,
    /** Who said it: a state, a group, a newspaper, a person. */
    speaker: textSchema,
    /** What was said, in our words. */
    said: textSchema,
    /** What a reader could know that day, nothing later; of an open entry, what was known when it was checked. */
    known: textSchema,
    /** The kinds of answer it was, from denial-kinds.yaml; for denials. */
    kinds: z.array(idSchema).default([]),
    outcome: z.enum(ledgerOutcomes),
    /** What became of it and what settled it; for an open entry, what would settle it. */
    settled: textSchema,
    /** What is still disputed. */
    disputed: textSchema.optional(),
    /** What could be weighed that day. */
    features: z.strictObject({
      /** Did the speaker offer something to look at? */
      evidence: weighed,
      /** Had somebody shown something that spoke against it? */
      against: weighed,
      /** Could people who answer to neither side check? */
      checkable: weighed,
      /** Would being caught have cost the speaker much? */
      cost: weighed,
      /** Did the speaker have a good record on like cases? */
      record: weighed,
    }),
    /** Review asks how it ended, once lesson 8 is done; only where no lesson and no check tells it. */
    asked: z
      .strictObject({
        /** The case and the question in a line. */
        question: textSchema,
        /** What pulls a reader to the wrong side. */
        misconception: misconceptionSchema,
      })
      .optional(),
    quotes: z.array(textSchema).default([]),
    confidence: z.enum(['C1', 'C2']),
    origin: textSchema.optional(),
    sources: z.array(sourceLink).min(1),
    checked: day,
  }),
);

export type CaseCard = z.output<typeof caseFileSchema>[number];
export type LedgerEntry = z.output<typeof ledgerSchema>[number];
