import { rowParts } from '../../slides/slide-parts.ts';
import type { Part, Placing } from '../../slides/slide-types.ts';
import type { Items } from '../../types.ts';

/** A slide for each statement. */
export const matchSlides = (item: Items['match'], placing: Placing): Part[] =>
  rowParts(item, placing, item.sources, () => item.targets);
