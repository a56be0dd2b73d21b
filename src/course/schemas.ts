// What an author may write of words and rules (the glossary, kinds of answer, words for chance, misconceptions, standards of
// judgement) and in a lesson's head.
import { z } from 'astro/zod';
import { idSchema, misconceptionSchema, refsSchema, textSchema } from '#quiz/schema.ts';

/** content/glossary.yaml */
export const glossarySchema = z.array(
  z.strictObject({
    id: idSchema,
    term: textSchema,
    /** One line of our own. */
    definition: textSchema,
    /** Where the word is at home. */
    home: textSchema.optional(),
    /** Terms to read next. */
    see: z.array(idSchema).default([]),
  }),
);

/** content/denial-kinds.yaml: the kinds of answer, in the order in which one asks for them. */
export const denialKindsSchema = z.array(
  z.strictObject({
    id: idSchema,
    name: textSchema,
    /** The question whose yes makes it this kind. */
    ask: textSchema,
    /** What such an answer says, in a line. */
    says: textSchema,
    /** The residue: what may still be true. */
    leaves: textSchema,
    /** The glossary's term for it. */
    term: idSchema.optional(),
  }),
);

const percent = z.number().int().min(0).max(100);

/** content/certainty-bands.yaml: words for how likely something is, each with the range that one house gives it. */
export const certaintyBandsSchema = z.strictObject({
  /** The case-file card that has the scale. */
  card: idSchema,
  /** In percent, from the least likely. */
  bands: z.array(z.strictObject({ word: textSchema, from: percent, to: percent })).min(1),
  /** Common words that have no range there. */
  without: z.array(z.strictObject({ word: textSchema, says: textSchema })),
  /** A phrase without a range, and how far apart its own authors were. */
  spread: z.strictObject({
    card: idSchema,
    word: textSchema,
    from: percent,
    to: percent,
    says: textSchema,
  }),
});

/** content/misconceptions.yaml */
export const misconceptionsSchema = z.array(
  z.strictObject({
    code: misconceptionSchema,
    /** What the learner believes. */
    belief: textSchema,
    /** What to put in its place. */
    instead: textSchema,
  }),
);

/** content/standards-of-judgement.yaml: how a thing is judged in every lesson alike. For authors and tests: no page shows it. */
export const rulingsSchema = z.array(
  z.strictObject({
    id: idSchema,
    /** What is judged. */
    about: textSchema,
    /** What counts, and how far. */
    ruling: textSchema,
    /** Why, so that an author can judge the next case alike. */
    because: textSchema,
    /** Where it can be seen. */
    evidence: refsSchema,
  }),
);

/** The head of a lesson. */
export const lessonSchema = z.strictObject({
  /** Its place in the course, 1 to 10; the capstone is 11. */
  number: z.number().int().min(1).max(11),
  title: textSchema,
  /** What it is about, in a sentence or two, without giving anything away. */
  deck: textSchema,
  topic: z.enum(['sourcing', 'unverified-claims', 'state-denials', 'capstone']),
  objectives: z.array(z.strictObject({ id: idSchema, text: textSchema })).min(1),
  /** The paragraphs it works on. */
  paragraphs: refsSchema,
});

export type GlossaryTerm = z.output<typeof glossarySchema>[number];
export type DenialKind = z.output<typeof denialKindsSchema>[number];
export type CertaintyBands = z.output<typeof certaintyBandsSchema>;
export type Misconception = z.output<typeof misconceptionsSchema>[number];
export type Ruling = z.output<typeof rulingsSchema>[number];
export type LessonHead = z.output<typeof lessonSchema>;
