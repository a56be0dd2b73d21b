// Where the answers to the questions on a report stand in it.
import type { AskedOfReport } from '#course/reports/reports.ts';
import type { TextMark } from '#quiz/form/Marked.tsx';

type Questions = readonly Pick<AskedOfReport, 'item' | 'note' | 'spans'>[];

/** The words to mark, each with the numbers of the questions after which it shows. */
export function marksOf(questions: Questions): TextMark[] {
  const spans = questions.flatMap(({ spans: words }, index) =>
    words.map((each) => ({ words: each, number: index + 1 })),
  );
  return [...Map.groupBy(spans, ({ words }) => words)].map(([words, all]) => ({
    words,
    after: all.map(({ number }) => number).join(' '),
  }));
}

/** The notes in the margin of a paragraph: those of the questions whose first words stand in it. */
export function notesAt(paragraph: string, questions: Questions) {
  return questions.flatMap(({ item, note }, index) =>
    item.evidence[0]?.endsWith(`/${paragraph}`) ? { number: index + 1, note, item } : [],
  );
}
