// An order in QTI. Each pair in the right order earns a point, which a mapping cannot say: rules find where each statement
// was put, and compare them pair by pair.
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
  set,
  show,
  shownFor,
  value,
  variable,
} from '../../qti/rules.ts';
import { prompt, rich } from '../../qti/words.ts';
import { xml, type Xml } from '../../qti/xml.ts';
import { pairsAmong } from '../../scoring.ts';
import type { Items } from '../../types.ts';

/** Counts the places as the rules go through them: not every tool can ask for a place by a number that stands in the rules. */
const place = 'PLACE';

/** Where a statement was put, from 1. */
const positionOf = (id: string) => `POSITION_${id}`;

/** For each place, says of the statement there that it stands there. */
const findPositions = (ids: readonly string[]): Xml[] =>
  ids.flatMap(() => [
    countUp(place, 'integer'),
    choose(
      ids.map((id) => ({
        when: xml(
          'qti-match',
          {},
          xml('qti-index', { n: place }, variable(response)),
          value('identifier', id),
        ),
        rule: set(positionOf(id), variable(place)),
      })),
    ),
  ]);

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
    outcomes: [place, ...ids.map(positionOf)].map((id) => declareOutcome(id, 'integer', 'single', 0)),
    rules: [
      ...findPositions(ids),
      ...pairs.map(([first, second]) =>
        choose([
          {
            when: xml('qti-lt', {}, variable(positionOf(first)), variable(positionOf(second))),
            rule: countUp(score, 'float'),
          },
        ]),
      ),
      ...ids.map((id, index) =>
        choose([
          {
            when: isSame(variable(positionOf(id)), value('integer', index + 1)),
            rule: show('right', shownFor(id)),
          },
          { when: isAnswered(response), rule: show('misplaced', shownFor(id)) },
        ]),
      ),
    ],
    total: pairsAmong(ids.length),
    reasons: rows.flatMap(({ id, text, feedback, misplaced }) => [
      { where: shownFor(id), id: 'right', about: text, text: feedback },
      { where: shownFor(id), id: 'misplaced', about: text, text: misplaced.feedback },
    ]),
  };
}
