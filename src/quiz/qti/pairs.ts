// Rows that are each given one of several names, as a match in QTI: half a point for a second answer that can be defended.
import { outcomeOf, type Explained, type Judged } from '../judged.ts';
import type { QtiQuestion } from './question.ts';
import {
  choose,
  declareResponse,
  either,
  response,
  score,
  set,
  show,
  shownFor,
  value,
  variable,
  worthOf,
} from './rules.ts';
import { prompt, rich } from './words.ts';
import { xml } from './xml.ts';

type Row = {
  readonly id: string;
  readonly text: string;
  readonly answers: Readonly<Record<string, Judged & Pick<Explained, 'feedback'>>>;
  readonly otherwise?: Pick<Explained, 'feedback'> | undefined;
};
type Name = { readonly id: string; readonly text: string };

/** The reason for every name that has none of its own; no name is called so. */
const otherwise = '_otherwise';

const points = { right: 1, half: 0.5, wrong: 0 } as const;

/** The id of a name among the choices: a row may be called the same. */
const nameId = (id: string) => `to_${id}`;

/** @param namesFor the ids of the names that a row may be given; a tool may offer others all the same, and they earn nothing */
export function pairsQti(
  stem: string,
  rows: readonly Row[],
  names: readonly Name[],
  namesFor: (row: string) => readonly string[] = () => names.map(({ id }) => id),
): QtiQuestion {
  const judged = rows.map((row) => {
    const own = namesFor(row.id);
    const named = own.flatMap((name) => {
      const answer = row.answers[name];
      return answer ? [{ name, answer, worth: points[outcomeOf(answer)] }] : [];
    });
    return { row, named, rest: own.filter((name) => !row.answers[name]) };
  });
  const pair = (row: Row, name: string) => `${row.id} ${nameId(name)}`;
  const isGiven = (row: Row, name: string) =>
    xml('qti-member', {}, value('directedPair', pair(row, name)), variable(response));
  return {
    form: 'item',
    responses: [
      declareResponse({
        cardinality: 'multiple',
        type: 'directedPair',
        correct: judged.flatMap(({ row, named }) =>
          named.filter(({ worth }) => worth === 1).map(({ name }) => pair(row, name)),
        ),
        worth: judged.flatMap(({ row, named }) =>
          named.filter(({ worth }) => worth > 0).map(({ name, worth }) => [pair(row, name), worth] as const),
        ),
      }),
    ],
    body: [
      xml(
        'qti-match-interaction',
        {
          'response-identifier': response,
          // Of the vocabulary that QTI shares: a table, with a button where a row and a name meet.
          class: 'qti-match-tabular',
          'max-associations': rows.length,
          'min-associations': rows.length,
          shuffle: false,
        },
        prompt(stem),
        xml(
          'qti-simple-match-set',
          {},
          ...rows.map(({ id, text }) => choice(id, text, { 'match-max': 1, 'match-min': 1 })),
        ),
        xml(
          'qti-simple-match-set',
          {},
          ...names.map(({ id, text }) => choice(nameId(id), text, { 'match-max': rows.length })),
        ),
      ),
    ],
    rules: [
      set(score, worthOf(response)),
      ...judged.map(({ row, named, rest }) =>
        choose([
          ...named.map(({ name }) => ({ when: isGiven(row, name), rule: show(name, shownFor(row.id)) })),
          ...(row.otherwise && rest.length > 0
            ? [
                {
                  when: either(rest.map((name) => isGiven(row, name))),
                  rule: show(otherwise, shownFor(row.id)),
                },
              ]
            : []),
        ]),
      ),
    ],
    total: rows.length,
    reasons: judged.flatMap(({ row, named, rest }) => [
      ...named.map(({ name, answer }) => ({
        where: shownFor(row.id),
        id: name,
        about: row.text,
        text: answer.feedback,
      })),
      ...(row.otherwise && rest.length > 0
        ? [{ where: shownFor(row.id), id: otherwise, about: row.text, text: row.otherwise.feedback }]
        : []),
    ]),
  };
}

const choice = (id: string, text: string, most: Readonly<Record<string, number>>) =>
  xml('qti-simple-associable-choice', { identifier: id, ...most }, ...rich(text));
