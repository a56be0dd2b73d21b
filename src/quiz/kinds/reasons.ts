// Which reason says most about a wrong answer, one line each kind.
import type { Fields } from '../fields.ts';
import type { Reason } from '../key/first-reason.ts';
import type { Items, Kind } from '../types.ts';
import { choiceReason } from './choice/reason.ts';
import { hottextReason } from './hottext/reason.ts';
import { inlineChoiceReason } from './inline-choice/reason.ts';
import { matchReason } from './match/reason.ts';
import { orderReason } from './order/reason.ts';
import { sliderReason } from './slider/reason.ts';
import { textEntryReason } from './text-entry/reason.ts';
import { traceReason } from './trace/reason.ts';

export const reasons: {
  readonly [K in Kind]: (item: Items[K], fields: Fields) => Reason | undefined;
} = {
  choice: choiceReason,
  hottext: hottextReason,
  order: orderReason,
  match: matchReason,
  'inline-choice': inlineChoiceReason,
  slider: sliderReason,
  trace: traceReason,
  'extended-text': () => undefined,
  'text-entry': textEntryReason,
};
