import { z } from 'astro/zod';
import {
  checkUnique,
  feedbackFields,
  idSchema,
  itemFields,
  misconceptionSchema,
  textSchema,
} from '../../schema.ts';

/** Statements to be put in order. The file lists them in the right one; the page shuffles. */
export const orderSchema = z
  .strictObject({
    kind: z.literal('order'),
    ...itemFields,
    /** What stands at either end: "claims most", "claims least". */
    ends: z.strictObject({ first: textSchema, last: textSchema }),
    rows: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          ...feedbackFields,
          /** Why a reader may put it elsewhere, and what that says. */
          misplaced: z.strictObject({ misconception: misconceptionSchema, ...feedbackFields }),
        }),
      )
      .min(3, 'must hold at least 3')
      .max(7, 'must hold at most 7'),
  })
  .superRefine((item, context) => checkUnique(item.rows, context, 'rows'));
