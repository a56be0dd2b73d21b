// What an author may write of the ten minutes first: five cards of the ledger, and a text with three questions.
import { z } from 'astro/zod';
import {
  checkChoice,
  checkUnique,
  idSchema,
  misconceptionSchema,
  passageSchema,
  skills,
  standsOnce,
  textSchema,
} from '#quiz/schema.ts';

const cardSchema = z.strictObject({
  /** The entry of the ledger that it tells: its date, its ending and its sources are taken from there. */
  entry: idSchema,
  /** Whose word or whose case it is: with the year, this names the card where there is little room. */
  country: textSchema,
  /** What was said and what was known that day, nothing later. With the question it has 45 to 75 words. */
  text: textSchema,
  ask: textSchema,
  /** The case and the question in a line, for lists. */
  asks: textSchema,
  /** What pulls a reader to the wrong side. */
  misconception: misconceptionSchema,
  /** How it ended, and what a reader could have gone by. */
  feedback: textSchema,
});

const questionSchema = z
  .strictObject({
    id: idSchema,
    /** The lesson that teaches it, and the objective there. */
    lesson: idSchema,
    objective: idSchema,
    skill: z.enum(skills),
    stem: textSchema,
    /** The words of the report that decide: they stand in it once, and are marked when the question is checked. */
    evidence: textSchema,
    options: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          correct: z.literal(true).optional(),
          misconception: misconceptionSchema.optional(),
          feedback: textSchema,
        }),
      )
      .min(3)
      .max(4),
  })
  .superRefine(({ options }, context) => {
    checkUnique(options, context, 'options');
    options.forEach((option, index) => checkChoice(option, context, ['options', index]));
    if (options.filter(({ correct }) => correct).length === 1) return;
    context.addIssue({
      code: 'custom',
      path: ['options'],
      message: 'must mark exactly one option "correct: true"',
    });
  });

/** content/try.yaml */
export const trySchema = z
  .strictObject({
    /** In the order in which they are asked. */
    cards: z.array(cardSchema),
    /** One whole report of our own, 120 to 150 words. */
    report: passageSchema,
    /** Who says so, how sure they are, and what nobody has answered. */
    questions: z.array(questionSchema),
  })
  .superRefine(({ report, questions }, context) => {
    checkUnique(questions, context, 'questions');
    questions.forEach(({ evidence }, index) => {
      if (standsOnce(report.paragraphs.join('\n'), evidence)) return;
      const message = 'must be words that stand in "report" exactly once';
      context.addIssue({ code: 'custom', path: ['questions', index, 'evidence'], message });
    });
  });

export type Try = z.output<typeof trySchema>;
export type TryCard = Try['cards'][number];

export const emptyTry: Try = {
  cards: [],
  report: { title: '', format: 'news-report', paragraphs: [] },
  questions: [],
};
