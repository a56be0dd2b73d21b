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
          answers: z.record(idSchema, pairAnswerSchema),
          /** Feedback for every origin not named in `answers`. */
          otherwise: z.strictObject(choiceFields),
        }),
      )
      .min(3, 'must hold at least 3')
      .max(10, 'must hold at most 10'),
  })
  .superRefine((item, context) => {
    const nodes = [...item.roots, ...item.copies];
    checkUnique(nodes, context, 'copies');
    item.copies.forEach((copy, index) =>
      checkPairs(copy, context, ['copies', index], 'origin', (id) => {
        if (id === copy.id) return 'is the copy itself';
        return nodes.some((node) => node.id === id) ? undefined : 'is neither a root nor a copy';
      }),
    );
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
