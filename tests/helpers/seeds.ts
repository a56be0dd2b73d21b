// Whole records as a browser would hold them, made from the content: months of work in one object.
import { itemHash } from '#course/item-hash.ts';
import type { PairRow } from '#quiz/pairs.ts';
import { grade } from '#quiz/grade.ts';
import { dialField, type Fields } from '#quiz/fields.ts';
import { originsFor } from '#quiz/kinds/trace/grade.ts';
import type { Item } from '#quiz/types.ts';
import { encode } from '#record/envelope.ts';
import { checkKey, itemKey, lessonKey } from '#record/storage-keys.ts';
import type { ItemRecord } from '#record/item-record.ts';
import { content } from './learner.ts';

export type Want = 'right' | 'wrong';
export type Entries = Record<string, string>;

const day = 24 * 60 * 60 * 1000;
/** The morning of 5 October 2026. */
export const start = Date.UTC(2026, 9, 5, 9);

/** What a form holds when it is answered. */
export function fieldsFor(item: Item, want: Want, confidence = 'fairly-sure'): Fields {
  const isWanted = (part: { readonly correct?: true | undefined }) =>
    Boolean(part.correct) === (want === 'right');
  const sure: Fields = item.confidence ? [['confidence', confidence]] : [];
  const pairs = (rows: readonly PairRow[], names: (row: string) => readonly string[]): Fields =>
    rows.map(({ id, answers }) => {
      const name = names(id).find((one) =>
        want === 'right' ? answers[one]?.correct : !answers[one]?.correct && !answers[one]?.half,
      );
      return [`pair.${id}`, name ?? ''];
    });
  switch (item.kind) {
    case 'choice': {
      const wanted = item.options.filter(isWanted);
      const chosen = item.several && want === 'right' ? wanted : wanted.slice(0, 1);
      return [...chosen.map(({ id }): [string, string] => ['choice', id]), ...sure];
    }
    case 'hottext': {
      const marked = [...item.words, { ...item.none, id: 'none' }].filter(isWanted);
      return [
        ...(want === 'right' ? marked : marked.slice(0, 1)).map(({ id }): [string, string] => ['words', id]),
        ...sure,
      ];
    }
    case 'order': {
      const rows = want === 'right' ? item.rows : item.rows.toReversed();
      return [...rows.map(({ id }, index): [string, string] => [`place.${id}`, String(index + 1)]), ...sure];
    }
    case 'match':
      return [...pairs(item.sources, () => item.targets.map(({ id }) => id)), ...sure];
    case 'trace':
      return [
        ...pairs(item.copies, (copy) => originsFor<{ readonly id: string }>(item, copy).map(({ id }) => id)),
        ...sure,
      ];
    case 'inline-choice':
      return [
        ...item.blanks.map((blank): [string, string] => [
          `blank.${blank.id}`,
          blank.options.find(isWanted)?.id ?? '',
        ]),
        ...sure,
      ];
    case 'text-entry': {
      const word = item.words.find(({ correct, half }) => (want === 'right' ? correct : !correct && !half));
      return [['text', word?.text ?? 'nothing'], ['choice', word?.id ?? 'other'], ...sure];
    }
    case 'slider':
      if (item.dials && item.moments) {
        const { dials } = item;
        return item.moments.flatMap((moment) =>
          dials.map((dial): [string, string] => [dialField(moment.id, dial.id), '70']),
        );
      }
      return [['forecast', String((item.outcome ?? true) === (want === 'right') ? 85 : 20)]];
    case 'extended-text':
      return [['text', 'The text does not say that anybody knew the place.']];
  }
}

