import { z } from 'astro/zod';
import {
  checkPairs,
  checkUnique,
  choiceFields,
  idSchema,
  itemFields,
  pairAnswerSchema,
  refsSchema,
  textSchema,
  verdicts,
} from '../../schema.ts';

/** Statements to be sorted into groups, paired with speakers, or classified. */
export const matchSchema = z
  .strictObject({
    kind: z.literal('match'),
    ...itemFields,
    /** The groups, in the order they are shown. */
    targets: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          /** One line that says what the group means. */
          note: textSchema.optional(),
        }),
      )
      .min(2)
      .max(10),
    sources: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          /** How this statement stands, where the item weighs claims. */
          verdict: z.enum(verdicts).optional(),
          evidence: refsSchema,
          /** Feedback per group a learner may choose. */
          answers: z.record(idSchema, pairAnswerSchema),
          /** Feedback for every group not named in `answers`. */
          otherwise: z.strictObject(choiceFields).optional(),
        }),
      )
      .min(3)
      .max(10),
  })
  .superRefine((item, context) => {
    checkUnique(item.targets, context, 'targets');
    checkUnique(item.sources, context, 'sources');
    item.sources.forEach((source, index) => {
      const path = ['sources', index];
      checkPairs(source, context, path, 'target', (id) =>
        item.targets.some((target) => target.id === id) ? undefined : 'is not one of the targets',
      );
      if (!source.otherwise && Object.keys(source.answers).length < item.targets.length) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'otherwise'],
          message: 'is missing: every target a learner can choose needs feedback',
        });
      }
    });
  });
