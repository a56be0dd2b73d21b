// How often the right answer is found by somebody who has not read: the figures that tell whether the questions need reading.
import { z } from 'astro/zod';
import { textSchema } from '#quiz/schema.ts';

const counted = z.strictObject({
  right: z.int().nonnegative(),
  of: z.int().positive(),
});

/** content/baselines.yaml */
export const baselinesSchema = z.strictObject({
  /** A program that sees the options only: right answers in a hundred, as tests/course/families.test.ts counts them. */
  program: z.strictObject({ families: z.number().min(0).max(100), lessons: z.number().min(0).max(100) }),
  /** Attempts by strangers, the newest first. */
  attempts: z.array(
    z.strictObject({
      day: z.iso.date('must be a day: 2024-03-29'),
      /** Who attempted, and what they saw. */
      who: textSchema,
      hasRead: z.boolean(),
      checks: counted,
      lessons: counted,
    }),
  ),
});

export type Baselines = z.output<typeof baselinesSchema>;
