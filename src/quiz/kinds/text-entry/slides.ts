import { byOutcome, outcomeOf } from '../../judged.ts';
import { plainText } from '../../rich-text.ts';
import { codesOf, plainAsk } from '../../slides/slide-parts.ts';
import type { AfterReason, Part, Placing } from '../../slides/slide-types.ts';
import type { Items } from '../../types.ts';

const signs = { right: '✓', half: '½', wrong: '✕' } as const;

/** One slide: a class writes the word down, and then sees what each is worth. Hands would show it the words. */
export function textEntrySlides(item: Items['text-entry'], { label }: Placing): Part[] {
  const { words, otherwise } = item;
  const reasons = byOutcome(words, outcomeOf).map((word, index): AfterReason => {
    const standing = outcomeOf(word);
    return {
      standing,
      verdict: `${signs[standing]} ${word.text}`,
      feedback: word.feedback,
      evidence: word.evidence,
      ask: index === 0 ? 'Which word?' : 'And another one?',
      turn: index + 1,
    };
  });
  return [
    {
      name: plainText(item.stem),
      misconceptions: codesOf([...words, otherwise]),
      slide: {
        ...plainAsk,
        label,
        heading: item.stem,
        // Within braces: the name of the gap, and a star on the one that is asked for.
        given: [{ text: plainText(item.line).replace('{gap}', `{*${item.label}}`) }],
        call: 'Write the word down',
        answers: [],
        hands: 'none',
        after: [
          ...reasons,
          {
            standing: 'wrong',
            verdict: '✕ Any other word',
            feedback: otherwise.feedback,
            evidence: otherwise.evidence,
            ask: 'And any other?',
            turn: words.length + 1,
          },
        ],
        sure: item.confidence,
      },
    },
  ];
}
