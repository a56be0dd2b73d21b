// Every complete answer there is to a question, without knowing which is right: for tests that try them all, or some at random.
import * as fc from 'fast-check';
import {
  blankField,
  choiceField,
  pairField,
  placeField,
  sureField,
  textField,
  wordsField,
  type Fields,
} from '#quiz/fields.ts';
import { noWords } from '#quiz/kinds/hottext/grade.ts';
import { otherWord } from '#quiz/kinds/text-entry/grade.ts';
import { originsFor } from '#quiz/kinds/trace/grade.ts';
import type { Item, Items, Kind } from '#quiz/types.ts';

/** How an answer is put together: some of a list, all of a list in an order, one value for each of several fields, or one of a few. */
export type Space =
  | {
      readonly some: readonly string[];
      readonly field: string;
      readonly most: number;
      readonly alone?: string;
    }
  | { readonly order: readonly string[]; readonly field: (part: string) => string }
  | { readonly each: readonly (readonly [field: string, values: readonly string[]])[] }
  | { readonly whole: readonly Fields[] };

const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);

const spaces: { readonly [K in Kind]?: (item: Items[K]) => Space } = {
  choice: ({ options, several }) => ({
    some: ids(options),
    field: choiceField,
    most: several ? options.length : 1,
  }),
  hottext: ({ words }) => ({ some: ids(words), field: wordsField, most: words.length, alone: noWords }),
  order: ({ rows }) => ({ order: ids(rows), field: placeField }),
  match: ({ sources, targets }) => ({ each: sources.map(({ id }) => [pairField(id), ids(targets)]) }),
  trace: (item) => ({
    each: item.copies.map(({ id }) => [pairField(id), ids(originsFor<{ readonly id: string }>(item, id))]),
  }),
  'text-entry': ({ words }) => ({
    whole: [
      ...words.map(({ id, text }): Fields => [
        [textField, text],
        [choiceField, id],
      ]),
      [
        [textField, 'nothing listed'],
        [choiceField, otherWord],
      ],
    ],
  }),
  'inline-choice': ({ blanks }) => ({
    each: blanks.map(({ id, options }) => [blankField(id), ids(options)]),
  }),
};

/** The space of the answers to an item; undefined where answers are numbers or words of one's own. */
export function spaceOf(item: Item): Space | undefined {
  return spaceAs(item.kind, item);
}

function spaceAs<K extends Kind>(kind: K, item: Items[K]): Space | undefined {
  return spaces[kind]?.(item);
}

/** How many answers there are. */
export function countOf(space: Space): number {
  if ('whole' in space) return space.whole.length;
  if ('each' in space) return space.each.reduce((product, [, values]) => product * values.length, 1);
  if ('order' in space) return space.order.reduce((product, _part, index) => product * (index + 1), 1);
  const alone = space.alone === undefined ? 0 : 1;
  return (space.most === 1 ? space.some.length : 2 ** space.some.length - 1) + alone;
}

/** All of them, one after the other. */
export function* everyAnswer(space: Space): Generator<Fields> {
  if ('whole' in space) yield* space.whole;
  else if ('each' in space) yield* products(space.each);
  else if ('order' in space) {
    for (const order of permutations(space.order))
      yield order.map((part, index) => [space.field(part), String(index + 1)] as const);
  } else {
    for (let mask = 1; mask < 2 ** space.some.length; mask++) {
      const chosen = space.some.filter((_id, index) => mask & (1 << index));
      if (chosen.length <= space.most) yield chosen.map((id) => [space.field, id] as const);
    }
    if (space.alone !== undefined) yield [[space.field, space.alone]];
  }
}

function* products(
  slots: readonly (readonly [field: string, values: readonly string[]])[],
): Generator<Fields> {
  const [first, ...rest] = slots;
  if (!first) {
    yield [];
    return;
  }
  for (const value of first[1]) for (const more of products(rest)) yield [[first[0], value], ...more];
}

function* permutations(parts: readonly string[]): Generator<readonly string[]> {
  if (parts.length === 0) yield [];
  for (const part of parts) {
    for (const rest of permutations(parts.filter((other) => other !== part))) yield [part, ...rest];
  }
}

/** Any of them, for property tests. */
export function anyAnswer(space: Space): fc.Arbitrary<Fields> {
  if ('whole' in space) return fc.constantFrom(...space.whole);
  if ('each' in space) {
    return fc.tuple(
      ...space.each.map(([field, values]) =>
        fc.constantFrom(...values).map((value) => [field, value] as const),
      ),
    );
  }
  if ('order' in space) {
    return fc
      .shuffledSubarray([...space.order], { minLength: space.order.length })
      .map((order) => order.map((part, index) => [space.field(part), String(index + 1)] as const));
  }
  const some = fc
    .subarray([...space.some], { minLength: 1, maxLength: space.most })
    .map((chosen) => chosen.map((id) => [space.field, id] as const));
  const { alone, field } = space;
  return alone === undefined
    ? some
    : fc.oneof({ weight: 4, arbitrary: some }, fc.constant([[field, alone] as const]));
}

/** The same with how sure somebody is, where the item asks. */
export const withSure = (item: Item, fields: Fields): Fields =>
  item.confidence ? [...fields, [sureField, 'leaning']] : fields;

/** Every field with every value it may have, but for words of one's own. */
export function picksOf(space: Space): Fields {
  if ('whole' in space) return space.whole.flat().filter(([name]) => name !== textField);
  if ('each' in space)
    return space.each.flatMap(([field, values]) => values.map((value) => [field, value] as const));
  if ('order' in space)
    return space.order.flatMap((part) =>
      space.order.map((_other, index) => [space.field(part), String(index + 1)] as const),
    );
  return [...space.some, ...(space.alone === undefined ? [] : [space.alone])].map(
    (id) => [space.field, id] as const,
  );
}
