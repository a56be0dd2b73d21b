// Answers to items of every kind, as a form of ours holds them and as QTI does, with the reasons that belong to them.
import * as fc from 'fast-check';
import {
  blankField,
  choiceField,
  dialField,
  forecastField,
  pairField,
  placeField,
  textField,
  valueOf,
  valuesOf,
  wordsField,
  type Fields,
} from '#quiz/fields.ts';
import { otherWord } from '#quiz/kinds/text-entry/grade.ts';
import { wordMeant } from '#quiz/kinds/text-entry/spelling.ts';
import type { Item, Items, Kind } from '#quiz/types.ts';
import { anyAnswer, spaceOf } from '../helpers/answers.ts';
import type { Values } from './qti-player.ts';

export type QtiAnswer = {
  readonly fields: Fields;
  readonly responses: Values;
  /** The ids of the reasons that belong to it, by the outcome variable that shows them. */
  readonly reasons: Values;
};

type Told = Pick<QtiAnswer, 'responses' | 'reasons'>;

const shown = (value: string | readonly string[]): Values => ({ FEEDBACK: value });

const only = (value: string | readonly string[] | number): Values => ({ RESPONSE: value });

/** The reason for a name that a row was given. */
const pairReason = (row: { readonly id: string; readonly answers: object }, name: string) =>
  name in row.answers ? name : '_otherwise';

const pairs = (rows: readonly { readonly id: string; readonly answers: object }[], fields: Fields): Told => {
  const given = rows.map((row) => ({ row, name: valueOf(fields, pairField(row.id)) ?? '' }));
  return {
    responses: only(given.map(({ row, name }) => `${row.id} to_${name}`)),
    reasons: Object.fromEntries(given.map(({ row, name }) => [`FEEDBACK_${row.id}`, pairReason(row, name)])),
  };
};

const tellers: { readonly [K in Kind]: (item: Items[K], fields: Fields) => Told } = {
  choice: ({ several }, fields) => {
    const chosen = valuesOf(fields, choiceField);
    const answer = several ? chosen : (chosen[0] ?? '');
    return { responses: only(answer), reasons: shown(answer) };
  },
  hottext: (_item, fields) => {
    const marked = valuesOf(fields, wordsField);
    return { responses: only(marked), reasons: shown(marked) };
  },
  order: ({ rows }, fields) => {
    const placeOf = (id: string) => Number(valueOf(fields, placeField(id)));
    return {
      responses: only(rows.map(({ id }) => id).toSorted((one, other) => placeOf(one) - placeOf(other))),
      reasons: Object.fromEntries(
        rows.map(({ id }, index) => [`FEEDBACK_${id}`, placeOf(id) === index + 1 ? 'right' : 'misplaced']),
      ),
    };
  },
  match: ({ sources }, fields) => pairs(sources, fields),
  trace: ({ copies }, fields) => pairs(copies, fields),
  'inline-choice': ({ blanks }, fields) => {
    const filled = blanks.map(({ id }) => ({ id, option: valueOf(fields, blankField(id)) ?? '' }));
    return {
      responses: Object.fromEntries(filled.map(({ id, option }) => [`RESPONSE_${id}`, option])),
      reasons: Object.fromEntries(filled.map(({ id, option }) => [`FEEDBACK_${id}`, option])),
    };
  },
  slider: ({ dials = [], moments = [] }, fields) =>
    moments.length > 0
      ? {
          responses: Object.fromEntries(
            moments.flatMap((moment) =>
              dials.map((dial) => [
                `RESPONSE_${moment.id}_${dial.id}`,
                Number(valueOf(fields, dialField(moment.id, dial.id))),
              ]),
            ),
          ),
          reasons: shown('reveal'),
        }
      : { responses: only(Number(valueOf(fields, forecastField))), reasons: shown('reveal') },
  'text-entry': (_item, fields) => ({
    responses: only(valueOf(fields, textField) ?? ''),
    reasons: shown(valueOf(fields, choiceField) ?? ''),
  }),
  'extended-text': (_item, fields) => ({
    responses: only(valueOf(fields, textField) ?? ''),
    reasons: shown('compared'),
  }),
};

const teller = <K extends Kind>(kind: K, item: Items[K], fields: Fields): Told => tellers[kind](item, fields);

const number = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) },
  fc.constantFrom(0, 49, 50, 51, 100),
);

/** Words in any case, as they are listed; others that no listed word is near to. */
function typed({ words }: Items['text-entry']): fc.Arbitrary<Fields> {
  const spelled = words.flatMap(({ id, text, also = [] }) =>
    [text, ...also].map((spelling) => ({ id, spelling })),
  );
  const isOther = (text: string) => /^[a-z]+( [a-z]+)?$/.test(text) && !wordMeant(words, text);
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...spelled), fc.func(fc.boolean()))
      .map(([{ id, spelling }, isUpper]): Fields => [
        [
          textField,
          [...spelling].map((letter, at) => (isUpper(at) ? letter.toUpperCase() : letter)).join(''),
        ],
        [choiceField, id],
      ]),
    fc
      .stringMatching(/^[a-z]{1,12}( [a-z]{1,8})?$/)
      .filter(isOther)
      .map((text): Fields => [
        [textField, text],
        [choiceField, otherWord],
      ]),
  );
}

/** Every answer that a form of ours may hold, whatever the kind. */
function formsOf(item: Item): fc.Arbitrary<Fields> {
  if (item.kind === 'text-entry') return typed(item);
  const space = spaceOf(item);
  if (space) return anyAnswer(space);
  if (item.kind !== 'slider')
    return fc.stringMatching(/^[a-z][a-z ,.<>&"']{0,60}[a-z]$/).map((text) => [[textField, text]]);
  const names = item.moments
    ? item.moments.flatMap((moment) => (item.dials ?? []).map((dial) => dialField(moment.id, dial.id)))
    : [forecastField];
  return fc.tuple(...names.map((name) => number.map((value) => [name, String(value)] as const)));
}

/** So many answers to an item, the same each time. */
export const qtiAnswers = (item: Item, count: number): QtiAnswer[] =>
  fc.sample(formsOf(item), { numRuns: count, seed: 3 }).map((fields) => ({
    fields,
    ...teller(item.kind, item, fields),
  }));
