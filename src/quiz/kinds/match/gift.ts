// A match in GIFT, which knows one right name for a row and nothing in between.
import type { Gift } from '../../gift.ts';
import { plainText } from '../../rich-text.ts';
import type { Items } from '../../types.ts';

export function matchGift({ sources, targets }: Items['match']): Gift {
  if (sources.some(({ answers }) => Object.values(answers).some(({ half }) => half)))
    return {
      form: 'none',
      why: 'a second answer to one of its rows earns half, and a pair is right or wrong there',
    };
  const names = targets.map(({ text }) => plainText(text));
  if (new Set(names).size < names.length)
    return {
      form: 'none',
      why: 'two of its groups have the same name, and there is nothing else to tell them by',
    };
  const rows = sources.flatMap(({ text, answers }) =>
    targets.flatMap(({ id, text: name }) => {
      const { correct, feedback = '' } = answers[id] ?? {};
      return correct ? [{ text, name, feedback }] : [];
    }),
  );
  return {
    form: 'pair',
    rows,
    others: targets.map(({ text }) => text).filter((text) => !rows.some(({ name }) => name === text)),
    notes: targets.flatMap(({ text: name, note }) => (note ? [{ name, note }] : [])),
  };
}
