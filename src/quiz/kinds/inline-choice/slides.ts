import { answersOf, codesOf, plainAsk } from '../../slides/slide-parts.ts';
import type { Part, Placing } from '../../slides/slide-types.ts';
import type { Items } from '../../types.ts';

const longestGap = 26;

/** A slide for each gap; the text around it stands on every one. */
export function inlineChoiceSlides(item: Items['inline-choice'], { label }: Placing): Part[] {
  // A gap is called by its label, where that fits into a line.
  const isShort = item.blanks.every(({ label: gap }) => gap.length <= longestGap);
  return item.blanks.map(({ id, label: gap, options }, index) => ({
    part: id,
    name: gap,
    misconceptions: codesOf(options),
    slide: {
      ...plainAsk,
      label: `${label} · ${index + 1} of ${item.blanks.length}`,
      stem: item.stem,
      heading: gap,
      // Within braces: the name of the gap, and a star on the one that is asked for.
      given: item.lines.map((line) => ({
        text: line.replaceAll(/\{([a-z-]+)\}/g, (_all, name: string) => {
          const place = item.blanks.findIndex((blank) => blank.id === name);
          const called = isShort ? item.blanks[place]?.label : String(place + 1);
          return name === id ? `{*${called}}` : `{${called}}`;
        }),
      })),
      answers: answersOf(options),
      sure: item.confidence,
    },
  }));
}
