import { plainText } from '../../rich-text.ts';
import { plainAsk } from '../../slides/slide-parts.ts';
import type { Line, Part, Placing } from '../../slides/slide-types.ts';
import type { Items } from '../../types.ts';

/** The task; what a good answer has; examples, each with what to notice. */
export function extendedTextSlides(item: Items['extended-text'], { label }: Placing): Part[] {
  const open = { standing: 'open', verdict: 'Why' } as const;
  const task: Part = {
    name: plainText(item.stem),
    misconceptions: [],
    slide: { type: 'text', label: `${label} · write`, heading: item.stem, lines: [] },
  };
  const criteria: Part = {
    part: 'criteria',
    name: 'What does your text have?',
    misconceptions: [],
    slide: {
      ...plainAsk,
      label,
      heading: 'What does your text have?',
      press: 'Why?',
      hands: 'several',
      answers: item.criteria.map(({ id, text, feedback, evidence }, index) => ({
        id,
        text,
        reason: { ...open, feedback, evidence, turn: index + 1 },
      })),
    },
  };
  const exemplars = item.exemplars.map(({ text, note, evidence }, index): Part => {
    const given: Line[] = [{ text }];
    return {
      part: `example-${index + 1}`,
      name: `Example ${index + 1}`,
      misconceptions: [],
      slide: {
        ...plainAsk,
        label,
        heading: `Example ${index + 1} of ${item.exemplars.length}`,
        given,
        answers: [],
        hands: 'none',
        after: [
          {
            ...open,
            verdict: 'What to notice',
            ask: 'What do you notice?',
            feedback: note,
            evidence,
            turn: 1,
          },
        ],
      },
    };
  });
  return [task, criteria, ...exemplars];
}
