// Who is who in the article, and when: what a reader needs to know before the first lesson.
import { z } from 'astro/zod';
import { idSchema, refsSchema, textSchema } from '#quiz/schema.ts';

/** content/who-is-who.yaml */
export const whoSchema = z.strictObject({
  /** People, offices and groups, in the order in which the article needs them. */
  names: z.array(
    z.strictObject({
      id: idSchema,
      name: textSchema,
      /** Who or what it is, in two sentences; no judgement of what it says. */
      is: textSchema,
      evidence: refsSchema,
    }),
  ),
  /** The days that a reader must be able to put in order. */
  days: z.array(
    z.strictObject({
      date: z.iso.date('must be a day: 2024-03-29'),
      what: textSchema,
      evidence: refsSchema,
    }),
  ),
});

export type WhoIsWho = z.output<typeof whoSchema>;
