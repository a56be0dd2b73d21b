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

const originAnswer = z.strictObject({
  ...choiceFields,
  /** A second origin that can be defended earns half. */
  half: z.literal(true).optional(),
});

/** Copies of one story, each to be given the page or report it comes from; the tree draws itself from the answer. */
export const traceSchema = z
  .strictObject({
    kind: z.literal('trace'),
    ...itemFields,
    /** Where a story may begin: given, and with no origin of their own. */
    roots: z
      .array(z.strictObject({ id: idSchema, name: textSchema }))
      .min(1)
      .max(3),
    copies: z
      .array(
        z.strictObject({
          id: idSchema,
          /** Its name in the lists and in the tree: short. */
          name: textSchema,
          /** What the learner gets to see of it. */
          text: textSchema,
          /** Whether its account may be relied on, where the item weighs that. */
          verdict: z.enum(verdicts).optional(),
          evidence: refsSchema,
          /** Feedback per origin a learner may choose: a root, or another copy. */
          answers: z.record(idSchema, originAnswer),
          /** Feedback for every origin not named in `answers`. */
          otherwise: z.strictObject(choiceFields),
        }),
      )
      .min(3, 'must hold at least 3')
      .max(10, 'must hold at most 10'),
  })
  .superRefine((item, context) => {
    checkUnique([...item.roots, ...item.copies], context, 'copies');
    item.copies.forEach((copy, index) => {
      const path = ['copies', index];
      for (const [origin, answer] of Object.entries(copy.answers)) {
        if (origin === copy.id || ![...item.roots, ...item.copies].some(({ id }) => id === origin)) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'answers', origin],
            message: origin === copy.id ? 'is the copy itself' : 'is neither a root nor a copy',
          });
        }
        if (!answer.half) checkChoice(answer, context, [...path, 'answers', origin]);
        else if (answer.correct || answer.misconception) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'answers', origin, 'half'],
            message: 'stands alone: a half answer is neither correct nor a misconception',
          });
        }
      }
      checkChoice(copy.otherwise, context, [...path, 'otherwise']);
      if (Object.values(copy.answers).filter(({ correct }) => correct).length !== 1) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'answers'],
          message: 'must mark exactly one origin "correct: true"',
        });
      }
    });
    const origins = new Map(
      item.copies.map(({ id, answers }) => [
        id,
        Object.keys(answers).find((origin) => answers[origin]?.correct),
      ]),
    );
    item.copies.forEach(({ id }, index) => {
      let origin = origins.get(id);
      for (let hops = 0; origin !== undefined && hops < item.copies.length; hops++)
        origin = origins.get(origin);
      if (origin !== undefined) {
        context.addIssue({
          code: 'custom',
          path: ['copies', index, 'answers'],
          message: 'lead round in a circle: every right origin must end at a root',
        });
      }
    });
  });
