import { z } from 'astro/zod';
import {
  checkUnique,
  feedbackFields,
  idSchema,
  itemFields,
  misconceptionSchema,
  textSchema,
} from '../../schema.ts';

const percentSchema = z.int().min(0).max(100);

/** A claim that has a dial of its own. */
const dialSchema = z.strictObject({
  id: idSchema,
  /** Its name where there is little room. */
  label: textSchema,
  text: textSchema,
});

/** Something that became known: every dial is set anew after it. */
const momentSchema = z.strictObject({
  id: idSchema,
  /** When, and from whom: "7 March, the FSB". */
  label: textSchema,
  text: textSchema,
  /** Where the editors of the course would set each dial: one opinion, shown as that of "the desk", and never a key. */
  opinion: z.record(idSchema, percentSchema),
  ...feedbackFields,
});

/** A forecast from 0 to 100. It has a Brier score only where an outcome exists. */
export const sliderSchema = z
  .strictObject({
    kind: z.literal('slider'),
    ...itemFields,
    /** What 0 and 100 mean, in words. */
    ends: z.strictObject({ low: textSchema, high: textSchema }),
    /** Two or three claims to be weighed side by side, at each of the moments. Kept, never scored. */
    dials: z.array(dialSchema).min(2).max(3).optional(),
    moments: z.array(momentSchema).min(2).optional(),
    /** Whether the thing forecast is so: settled by the text or by history. Left out, nothing is scored. */
    outcome: z.boolean().optional(),
    /** Once it is revealed the learner ticks what lay open that day, for a tally of their own. */
    tally: z.literal(true).optional(),
    /** The lesson that opens this question again: the number is kept, and nothing is revealed here. */
    reopens: idSchema.optional(),
    /** What is so, and what settled it. */
    reveal: z.strictObject(feedbackFields),
    /** What a reader far on the wrong side may have had in mind. */
    misconception: misconceptionSchema.optional(),
  })
  .superRefine((item, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (item.outcome !== undefined && !item.misconception) {
      report(['misconception'], 'is missing: name what pulls a reader to the wrong side');
    }
    if (item.tally && item.outcome === undefined) {
      report(['tally'], 'must go: only a forecast with an outcome can be counted');
    }
    const { dials, moments } = item;
    if (!dials !== !moments) {
      report([dials ? 'moments' : 'dials'], 'is missing: dials are set at moments, and moments need dials');
    }
    if (!dials || !moments) return;
    for (const field of ['outcome', 'reopens'] as const) {
      if (item[field] !== undefined) report([field], 'must go: numbers on several dials are only kept');
    }
    checkUnique(dials, context, 'dials');
    checkUnique(moments, context, 'moments');
    const ids = dials.map(({ id }) => id).toSorted();
    moments.forEach(({ opinion }, index) => {
      if (Object.keys(opinion).toSorted().join(' ') !== ids.join(' ')) {
        report(['moments', index, 'opinion'], `must have one number for each dial: ${ids.join(', ')}`);
      }
    });
  });
