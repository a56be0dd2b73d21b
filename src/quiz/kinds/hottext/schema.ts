import { z } from 'astro/zod';
import { tokensIn } from '../../rich-text.ts';
import { checkChoice, checkUnique, choiceFields, idSchema, itemFields, textSchema } from '../../schema.ts';

/** Words to be marked in a running text. "No such words here" is a real answer. */
export const hottextSchema = z
  .strictObject({
    kind: z.literal('hottext'),
    ...itemFields,
    /** The text to search; `[words](#id)` makes words markable. */
    passages: z
      .array(
        z.strictObject({
          /** The paragraph this passage comes from, shown as its label. */
          from: z.string(),
          /** Exact words of that paragraph; with `exact: false`, our own words for it. */
          text: textSchema,
          exact: z.boolean().default(true),
        }),
      )
      .min(1),
    /** What marking each of those words means. */
    words: z.array(z.strictObject({ id: idSchema, ...choiceFields })).min(1),
    /** The answer for a text that has no such words. */
    none: z.strictObject({ text: textSchema, ...choiceFields }),
  })
  .superRefine((item, context) => {
    checkUnique(item.words, context, 'words');
    item.words.forEach((word, index) => checkChoice(word, context, ['words', index]));
    checkChoice(item.none, context, ['none']);
    const marked = item.passages.flatMap((passage) => tokensIn(passage.text));
    for (const id of marked.filter((token) => !item.words.some((word) => word.id === token))) {
      context.addIssue({
        code: 'custom',
        path: ['words'],
        message: `has no "${id}", which a passage marks: add it, with feedback`,
      });
    }
    item.words.forEach((word, index) => {
      if (marked.filter((token) => token === word.id).length !== 1) {
        context.addIssue({
          code: 'custom',
          path: ['words', index, 'id'],
          message: `"${word.id}" must be marked exactly once in the passages, as [words](#${word.id})`,
        });
      }
    });
    if (Boolean(item.none.correct) === item.words.some((word) => word.correct)) {
      context.addIssue({
        code: 'custom',
        path: ['none'],
        message: 'must be correct exactly when no word is',
      });
    }
  });
