// A text with gaps in QTI: a list in each gap, with a response and a score of its own that are summed up.
import type { Qti } from '../../qti/question.ts';
import {
  choose,
  declareResponse,
  score,
  set,
  show,
  shownFor,
  sum,
  value,
  variable,
  worthOf,
} from '../../qti/rules.ts';
import { paragraph, rich } from '../../qti/words.ts';
import { xml } from '../../qti/xml.ts';
import { plainText } from '../../rich-text.ts';
import type { Items } from '../../types.ts';

type Blank = Items['inline-choice']['blanks'][number];

const responseTo = (blank: { readonly id: string }) => `RESPONSE_${blank.id}`;

const list = (blank: Blank) =>
  xml(
    'qti-inline-choice-interaction',
    {
      'response-identifier': responseTo(blank),
      shuffle: false,
      required: true,
      'aria-label': plainText(blank.label),
      'data-prompt': plainText(blank.label),
    },
    ...blank.options.map(({ id, text }) => xml('qti-inline-choice', { identifier: id }, plainText(text))),
  );

export function inlineChoiceQti({ stem, lines, blanks, meter }: Items['inline-choice']): Qti {
  return {
    form: 'item',
    responses: blanks.map((blank) => {
      const keys = blank.options.filter(({ correct }) => correct).map(({ id }) => id);
      return declareResponse({
        id: responseTo(blank),
        cardinality: 'single',
        type: 'identifier',
        // A single response has one right answer to show; each that is right earns its point.
        correct: keys.slice(0, 1),
        worth: keys.map((id) => [id, 1] as const),
      });
    }),
    body: [
      paragraph(stem),
      ...lines.map((line) =>
        xml(
          'p',
          {},
          ...line.split(/\{([a-z-]+)\}/).flatMap((part, place) => {
            if (place % 2 === 0) return rich(part);
            const blank = blanks.find(({ id }) => id === part);
            return blank ? [list(blank)] : [];
          }),
        ),
      ),
    ],
    rules: [
      set(score, sum(...blanks.map((blank) => worthOf(responseTo(blank))))),
      ...blanks.map((blank) =>
        choose(
          blank.options.map(({ id }) => ({
            when: xml('qti-match', {}, variable(responseTo(blank)), value('identifier', id)),
            rule: show(id, shownFor(blank.id)),
          })),
        ),
      ),
    ],
    total: blanks.length,
    reasons: blanks.flatMap((blank) =>
      blank.options.map(({ id, text, feedback }) => ({
        where: shownFor(blank.id),
        id,
        about: `${text}:`,
        text: feedback,
      })),
    ),
    ...(meter
      ? { lost: ['The meter that shows how strong the sentence is as it is built is not there.'] }
      : {}),
  };
}
