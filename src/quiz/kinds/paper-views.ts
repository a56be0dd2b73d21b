// How each kind is answered on paper, one line each.
import type { Kind } from '../types.ts';
import { choicePaper } from './choice/Paper.tsx';
import { extendedTextPaper } from './extended-text/Paper.tsx';
import { hottextPaper } from './hottext/Paper.tsx';
import { inlineChoicePaper } from './inline-choice/Paper.tsx';
import { matchPaper } from './match/Paper.tsx';
import { orderPaper } from './order/Paper.tsx';
import type { KindPaper } from './paper-view.ts';
import { sliderPaper } from './slider/Paper.tsx';
import { textEntryPaper } from './text-entry/Paper.tsx';
import { tracePaper } from './trace/Paper.tsx';

export const paperViews: { readonly [K in Kind]: KindPaper<K> } = {
  choice: choicePaper,
  hottext: hottextPaper,
  order: orderPaper,
  match: matchPaper,
  'inline-choice': inlineChoicePaper,
  slider: sliderPaper,
  trace: tracePaper,
  'extended-text': extendedTextPaper,
  'text-entry': textEntryPaper,
};
