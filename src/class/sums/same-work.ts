// What several pupils have in common to the last word: whole receipts, long texts, all first answers. Pure.
import { counted } from '#lib/format.ts';
import { resultOf } from '#quiz/grading.ts';
import { inCodePoints } from '../intake/merge-work.ts';
import { foldName } from '#lib/foreign/foreign-name.ts';
import type { First, Pupil } from './class-pupils.ts';
import { namesInWords } from './flag-words.ts';
import type { IntegrityFlag } from './report-types.ts';

/** A text that two people write word for word only together, or from one page: so many letters. */
const longText = 60;

/** So many answers in common, and so many of them wrong, hardly come about by chance. */
const manyAnswers = 15;
const someWrong = 3;

/** So many places with an answer are a receipt and not a try. */
const someItems = 5;

/** A key, and the name of somebody who has it. */
export type Trace = readonly [key: string, name: string];

/** Names by what they have in common; those that have nobody to share it with are left out. */
function sharing(traces: readonly Trace[]): { key: string; who: string[] }[] {
  return [...Map.groupBy(traces, ([key]) => key)]
    .filter(([, own]) => own.length > 1)
    .map(([key, own]) => ({ key, who: [...new Set(own.map(([, name]) => name))] }))
    .filter(({ who }) => who.length > 1);
}

/** What each receipt of a pupil holds: the places, the short answers in full, and of texts how long they are and how they begin. */
export function contentsOf({ name, receipts }: Pupil): Trace[] {
  return receipts
    .filter(({ receipt }) => receipt.items.length >= someItems)
    .map(({ receipt }) => {
      const parts = receipt.items.map(({ placement, attempts }) => {
        const values = attempts.flatMap(({ minutes, fields }) => [
          minutes,
          ...fields.map(([, value]) => (value.length < longText ? value : value.slice(0, 20) + value.length)),
        ]);
        return `${placement} ${values.join(' ')}`;
      });
      return [parts.join('\n'), name];
    });
}

export function sameReceipts(pupils: readonly Pupil[], contents: readonly Trace[]): IntegrityFlag[] {
  const ids = pupils.flatMap(({ name, receipts }) => receipts.map(({ id }) => [id, name] as const));
  const groups = new Map(
    [...sharing(ids), ...sharing(contents)].map(({ who }) => [who.map(foldName).join('\n'), who]),
  );
  return [...groups.values()].map((who) => ({
    kind: 'same-receipt',
    who,
    asks: `The receipts of ${namesInWords(who)} hold the same work, answer by answer. Whose is it?`,
    innocent:
      'They may have worked together on one device, or one may have made the receipt again with the other name.',
  }));
}

/** Every long text of a pupil, by where it stands; spacing and case do not count. */
export function textsOf({ name, work }: Pupil): Trace[] {
  const texts = new Set<string>();
  for (const { placement, attempts, draft } of work.values()) {
    for (const [, value] of [...attempts.flatMap(({ fields }) => fields), ...(draft ?? [])]) {
      if (value.length >= longText)
        texts.add(`${placement}\n${value.toLowerCase().replaceAll(/\s+/g, ' ').trim()}`);
    }
  }
  return [...texts].map((text) => [text, name]);
}

export function sameWords(texts: readonly Trace[]): IntegrityFlag[] {
  const groups = Map.groupBy(sharing(texts), ({ who }) => who.map(foldName).join('\n'));
  return [...groups.values()].flatMap((places) => {
    const [first] = places.toSorted((one, other) => inCodePoints(one.key, other.key));
    if (!first) return [];
    const start = first.key.indexOf('\n') + 1;
    const text = first.key.slice(start, start + longText).trim();
    return [
      {
        kind: 'same-words' as const,
        who: first.who,
        asks: `${namesInWords(first.who)} wrote the same in ${counted(places.length, 'place')}, word for word, as in “${text}…”. Did they write it together?`,
        innocent:
          'They may have written in a pair, or copied the same lines from the board or from an example.',
      },
    ];
  });
}

/** All first answers of a pupil, where they are many and some of them wrong. */
export function patternOf({ name, firsts }: Pupil): Trace[] {
  const all = [...firsts.values()];
  if (all.length < manyAnswers || all.filter(({ share }) => resultOf(share) !== 'right').length < someWrong)
    return [];
  return [[all.map(answerIn).toSorted(inCodePoints).join('\n'), name]];
}

export function sameAnswers(patterns: readonly Trace[]): IntegrityFlag[] {
  return sharing(patterns).map(({ who }) => ({
    kind: 'same-answers',
    who,
    asks: `${namesInWords(who)} gave the same first answer to every question, the wrong ones too. Did they answer together?`,
    innocent: 'They may have shared a screen, or answered aloud as a class.',
  }));
}

const answerIn = ({ question, fields }: First) =>
  `${question.id} ${fields.map(([name, value]) => (name === 'confidence' ? '' : `${name} ${value}`)).join(' ')}`;
