import { orderParts } from '../../part-order.ts';
import { plainText } from '../../rich-text.ts';
import { answersOf, codesOf, columnsFor, plainAsk } from '../../slides/slide-parts.ts';
import type { Part, Placing } from '../../slides/slide-types.ts';
import type { Items } from '../../types.ts';

/** One slide. */
export function choiceSlides(item: Items['choice'], { label, opensIn }: Placing): Part[] {
  const isClosed = opensIn !== undefined;
  return [
    {
      name: plainText(item.stem),
      misconceptions: codesOf(item.options),
      slide: {
        ...plainAsk,
        label,
        heading: item.stem,
        given: item.passage?.paragraphs.map((text) => ({ text })) ?? [],
        answers: answersOf(orderParts(item.id, item.options), isClosed),
        columns: columnsFor(item.options),
        hands: item.several ? 'several' : 'one',
        sure: item.confidence,
        call: item.several ? 'Choose every one that fits' : undefined,
        opensIn,
      },
    },
  ];
}
