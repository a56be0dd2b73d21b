// The questions of a check as they stand on paper: text by text, numbered through, each as a question with one best answer.
import type { PaperItems } from '#quiz/kinds/paper-view.ts';
import type { CheckForm, CheckItem } from '#course/check-forms.ts';

export type CheckOnPaper = {
  /** From 1, through all the texts of the form. */
  readonly number: number;
  /** The id of the text it is about. */
  readonly text: string;
  readonly item: PaperItems['choice'];
  readonly source: CheckItem;
};

/** Every question of a form in the order of paper. */
export function checkOnSheet({ texts, items }: CheckForm): CheckOnPaper[] {
  return texts
    .flatMap(({ id }) => items.filter(({ text }) => text === id))
    .map((source, index) => ({
      number: index + 1,
      text: source.text,
      item: {
        kind: 'choice',
        id: source.id,
        stem: source.stem,
        several: false,
        confidence: true,
        options: source.options,
      },
      source,
    }));
}
