// What an author may write of a whole report: a source that brings its text along, and five questions on it.
import { z } from 'astro/zod';
import { idSchema, textFormats, textSchema, verdicts } from '#quiz/schema.ts';
import { claimFields, sourceFields } from '../source/source-schema.ts';

/** Words a reader sees as they are, without marks. */
const plainSchema = textSchema.regex(/^[^*_]+$/, 'must be plain: marks such as * are shown as they are');

/** Parts of a post and of a chat that are not plain paragraphs. */
export const partKinds = ['caption', 'comment', 'reply', 'question', 'pasted', 'answer'] as const;

/** content/reports/<slug>/report.yaml */
export const reportSchema = z.strictObject({
  /** Its place in the list, from 1. */
  number: z.number().int().positive(),
  /** What kind of report it is, in two or three words. */
  kind: textSchema,
  format: z.enum(textFormats),
  /** What it is about, for lists; it gives nothing away. */
  about: textSchema,
  /** The lesson at whose end it is read. */
  lesson: idSchema,
  /** How its main claim stands in it. */
  verdict: z.enum(verdicts).exclude(['none']),
  ...sourceFields,
  /** What the picture of a post shows: it is drawn as a frame with these words in it. */
  picture: plainSchema.optional(),
  /** Another report that this one sums up. */
  sumsUp: idSchema.optional(),
  paragraphs: z
    .array(
      z.strictObject({
        id: z.string().regex(/^p\d+$/, 'must be p and a number'),
        text: plainSchema,
        /** In a post and in a chat: what part of it this is. */
        part: z.enum(partKinds).optional(),
        /** Whose part it is, where it is not the outlet’s. */
        by: idSchema.optional(),
        claims: z
          .array(
            z.strictObject({
              ...claimFields,
              /** The words of the paragraph that make the claim: they stand in the report once. */
              span: plainSchema,
            }),
          )
          .default([]),
      }),
    )
    .min(2),
  /** What a reader may reasonably believe, and what is open, each in a sentence. */
  believe: z.array(textSchema).min(2),
});

/** What a question on a report says besides what its kind says. */
export const reportQuestionSchema = z.strictObject({
  /** The question of content/card.yaml that it asks. */
  asks: idSchema,
  /** The lesson that teaches its objective. */
  lesson: idSchema,
  /** What stands in the margin beside its first words once it is checked. */
  note: textSchema,
});

export type ReportHead = z.output<typeof reportSchema>;
export type ReportQuestion = z.output<typeof reportQuestionSchema>;
