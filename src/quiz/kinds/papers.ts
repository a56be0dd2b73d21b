// How each kind is answered in the letters and numbers of paper, one line each.
import type { Kind } from '../types.ts';
import type { KindOnPaper } from '../paper/on-paper.ts';
import { choiceOnPaper } from './choice/paper.ts';
import { extendedTextOnPaper } from './extended-text/paper.ts';
import type { GradableItems } from './graders.ts';
import { hottextOnPaper } from './hottext/paper.ts';
import { inlineChoiceOnPaper } from './inline-choice/paper.ts';
import { matchOnPaper } from './match/paper.ts';
import { orderOnPaper } from './order/paper.ts';
import { sliderOnPaper } from './slider/paper.ts';
import { textEntryOnPaper } from './text-entry/paper.ts';
import { traceOnPaper } from './trace/paper.ts';

export const papers: { readonly [K in Kind]: KindOnPaper<GradableItems[K]> } = {
  choice: choiceOnPaper,
  hottext: hottextOnPaper,
  order: orderOnPaper,
  match: matchOnPaper,
  'inline-choice': inlineChoiceOnPaper,
  slider: sliderOnPaper,
  trace: traceOnPaper,
  'extended-text': extendedTextOnPaper,
  'text-entry': textEntryOnPaper,
};
