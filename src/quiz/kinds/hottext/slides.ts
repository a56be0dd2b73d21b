import { flatSegments, plainText } from '../../rich-text.ts';
import { refLabel } from '../../sources.ts';
import { answersOf, codesOf, plainAsk } from '../../slides/slide-parts.ts';
import type { Part, Placing } from '../../slides/slide-types.ts';
import type { Items } from '../../types.ts';
import { noWords } from './grade.ts';

/** One slide: the words are its answers. */
export function hottextSlides(item: Items['hottext'], { label, sources }: Placing): Part[] {
  const tokens = item.passages.flatMap(({ text }) =>
    flatSegments(text).flatMap((segment) => (segment.type === 'token' ? [segment] : [])),
  );
  const words = tokens.flatMap(({ id, text }) => {
    const word = item.words.find((one) => one.id === id);
    return word ? [{ ...word, text }] : [];
  });
  const options = [...words, { ...item.none, id: noWords }];
  return [
    {
      name: plainText(item.stem),
      misconceptions: codesOf(options),
      slide: {
        ...plainAsk,
        label,
        heading: item.stem,
        given: item.passages.map(({ from, text, exact }) => ({
          mark: refLabel(from, sources),
          text,
          isExact: exact,
        })),
        answers: answersOf(options),
        hands: 'several',
        columns: words.every(({ text }) => text.length < 20) ? 3 : 2,
        sure: item.confidence,
      },
    },
  ];
}
