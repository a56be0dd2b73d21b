// How the parts of each kind make points, one line each.
import type { Scoring } from '../scoring.ts';
import type { Kind } from '../types.ts';
import { choiceScoring } from './choice/scoring.ts';
import { hottextScoring } from './hottext/scoring.ts';
import { inlineChoiceScoring } from './inline-choice/scoring.ts';
import { matchScoring } from './match/scoring.ts';
import { orderScoring } from './order/scoring.ts';
import { sliderScoring } from './slider/scoring.ts';
import { textEntryScoring } from './text-entry/scoring.ts';
import { traceScoring } from './trace/scoring.ts';
import type { GradableItems } from './graders.ts';

/** Undefined where there is nothing to be right about. */
export const scorings: { readonly [K in Kind]: (item: GradableItems[K]) => Scoring | undefined } = {
  choice: choiceScoring,
  hottext: hottextScoring,
  order: orderScoring,
  match: matchScoring,
  'inline-choice': inlineChoiceScoring,
  trace: traceScoring,
  slider: sliderScoring,
  'extended-text': () => undefined,
  'text-entry': textEntryScoring,
};
