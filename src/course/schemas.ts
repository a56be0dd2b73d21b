// What an author may write outside of items: the article's map, the case file, the glossary, the misconceptions, a lesson's head.
import { z } from 'astro/zod';
import { bands, notePartIds } from '#quiz/desk-note.ts';
import { idSchema, misconceptionSchema, refsSchema, textSchema } from '#quiz/schema.ts';

export const standings = ['established', 'claimed', 'denied', 'unknown'] as const;
export type Standing = (typeof standings)[number];

const paragraphId = z.string().regex(/^(hl|p\d{1,2})$/, 'must be hl, or p and a number');
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
    id: paragraphId,
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
    about: z.array(paragraphId).min(1),
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

const level = z.number().int().min(1).max(4);

/** content/desk-note.yaml: the capstone. */
export const deskNoteSchema = z
  .strictObject({
    /** What a note is scored by. */
    rubric: z.array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        /** What a note is like at 1, 2, 3 and 4. */
        levels: z.array(textSchema).length(4),
      }),
    ),
    /** The notes a learner writes, in order. */
    notes: z.array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        /** What it is about, as it is named on paper. */
        source: textSchema,
        /** The paragraphs it may point at: HL, P1 and so on, to the last. */
        refs: z.array(z.string().regex(/^(HL|P\d+)$/, 'must be HL, or P and a number')).min(2),
        /** Names for groups that the story invites, in lower case; a note that uses one gets a hint. */
        labels: z.array(z.string()),
      }),
    ),
    /** The invented story that the last note is about. */
    story: z.strictObject({ headline: textSchema, from: textSchema, paragraphs: z.array(textSchema).min(1) }),
    /** One note per band about the article, scored criterion by criterion. */
    exemplars: z.array(
      z.strictObject({
        band: z.enum(bands),
        /** What stands in each field; empty where it was left so. */
        note: z.record(z.enum(notePartIds), z.string()),
        criteria: z.record(idSchema, z.strictObject({ score: level, why: textSchema })),
      }),
    ),
  })
  .superRefine(({ rubric, exemplars }, context) => {
    const ids = rubric.map(({ id }) => id).toSorted();
    exemplars.forEach(({ band, criteria }, index) => {
      if (Object.keys(criteria).toSorted().join() !== ids.join()) {
        const message = `must score the note "${band}" by each criterion once: ${ids.join(', ')}`;
        context.addIssue({ code: 'custom', path: ['exemplars', index, 'criteria'], message });
      }
    });
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
  minutes: z.number().int().min(5).max(60),
  objectives: z.array(z.strictObject({ id: idSchema, text: textSchema })).min(1),
  /** The paragraphs it works on. */
  paragraphs: refsSchema,
});

export type Article = z.output<typeof articleSchema>;
export type Paragraph = z.output<typeof paragraphsSchema>[number];
export type Claim = Paragraph['claims'][number];
export type CaseCard = z.output<typeof caseFileSchema>[number];
export type LedgerEntry = z.output<typeof ledgerSchema>[number];
export type GlossaryTerm = z.output<typeof glossarySchema>[number];
export type DenialKind = z.output<typeof denialKindsSchema>[number];
export type CertaintyBands = z.output<typeof certaintyBandsSchema>;
export type DeskNote = z.output<typeof deskNoteSchema>;
export type Misconception = z.output<typeof misconceptionsSchema>[number];
export type Ruling = z.output<typeof rulingsSchema>[number];
export type LessonHead = z.output<typeof lessonSchema>;
