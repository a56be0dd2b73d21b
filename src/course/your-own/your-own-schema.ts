// What an author may write of the page for a learner’s own reports: one small thing to find in the news after each lesson.
import { z } from 'astro/zod';
import { idSchema, textSchema } from '#quiz/schema.ts';

/** content/your-own.yaml */
export const yourOwnSchema = z.strictObject({
  /** In the order of the course, one for each lesson. */
  tasks: z.array(z.strictObject({ lesson: idSchema, task: textSchema })),
});

export type YourOwn = z.output<typeof yourOwnSchema>;
