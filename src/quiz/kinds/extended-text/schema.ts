import { z } from 'astro/zod';
import { checkUnique, feedbackFields, idSchema, itemFields, refsSchema, textSchema } from '../../schema.ts';

/** A piece of writing, compared with exemplars and assessed by the writer against a rubric. */
export const extendedTextSchema = z
  .strictObject({
    kind: z.literal('extended-text'),
    ...itemFields,
    /** How many rows the box shows: 2 to 12. */
    rows: z.number().int().min(2).max(12).default(4),
    /** What a good answer has; the writer ticks what theirs has. */
    criteria: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          ...feedbackFields,
          /** Words that usually show the criterion is met; a hint, never a verdict. */
          looksFor: z.array(textSchema).min(1).optional(),
        }),
      )
      .min(1)
      .max(6),
    exemplars: z
      .array(
        z.strictObject({
          text: textSchema,
          /** What to notice in it. */
          note: textSchema,
          evidence: refsSchema,
        }),
      )
      .min(1),
  })
  .superRefine((item, context) => checkUnique(item.criteria, context, 'criteria'));
