// An order in QTI. Each pair in the right order earns a point, which a mapping cannot say: rules ask pair after pair, and
// count how many statements stand before each.
import { disorderParts } from '../../part-order.ts';
import type { Qti } from '../../qti/question.ts';
import {
  choose,
  countUp,
  declareOutcome,
  declareResponse,
  isAnswered,
  isSame,
  response,
  score,
  show,
  value,
  variable,
} from '../../qti/rules.ts';
import { prompt, rich } from '../../qti/words.ts';
import { xml, type Xml } from '../../qti/xml.ts';
import { pairsAmong } from '../../scoring.ts';
import type { Items } from '../../types.ts';

/** Whether a statement was put before another: of the answer without all others, these two are left, in this order. */
const isBefore = (all: readonly string[], first: string, second: string): Xml =>
  xml(
    'qti-match',
    {},
    all
      .filter((id) => id !== first && id !== second)
      .reduce((rest, id) => xml('qti-delete', {}, value('identifier', id), rest), variable(response)),
    xml('qti-ordered', {}, value('identifier', first), value('identifier', second)),
  );

/** Counts how many statements stand before one. */
const before = (id: string) => `BEFORE_${id}`;

export function orderQti({ id: itemId, stem, ends, rows }: Items['order']): Qti {
  const ids = rows.map(({ id }) => id);
  const pairs = ids.flatMap((first, index) => ids.slice(index + 1).map((second) => [first, second] as const));
  return {
    form: 'item',
    responses: [declareResponse({ cardinality: 'ordered', type: 'identifier', correct: ids })],
    body: [
      xml(
        'qti-order-interaction',
        { 'response-identifier': response, orientation: 'vertical', shuffle: false },
        prompt(stem, ' (First: ', ...rich(ends.first), '. Last: ', ...rich(ends.last), '.)'),
        ...disorderParts(itemId, rows).map(({ id, text }) =>
          xml('qti-simple-choice', { identifier: id }, ...rich(text)),
        ),
      ),
    ],
    outcomes: ids.map((id) => declareOutcome(before(id), 'integer', 'single', 0)),
    rules: [
      ...pairs.map(([first, second]) =>
        choose(
          [
            {
              when: isBefore(ids, first, second),
              rule: [countUp(score, 'float'), countUp(before(second), 'integer')],
            },
          ],
          countUp(before(first), 'integer'),
        ),
      ),
      ...ids.map((id, index) =>
        choose([
          {
            when: xml(
              'qti-and',
              {},
              isAnswered(response),
              isSame(variable(before(id)), value('integer', index)),
            ),
            rule: show(`${id}.right`),
          },
          { when: isAnswered(response), rule: show(`${id}.misplaced`) },
        ]),
      ),
    ],
    total: pairsAmong(ids.length),
    reasons: rows.flatMap(({ id, text, feedback, misplaced }) => [
      { id: `${id}.right`, about: text, text: feedback },
      { id: `${id}.misplaced`, about: text, text: misplaced.feedback },
    ]),
  };
}
