// What an author may write of the desk note: what it is scored by, what it is about, and notes that are scored already.
import { z } from 'astro/zod';
import { bands, notePartIds } from '#quiz/desk-note.ts';
import { idSchema, textSchema } from '#quiz/schema.ts';

const level = z.number().int().min(1).max(4);

const refSchema = z.string().regex(/^(HL|P\d+)$/, 'must be HL, or P and a number');

/** Words that claim more than the text does. A note that uses one gets a hint. */
const overclaimSchema = z.strictObject({
  /** In lower case, as a note may have them. */
  words: z.array(z.string().regex(/^[a-z0-9’]+( [a-z0-9’]+)*$/, 'must be words in lower case')).min(1),
  /** Where the text has such words itself: a line that points at one of these passes on what stands there. */
  said: z.array(refSchema).default([]),
  /** What the text has in their place. */
  has: textSchema,
});

/** How a second scorer reads one criterion in notes on one text. */
const keySchema = z.strictObject({
  /** What a note on this text is like at 1, 2, 3 and 4, and words that such a note may have. */
  levels: z.array(z.strictObject({ like: textSchema, words: z.array(textSchema).min(1) })).length(4),
  /** Two lines that could get one score or another, decided. */
  borderline: z.array(z.strictObject({ line: textSchema, score: level, why: textSchema })).length(2),
});

/** A note by somebody else, scored criterion by criterion. */
const exemplarSchema = z.strictObject({
  band: z.enum(bands),
  /** What stands in each field; empty where it was left so. */
  note: z.record(z.enum(notePartIds), z.string()),
  criteria: z.record(idSchema, z.strictObject({ score: level, why: textSchema })),
});

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
        refs: z.array(refSchema).min(2),
        /** What else a line may point at: the case file and the like, in lower case. */
        besides: z.array(z.string()),
        /** Names for groups that the story invites, in lower case; a note that uses one gets a hint. */
        labels: z.array(z.string()),
        overclaims: z.array(overclaimSchema),
        /** One note by somebody else for each band, from weak to strong. */
        exemplars: z.array(exemplarSchema),
        /** For a second scorer: what each score is like in a note on this text, criterion by criterion. */
        key: z.record(idSchema, keySchema).optional(),
      }),
    ),
    /** The invented story that the last note is about. */
    story: z.strictObject({ headline: textSchema, from: textSchema, paragraphs: z.array(textSchema).min(1) }),
  })
  .superRefine(({ rubric, notes }, context) => {
    const ids = rubric.map(({ id }) => id).toSorted();
    notes.forEach(({ exemplars, key, overclaims, refs }, place) => {
      if (key && Object.keys(key).toSorted().join() !== ids.join()) {
        const message = `must have each criterion once: ${ids.join(', ')}`;
        context.addIssue({ code: 'custom', path: ['notes', place, 'key'], message });
      }
      overclaims.forEach(({ said }, index) => {
        const missing = said.find((ref) => !refs.includes(ref));
        if (missing) {
          const message = `names ${missing}, which the text does not have: it ends with ${refs.at(-1)}`;
          context.addIssue({ code: 'custom', path: ['notes', place, 'overclaims', index, 'said'], message });
        }
      });
      const path = ['notes', place, 'exemplars'];
      if (exemplars.map(({ band }) => band).join() !== bands.join()) {
        const message = `must have one note for each band, in this order: ${bands.join(', ')}`;
        context.addIssue({ code: 'custom', path, message });
      }
      exemplars.forEach(({ band, criteria }, index) => {
        if (Object.keys(criteria).toSorted().join() !== ids.join()) {
          const message = `must score the note "${band}" by each criterion once: ${ids.join(', ')}`;
          context.addIssue({ code: 'custom', path: [...path, index, 'criteria'], message });
        }
      });
    });
  });

export type DeskNote = z.output<typeof deskNoteSchema>;
export type NoteTask = DeskNote['notes'][number];
