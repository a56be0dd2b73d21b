import type { Fields } from '../../fields.ts';
import { idsOf, pairsInteraction, type Interaction } from '../interaction.ts';
import { readMatch, type GradableMatch } from './grade.ts';

/** Each row with its name. */
export const matchInteraction = (item: GradableMatch, fields: Fields): Interaction | undefined =>
  pairsInteraction(item.sources, idsOf(item.targets), readMatch(item, fields));