/** The record of an item with its answers, each a minute after the one before. */
export function recordFor(item: Item, wants: readonly Want[], at: number, confidence?: string): ItemRecord {
  const attempts = wants.map((want, index) => {
    const fields = fieldsFor(item, want, confidence);
    const result = grade(item, fields);
    const score =
      result.status === 'graded'
        ? { score: { earned: result.earned, total: result.total } }
        : result.status === 'forecast'
          ? { score: { brier: result.brier } }
          : {};
    return { at: at + index * 60_000, fields, ...score };
  });
  return { item: itemHash(item), attempts, changed: attempts.at(-1)?.at ?? at, retrying: false };
}

/** How somebody answers: the question, how many were answered before it, and whether it is asked again. */
type Manner = (
  item: Item,
  index: number,
  isRecall: boolean,
) => { readonly wants: readonly Want[]; readonly confidence?: string };

/** One lesson done whole on one day. */
export function lessonDone(slug: string, at: number, manner: Manner): Entries {
  const lesson = content.lessons.find((one) => one.slug === slug);
  if (!lesson) throw new Error(`no lesson ${slug}`);
  const placed = lesson.steps.flatMap(({ items }) => items).filter(({ role }) => role !== 'reopen');
  const answers = placed.map(({ id, role }, index) => {
    const item = content.items.get(id);
    if (!item) throw new Error(`no item ${id}`);
    const { wants, confidence } = manner(item, index, role === 'recall');
    const placement = role === 'recall' ? `${id}@${slug}` : id;
    return [itemKey(placement), encode(recordFor(item, wants, at + index * 120_000, confidence))];
  });
  const notes = lesson.steps
    .flatMap(({ notes: ids }) => ids)
    .map((id) => [
      itemKey(`desk-note/${id}`),
      encode({
        item: id,
        attempts: [{ at, fields: [['headline', 'Papers point to a threat']] }],
        changed: at,
        retrying: false,
      }),
    ]);
  const seen = lesson.steps.map(({ id }) => id).toSorted();
  return {
    ...Object.fromEntries([...answers, ...notes]),
    [lessonKey(slug)]: encode({ step: lesson.steps.at(-1)?.id ?? '', seen, changed: at }),
  };
}

/** A check finished with one answer in so many missed. */
export function checkDone(
  name: 'start' | 'end' | 'later',
  form: string,
  at: number,
  missEvery: number,
): Entries {
  const items = content.checks.find((one) => one.form === form)?.items ?? [];
  const answers = items.map(({ id, options }, index) => {
    const isMissed = index % missEvery === missEvery - 1;
    const option = options.find(({ correct }) => Boolean(correct) !== isMissed);
    const fields: Fields = [
      ['choice', option?.id ?? ''],
      ['confidence', isMissed ? 'leaning' : 'fairly-sure'],
    ];
    return [itemKey(id), encode({ item: id, attempts: [{ at, fields }], changed: at, retrying: false })];
  });
  return {
    ...Object.fromEntries(answers),
    [checkKey(name)]: encode({ form, begun: at - 900_000, finished: at }),
  };
}

const steps = ['certain', 'fairly-sure', 'leaning', 'fairly-sure', 'guessing'];

/** A person who gets about two in three right, is often too sure, mends most misses, and remembers more than not. */
export const usual: Manner = (_item, index, isRecall) => {
  const isMissed = index % 3 === (isRecall ? 2 : 1);
  return {
    wants: isMissed ? (isRecall ? ['wrong'] : ['wrong', 'right']) : ['right'],
    confidence: steps[index % 5] ?? 'leaning',
  };
};

/** The first lessons, one every other day. */
export function someLessons(count: number, manner: Manner = usual): Entries {
  return Object.assign(
    {},
    ...content.lessons
      .slice(0, count)
      .map(({ slug }, index) => lessonDone(slug, start + index * 2 * day, manner)),
  );
}

/** Everything there is, checks included. */
export function wholeCourse(): Entries {
  return {
    ...checkDone('start', 'alder', start - day, 2),
    ...someLessons(content.lessons.length),
    ...checkDone('end', 'birch', start + 24 * day, 5),
    ...checkDone('later', 'later', start + 40 * day, 4),
  };
}
