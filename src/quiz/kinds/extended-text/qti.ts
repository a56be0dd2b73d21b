// Writing in QTI: a box, a list to judge it by for whoever scores it, and the examples for its writer to compare it with.
import type { Qti } from '../../qti/question.ts';
import { choose, declareResponse, isAnswered, response, show } from '../../qti/rules.ts';
import { labelled, paragraph, prompt } from '../../qti/words.ts';
import { xml } from '../../qti/xml.ts';
import type { Items } from '../../types.ts';

/** Once something is written, it is compared with all of this. */
const compared = 'compared';

export function extendedTextQti({ stem, rows, criteria, exemplars }: Items['extended-text']): Qti {
  const reasons = [
    ...criteria.map(({ text, feedback }) => ({ id: compared, about: text, text: feedback })),
    ...exemplars.map(({ text, note }) => ({
      id: compared,
      about: 'An example:',
      text: `${text} (${note})`,
    })),
  ];
  return {
    form: 'item',
    responses: [declareResponse({ cardinality: 'single', type: 'string' })],
    body: [
      xml(
        'qti-extended-text-interaction',
        { 'response-identifier': response, 'expected-lines': rows, format: 'plain' },
        prompt(stem),
      ),
      xml(
        'qti-rubric-block',
        { view: 'scorer', use: 'scoring' },
        xml(
          'qti-content-body',
          {},
          ...criteria.map(({ text, feedback }) => labelled(text, feedback)),
          ...exemplars.flatMap(({ text, note }) => [labelled('An example:', text), paragraph(note)]),
        ),
      ),
    ],
    outcomes: [
      xml('qti-outcome-declaration', {
        identifier: 'SCORE',
        cardinality: 'single',
        'base-type': 'float',
        'external-scored': 'human',
      }),
    ],
    rules: [
      choose([
        {
          when: isAnswered(response),
          rule: show(compared),
        },
      ]),
    ],
    reasons,
    lost: ['Its writer judges it alone in the course; here somebody scores it by the same list.'],
  };
}
