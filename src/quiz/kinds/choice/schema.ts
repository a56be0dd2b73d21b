import { z } from 'astro/zod';
import {
  checkChoice,
  checkEvidence,
  checkUnique,
  choiceFields,
  idSchema,
  itemFields,
  passageSchema,
  refsBesidesTextSchema,
  textSchema,
} from '../../schema.ts';

/** A question with one best answer, or several where it says so. */
export const choiceSchema = z
  .strictObject({
    kind: z.literal('choice'),
    ...itemFields,
    /** A text of its own that the question is about. */
    passage: passageSchema.optional(),
    evidence: refsBesidesTextSchema,
    /** Ask for every option that fits instead of the one that fits best. */
    several: z.boolean().default(false),
    /** The lesson that opens this question again: until then the answer is kept and no feedback shows. */
    reopens: idSchema.optional(),
    options: z
      .array(
        z.strictObject({ id: idSchema, text: textSchema, ...choiceFields, evidence: refsBesidesTextSchema }),
      )
      .min(3, 'must hold at least 3')
      .max(9, 'must hold at most 9'),
  })
  .superRefine((item, context) => {
    checkUnique(item.options, context, 'options');
    if (!item.passage?.evidence) {
      checkEvidence(item, context, []);
      item.options.forEach((option, index) => checkEvidence(option, context, ['options', index]));
    }
    item.options.forEach((option, index) => checkChoice(option, context, ['options', index]));
    const keys = item.options.filter((option) => option.correct).length;
    if (item.several ? keys < 1 : keys !== 1) {
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: item.several
          ? 'must mark at least one option "correct: true"'
          : `must mark exactly one option "correct: true", not ${keys}; for more, say "several: true"`,
      });
    }
  });
