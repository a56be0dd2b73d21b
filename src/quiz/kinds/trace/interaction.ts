import type { Fields } from '../../fields.ts';
import { idsOf, pairsInteraction, type Interaction } from '../interaction.ts';
import { readTrace, type GradableTrace } from './grade.ts';

/** Each copy with its origin. */
export const traceInteraction = (item: GradableTrace, fields: Fields): Interaction | undefined =>
  pairsInteraction(item.copies, idsOf([...item.roots, ...item.copies]), readTrace(item, fields));
