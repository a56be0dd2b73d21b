// What an author may write for teachers: plans, routes through the course, standards, and the studies it is built on.
import { z } from 'astro/zod';
import { idSchema, misconceptionSchema, textSchema, skills } from '#quiz/schema.ts';

/** Minutes of a class period, as plans count it. */
export const periodMinutes = 45;

const minutes = z.number().int().min(1);

/** One thing after another, short enough to be read standing up. */
const linesSchema = z.array(textSchema).min(1);

/** What happens in one stretch of the period. */
const rowSchema = z.strictObject({
  /** How long it takes when the lesson has its periods to itself. */
  minutes,
  /** How long in the short version; left out, the short version leaves it out. */
  short: minutes.optional(),
  title: textSchema,
  /** What the class does, in a line or two. */
  do: textSchema,
  /** The steps of the lesson that are on the screens, by their ids. */
  steps: z.array(idSchema).default([]),
  /** The teacher's words; shown between quotation marks of their own. */
  say: textSchema.optional(),
  /** What pupils will say. */
  expect: textSchema.optional(),
  /** When it is time to move on. */
  until: textSchema.optional(),
});

/** content/teach/<lesson>.yaml */
export const planSchema = z.strictObject({
  /** What this lesson does to a room. */
  lead: textSchema,
  /** How many periods the whole of it fills. The short version leaves some of it out. */
  periods: z.number().int().min(1).max(2).default(1),
  materials: linesSchema,
  /** Whom this lesson may touch, and what to do about it. */
  care: textSchema,
  opening: z.strictObject({
    /** The question for a closed screen. */
    ask: textSchema,
    expect: linesSchema,
    /** Where to take it. */
    next: textSchema,
  }),
  timing: z.array(rowSchema).min(4),
  /** The moment where a class divides. */
  split: z.strictObject({
    /** The question it happens at: `<lesson>/<item>`, or `desk-note/<note>`. */
    at: z.string(),
    /** Who stands where, and why both are sensible. */
    sides: textSchema,
    /** What to do with it. */
    next: textSchema,
  }),
  /** The question worth ten minutes of talk. */
  discussion: z.strictObject({
    after: z.string(),
    ask: textSchema,
    expect: linesSchema,
    next: textSchema,
    until: textSchema,
  }),
  misconceptions: z
    .array(
      z.strictObject({
        code: misconceptionSchema,
        /** How it sounds in class. */
        hear: textSchema,
        say: textSchema,
      }),
    )
    .min(2),
  /** Questions that somebody with a stake in the story may ask, and a good answer. */
  asked: z.array(z.strictObject({ question: textSchema, answer: textSchema })).min(1),
  support: linesSchema,
  stretch: linesSchema,
  extension: textSchema,
  /** The lesson without a screen. */
  unplugged: linesSchema,
});

const partSchema = z.strictObject({
  /** The slug of a lesson, or `try` for the ten minutes first, which have no plan and say their `minutes`. */
  lesson: z.string(),
  /** `whole` fills the plan's periods; `short` is the plan's short version; `alone` is the lesson without a class. */
  version: z.enum(['whole', 'short', 'alone']),
  /** Minutes of it that are not done in class. */
  less: minutes.optional(),
  minutes: minutes.optional(),
  /** The rows of its plan that are done, by their titles, where the rest is left out. */
  rows: z.array(textSchema).min(1).optional(),
  /** What is left out, or done at home. */
  why: textSchema.optional(),
});

/** content/routes.yaml: ways through the course. */
export const routesSchema = z.array(
  z
    .strictObject({
      id: idSchema,
      name: textSchema,
      /** Whom it suits, and what it gives up. */
      about: textSchema,
      /** Minutes of one sitting in class. */
      period: minutes.optional(),
      /** What each sitting holds; it must not hold more than its minutes. */
      sittings: z.array(z.array(partSchema).min(1)).min(1),
      /** Checks that go before and after, outside of class. */
      checks: z.array(z.enum(['start', 'end', 'later'])).default([]),
    })
    .superRefine(({ sittings }, context) => {
      sittings.flat().forEach(({ lesson, less, minutes: own, rows, why }) => {
        if (Boolean(less ?? own ?? rows) !== Boolean(why)) {
          const message = `must say both what is left out of "${lesson}" ("less", "rows" or "minutes") and "why", or neither`;
          context.addIssue({ code: 'custom', path: ['sittings'], message });
        }
      });
    }),
);

/** content/standards.yaml: what the lessons answer to. */
export const standardsSchema = z.array(
  z.strictObject({
    id: idSchema,
    name: textSchema,
    /** What it is, for a teacher from elsewhere. */
    about: textSchema,
    codes: z
      .array(
        z.strictObject({
          code: textSchema,
          /** What it is about, in our words, as far as that was seen. */
          gist: textSchema.optional(),
          /** What pupils do here that answers to it. */
          here: textSchema,
          /** Whether its wording was seen at a source. */
          isVerified: z.boolean(),
          /** The lessons that answer to it, or all of them. */
          lessons: z.union([z.literal('all'), z.array(z.string()).min(1)]),
          /** What the questions train that count towards it; none where it is met by talk and writing. */
          skills: z.array(z.enum(skills)).default([]),
        }),
      )
      .min(1),
  }),
);

/** content/studies.yaml: what the course is built on. */
export const studiesSchema = z.array(
  z.strictObject({
    id: idSchema,
    /** Names and year. */
    who: textSchema,
    /** A DOI, or another address where it is to be found. */
    doi: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/, 'must be a DOI such as 10.1038/s41562-024-01884-x')
      .optional(),
    url: z.url().optional(),
    /** What was tried, with how many people. */
    tried: textSchema,
    found: textSchema,
    /** What it did not show. */
    not: textSchema,
    /** Other papers that this rests on. */
    also: z.array(z.strictObject({ name: textSchema, url: z.url() })).default([]),
    /** What this course does because of it. */
    here: textSchema,
  }),
);

export type Plan = z.output<typeof planSchema>;
export type PlanRow = Plan['timing'][number];
export type Route = z.output<typeof routesSchema>[number];
export type RoutePart = Route['sittings'][number][number];
export type Framework = z.output<typeof standardsSchema>[number];
export type StandardCode = Framework['codes'][number];
export type Study = z.output<typeof studiesSchema>[number];
