import { z } from 'astro/zod';
import { checkChoice, checkUnique, choiceFields, idSchema, itemFields, textSchema } from '../../schema.ts';

/** A text with gaps, each filled from a list; a claim-strength meter may follow what is chosen. */
export const inlineChoiceSchema = z
  .strictObject({
    kind: z.literal('inline-choice'),
    ...itemFields,
    /** One line or more; `{blank-id}` stands for a gap. */
    lines: z.array(textSchema).min(1),
    blanks: z
      .array(
        z.strictObject({
          id: idSchema,
          /** Names the gap for a screen reader. */
          label: textSchema,
          options: z
            .array(
              z.strictObject({
                id: idSchema,
                text: textSchema,
                /** How far this part pushes the claim, 0 to 5; needed with a meter. */
                strength: z.number().int().min(0).max(5).optional(),
                ...choiceFields,
              }),
            )
            .min(2)
            .max(5),
        }),
      )
      .min(1)
      .max(5),
    /** Compares what is built with what the text supports. */
    meter: z
      .strictObject({
        /** What the level stands for: "what P6 quotes". */
        label: textSchema,
        /** The lowest and highest sum of strengths that is level with it. */
        level: z.tuple([z.number().int(), z.number().int()]),
        /** How many words the built text may have at most. */
        words: z.number().int().positive().optional(),
      })
      .optional(),
  })
  .superRefine((item, context) => {
    checkUnique(item.blanks, context, 'blanks');
    item.blanks.forEach((blank, index) => {
      const path = ['blanks', index];
      if (item.lines.join('\n').split(`{${blank.id}}`).length !== 2) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'id'],
          message: `must stand exactly once in the lines, as {${blank.id}}`,
        });
      }
      if (!blank.options.some((option) => option.correct)) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'options'],
          message: 'must mark at least one option "correct: true"',
        });
      }
      if (new Set(blank.options.map(({ id }) => id)).size < blank.options.length) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'options'],
          message: 'hold one id twice: give each its own',
        });
      }
      blank.options.forEach((option, place) => {
        checkChoice(option, context, [...path, 'options', place]);
        if (item.meter && option.strength === undefined) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'options', place, 'strength'],
            message: 'is missing: the meter needs one for every option',
          });
        }
      });
    });
  });
