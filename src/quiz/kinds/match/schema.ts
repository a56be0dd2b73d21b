import { z } from 'astro/zod';
import {
  checkChoice,
  checkUnique,
  choiceFields,
  idSchema,
  itemFields,
  refsSchema,
  textSchema,
  verdicts,
} from '../../schema.ts';

const targetAnswer = z.strictObject({
  ...choiceFields,
  /** A second answer that can be defended earns half. */
  half: z.literal(true).optional(),
});

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
          answers: z.record(idSchema, targetAnswer),
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
      const named = Object.entries(source.answers);
      for (const [target, answer] of named) {
        if (!item.targets.some(({ id }) => id === target)) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'answers', target],
            message: 'is not one of the targets',
          });
        }
        if (!answer.half) checkChoice(answer, context, [...path, 'answers', target]);
        else if (answer.correct || answer.misconception) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'answers', target, 'half'],
            message: 'stands alone: a half answer is neither correct nor a misconception',
          });
        }
      }
      if (source.otherwise) checkChoice(source.otherwise, context, [...path, 'otherwise']);
      if (named.filter(([, answer]) => answer.correct).length !== 1) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'answers'],
          message: 'must mark exactly one target "correct: true"',
        });
      }
      if (!source.otherwise && named.length < item.targets.length) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'otherwise'],
          message: 'is missing: every target a learner can choose needs feedback',
        });
      }
    });
  });
