// What the build makes of a whole item of each kind, one line each.
import type { Item, Items, Kind } from '../types.ts';
import type { Authored } from './authoring.ts';
import { choiceAuthored } from './choice/authored.ts';
import { extendedTextAuthored } from './extended-text/authored.ts';
import { hottextAuthored } from './hottext/authored.ts';
import { inlineChoiceAuthored } from './inline-choice/authored.ts';
import { matchAuthored } from './match/authored.ts';
import { orderAuthored } from './order/authored.ts';
import { sliderAuthored } from './slider/authored.ts';
import { textEntryAuthored } from './text-entry/authored.ts';
import { traceAuthored } from './trace/authored.ts';

const authored: { readonly [K in Kind]: Authored<K> } = {
  choice: choiceAuthored,
  hottext: hottextAuthored,
  order: orderAuthored,
  match: matchAuthored,
  'inline-choice': inlineChoiceAuthored,
  slider: sliderAuthored,
  trace: traceAuthored,
  'extended-text': extendedTextAuthored,
  'text-entry': textEntryAuthored,
};

/** Does something with an item and what its kind brings. */
export function withAuthored<Made>(
  item: Item,
  make: <K extends Kind>(unit: Authored<K>, item: Items[K]) => Made,
): Made {
  return dispatch(item.kind, item, make);
}

function dispatch<K extends Kind, Made>(
  kind: K,
  item: Items[K],
  make: (unit: Authored<K>, item: Items[K]) => Made,
): Made {
  return make(authored[kind], item);
}
