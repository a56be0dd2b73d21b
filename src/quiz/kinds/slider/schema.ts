import { z } from 'astro/zod';
import { feedbackFields, idSchema, itemFields, misconceptionSchema, textSchema } from '../../schema.ts';

/** A forecast from 0 to 100. It has a Brier score only where an outcome exists. */
export const sliderSchema = z
  .strictObject({
    kind: z.literal('slider'),
    ...itemFields,
    /** What 0 and 100 mean, in words. */
    ends: z.strictObject({ low: textSchema, high: textSchema }),
    /** Whether the thing forecast is so: settled by the text or by history. Left out, nothing is scored. */
    outcome: z.boolean().optional(),
    /** The lesson that opens this question again: the number is kept, and nothing is revealed here. */
    reopens: idSchema.optional(),
    /** What is so, and what settled it. */
    reveal: z.strictObject(feedbackFields),
    /** What a reader far on the wrong side may have had in mind. */
    misconception: misconceptionSchema.optional(),
  })
  .superRefine((item, context) => {
    if (item.outcome !== undefined && !item.misconception) {
      context.addIssue({
        code: 'custom',
        path: ['misconception'],
        message: 'is missing: name what pulls a reader to the wrong side',
      });
    }
  });
