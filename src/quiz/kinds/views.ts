// How each kind is drawn, one line each.
import type { Kind } from '../types.ts';
import { choiceView } from './choice/View.tsx';
import { extendedTextView } from './extended-text/View.tsx';
import { hottextView } from './hottext/View.tsx';
import { inlineChoiceView } from './inline-choice/View.tsx';
import { matchView } from './match/View.tsx';
import { orderView } from './order/View.tsx';
import { sliderView } from './slider/View.tsx';
import { textEntryView } from './text-entry/View.tsx';
import { traceView } from './trace/View.tsx';
import type { KindView } from './view.ts';

export const views: { readonly [K in Kind]: KindView<K> } = {
  choice: choiceView,
  hottext: hottextView,
  order: orderView,
  match: matchView,
  'inline-choice': inlineChoiceView,
  slider: sliderView,
  trace: traceView,
  'extended-text': extendedTextView,
  'text-entry': textEntryView,
};
