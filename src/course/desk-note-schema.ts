// What an author may write of the desk note: what it is scored by, what it is about, and notes that are scored already.
import { z } from 'astro/zod';
import { bands, notePartIds } from '#quiz/desk-note.ts';
import { idSchema, textSchema } from '#quiz/schema.ts';

const level = z.number().int().min(1).max(4);

/** content/desk-note.yaml: the capstone. */
export const deskNoteSchema = z
  .strictObject({
    /** What a note is scored by. */
    rubric: z.array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        /** What a note is like at 1, 2, 3 and 4. */
        levels: z.array(textSchema).length(4),
      }),
    ),
    /** The notes a learner writes, in order. */
    notes: z.array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        /** What it is about, as it is named on paper. */
        source: textSchema,
        /** The paragraphs it may point at: HL, P1 and so on, to the last. */
        refs: z.array(z.string().regex(/^(HL|P\d+)$/, 'must be HL, or P and a number')).min(2),
        /** Names for groups that the story invites, in lower case; a note that uses one gets a hint. */
        labels: z.array(z.string()),
      }),
    ),
    /** The invented story that the last note is about. */
    story: z.strictObject({ headline: textSchema, from: textSchema, paragraphs: z.array(textSchema).min(1) }),
    /** One note per band about the article, scored criterion by criterion. */
    exemplars: z.array(
      z.strictObject({
        band: z.enum(bands),
        /** What stands in each field; empty where it was left so. */
        note: z.record(z.enum(notePartIds), z.string()),
        criteria: z.record(idSchema, z.strictObject({ score: level, why: textSchema })),
      }),
    ),
  })
  .superRefine(({ rubric, exemplars }, context) => {
    const ids = rubric.map(({ id }) => id).toSorted();
    exemplars.forEach(({ band, criteria }, index) => {
      if (Object.keys(criteria).toSorted().join() !== ids.join()) {
        const message = `must score the note "${band}" by each criterion once: ${ids.join(', ')}`;
        context.addIssue({ code: 'custom', path: ['exemplars', index, 'criteria'], message });
      }
    });
  });

export type DeskNote = z.output<typeof deskNoteSchema>;
