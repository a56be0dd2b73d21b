// A typed word in QTI: every spelling that is listed, with what its word earns. Case does not matter.
import { outcomeOf } from '../../judged.ts';
import type { Qti } from '../../qti/question.ts';
import {
  choose,
  declareResponse,
  either,
  isAnswered,
  response,
  score,
  set,
  show,
  value,
  variable,
  worthOf,
} from '../../qti/rules.ts';
import { paragraph, rich } from '../../qti/words.ts';
import { xml } from '../../qti/xml.ts';
import { plainText } from '../../rich-text.ts';
import type { Items } from '../../types.ts';
import { otherWord } from './grade.ts';
import { longestWord } from './spelling.ts';

const points = { right: 1, half: 0.5, wrong: 0 } as const;

const isTyped = (spelling: string) =>
  xml('qti-string-match', { 'case-sensitive': false }, variable(response), value('string', spelling));

export function textEntryQti({ stem, line, label, words, otherwise }: Items['text-entry']): Qti {
  const spelled = words.map(({ text, also = [], ...word }) => ({
    ...word,
    text,
    spellings: [text, ...also],
  }));
  const gap = xml('qti-text-entry-interaction', {
    'response-identifier': response,
    'expected-length': longestWord,
    'aria-label': plainText(label),
  });
  return {
    form: 'item',
    responses: [
      declareResponse({
        cardinality: 'single',
        type: 'string',
        correct: words
          .filter(({ correct }) => correct)
          .map(({ text }) => text)
          .slice(0, 1),
        worth: spelled.flatMap((word) =>
          word.spellings.map((spelling) => [spelling, points[outcomeOf(word)]] as const),
        ),
      }),
    ],
    body: [
      paragraph(stem),
      xml(
        'p',
        {},
        ...line.split('{gap}').flatMap((part, index) => (index === 0 ? rich(part) : [gap, ...rich(part)])),
      ),
    ],
    rules: [
      set(score, worthOf(response)),
      choose([
        ...spelled.map(({ id, spellings }) => ({ when: either(spellings.map(isTyped)), rule: show(id) })),
        { when: isAnswered(response), rule: show(otherWord) },
      ]),
    ],
    total: 1,
    reasons: [
      ...words.map(({ id, feedback }) => ({ id, text: feedback })),
      { id: otherWord, text: otherwise.feedback },
    ],
    lost: ['A slip of spelling is not forgiven.'],
  };
}
