// The kinds of question an author may write, one line each.
import { choiceSchema } from './choice/schema.ts';
import { extendedTextSchema } from './extended-text/schema.ts';
import { hottextSchema } from './hottext/schema.ts';
import { inlineChoiceSchema } from './inline-choice/schema.ts';
import { matchSchema } from './match/schema.ts';
import { orderSchema } from './order/schema.ts';
import { sliderSchema } from './slider/schema.ts';
import { textEntrySchema } from './text-entry/schema.ts';
import { traceSchema } from './trace/schema.ts';

export const schemas = {
  choice: choiceSchema,
  hottext: hottextSchema,
  order: orderSchema,
  match: matchSchema,
  'inline-choice': inlineChoiceSchema,
  slider: sliderSchema,
  trace: traceSchema,
  'extended-text': extendedTextSchema,
  'text-entry': textEntrySchema,
};
