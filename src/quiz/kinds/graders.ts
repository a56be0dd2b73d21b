// How each kind is graded: one line in each list.
import type { Kind } from '../types.ts';
import { choiceGrader, type GradableChoice } from './choice/grade.ts';
import { extendedTextGrader, type GradableText } from './extended-text/grade.ts';
import type { Grader } from './grader.ts';
import { hottextGrader, type GradableHottext } from './hottext/grade.ts';
import { inlineChoiceGrader, type GradableInlineChoice } from './inline-choice/grade.ts';
import { matchGrader, type GradableMatch } from './match/grade.ts';
import { orderGrader, type GradableOrder } from './order/grade.ts';
import { sliderGrader, type GradableSlider } from './slider/grade.ts';
import { textEntryGrader, type GradableTextEntry } from './text-entry/grade.ts';
import { traceGrader, type GradableTrace } from './trace/grade.ts';

/** An item as grading needs it. A whole item is one, too. */
export type GradableItems = {
  readonly choice: GradableChoice;
  readonly hottext: GradableHottext;
  readonly order: GradableOrder;
  readonly match: GradableMatch;
  readonly 'inline-choice': GradableInlineChoice;
  readonly slider: GradableSlider;
  readonly trace: GradableTrace;
  readonly 'extended-text': GradableText;
  readonly 'text-entry': GradableTextEntry;
};
export type GradableItem = GradableItems[Kind];

export const graders: { readonly [K in Kind]: Grader<GradableItems[K]> } = {
  choice: choiceGrader,
  hottext: hottextGrader,
  order: orderGrader,
  match: matchGrader,
  'inline-choice': inlineChoiceGrader,
  slider: sliderGrader,
  trace: traceGrader,
  'extended-text': extendedTextGrader,
  'text-entry': textEntryGrader,
};
