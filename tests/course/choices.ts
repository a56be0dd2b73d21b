// What a learner can choose in an item, and what it asks to be judged.
import type { Item, Verdict } from '#quiz/types.ts';

export type Choice = {
  readonly where: string;
  readonly correct?: true | undefined;
  readonly half?: true | undefined;
  readonly misconception?: string | undefined;
  readonly feedback: string;
  readonly evidence: readonly string[];
};

/** Everything a learner can choose in an item, with the feedback it brings up. */
export function choicesOf(item: Item): Choice[] {
  const named = (where: string) => `${item.id} ${where}`;
  switch (item.kind) {
    case 'choice':
      return item.options.map((option) => ({ ...option, where: named(option.id) }));
    case 'hottext':
      return [...item.words, { ...item.none, id: 'none' }].map((word) => ({
        ...word,
        where: named(word.id),
      }));
    case 'order':
      return item.rows.flatMap((row) => [
        { ...row, correct: true as const, where: named(row.id) },
        { ...row.misplaced, where: named(`${row.id} misplaced`) },
      ]);
    case 'match':
      return item.sources.flatMap((source) => [
        ...Object.entries(source.answers).map(([target, answer]) => ({
          ...answer,
          where: named(`${source.id} ${target}`),
        })),
        ...(source.otherwise ? [{ ...source.otherwise, where: named(`${source.id} otherwise`) }] : []),
      ]);
    case 'trace':
      return item.copies.flatMap((copy) => [
        ...Object.entries(copy.answers).map(([origin, answer]) => ({
          ...answer,
          where: named(`${copy.id} ${origin}`),
        })),
        { ...copy.otherwise, where: named(`${copy.id} otherwise`) },
      ]);
    case 'inline-choice':
      return item.blanks.flatMap((blank) =>
        blank.options.map((option) => ({ ...option, where: named(`${blank.id} ${option.id}`) })),
      );
    case 'text-entry':
      return [...item.words, { ...item.otherwise, id: 'otherwise' }].map((word) => ({
        ...word,
        where: named(word.id),
      }));
    case 'slider':
      return [
        { ...item.reveal, correct: true, where: named('reveal') },
        ...(item.moments ?? []).map(({ id, feedback, evidence }) => ({
          feedback,
          evidence,
          correct: true as const,
          where: named(id),
        })),
      ];
    case 'extended-text':
      return item.criteria.map((criterion) => ({
        ...criterion,
        correct: true,
        where: named(criterion.id),
      }));
  }
}

/** The judgements an item asks for: its own, or one per statement where it sorts several. */
export function verdictsOf(item: Item): Verdict[] {
  const rows = item.kind === 'match' ? item.sources : item.kind === 'trace' ? item.copies : [];
  return [item.verdict, ...rows.flatMap(({ verdict }) => verdict ?? [])].filter(
    (verdict) => verdict !== 'none',
  );
}
