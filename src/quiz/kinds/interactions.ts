// What a learning platform is told of an answer, one line each kind. No page of the site carries it: packages alone do.
import type { Fields } from '../fields.ts';
import type { Kind } from '../types.ts';
import { choiceInteraction } from './choice/interaction.ts';
import { extendedTextInteraction } from './extended-text/interaction.ts';
import type { GradableItem, GradableItems } from './graders.ts';
import { hottextInteraction } from './hottext/interaction.ts';
import { inlineChoiceInteraction } from './inline-choice/interaction.ts';
import type { Interaction } from './interaction.ts';
import { matchInteraction } from './match/interaction.ts';
import { orderInteraction } from './order/interaction.ts';
import { sliderInteraction } from './slider/interaction.ts';
import { textEntryInteraction } from './text-entry/interaction.ts';
import { traceInteraction } from './trace/interaction.ts';

/** Undefined for what is no whole answer. */
export const interactions: {
  readonly [K in Kind]: (item: GradableItems[K], fields: Fields) => Interaction | undefined;
} = {
  choice: choiceInteraction,
  hottext: hottextInteraction,
  order: orderInteraction,
  match: matchInteraction,
  'inline-choice': inlineChoiceInteraction,
  slider: sliderInteraction,
  trace: traceInteraction,
  'extended-text': extendedTextInteraction,
  'text-entry': textEntryInteraction,
};

/** What is told of an answer to an item of whatever kind. */
export const interactionOf = (item: GradableItem, fields: Fields): Interaction | undefined =>
  interactionAs(item.kind, item, fields);

function interactionAs<K extends Kind>(
  kind: K,
  item: GradableItems[K],
  fields: Fields,
): Interaction | undefined {
  return interactions[kind](item, fields);
}
