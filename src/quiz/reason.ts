// The one reason that says most about a wrong answer: that of the first part that went wrong.
import { valueOf, valuesOf, type Fields } from './fields.ts';
import { noWords } from './kinds/hottext/grade.ts';
import { flatSegments } from './rich-text.ts';
import type { Item, Items } from './types.ts';

export type Reason = {
  /** The words of the part that it is about; empty where the whole question is. */
  readonly about: string;
  readonly feedback: string;
  readonly evidence: readonly string[];
};

type Note = Omit<Reason, 'about'> & { readonly correct?: true | undefined };
type Option = Note & { readonly id: string; readonly text: string };

const about = (text: string, { feedback, evidence }: Note): Reason => ({ about: text, feedback, evidence });

/** @returns undefined where every part is right, or there is nothing to be right about */
export function reasonFor(item: Item, fields: Fields): Reason | undefined {
  switch (item.kind) {
    case 'choice':
      return wrongOption(item.options, valuesOf(fields, 'choice'));
    case 'hottext':
      return wrongOption(wordsOf(item), valuesOf(fields, 'words'));
    case 'inline-choice':
      return firstOf(item.blanks, ({ id, options }) =>
        wrongOption(
          options.filter((option) => option.id === valueOf(fields, `blank.${id}`)),
          options.map((option) => option.id),
        ),
      );
    case 'match':
      return firstOf(item.sources, (row) => wrongPair(row, row.text, fields));
    case 'trace':
      return firstOf(item.copies, (row) => wrongPair(row, `${row.name}:`, fields));
    case 'order': {
      const wrong = item.rows.find(({ id }, index) => valueOf(fields, `place.${id}`) !== String(index + 1));
      return wrong && about(wrong.text, wrong.misplaced);
    }
    case 'slider':
      return about('', item.reveal);
    default:
      return undefined;
  }
}

function wordsOf({ passages, words, none }: Items['hottext']): Option[] {
  const segments = passages.flatMap(({ text }) => flatSegments(text));
  const marked = words.map((word) => {
    const segment = segments.find((one) => one.type === 'token' && one.id === word.id);
    return { ...word, text: `${segment?.text ?? ''}:` };
  });
  return [...marked, { ...none, id: noWords }];
}

/** Of what was chosen, the first wrong part; where all of it is right, the first that was missed. */
function wrongOption(options: readonly Option[], chosen: readonly string[]): Reason | undefined {
  const wrong =
    options.find(({ id, correct }) => !correct && chosen.includes(id)) ??
    options.find(({ id, correct }) => correct && !chosen.includes(id));
  return wrong && about(wrong.text, wrong);
}

type Row = {
  readonly id: string;
  readonly answers: Readonly<Record<string, Note>>;
  readonly otherwise?: Note | undefined;
};

function wrongPair({ id, answers, otherwise }: Row, text: string, fields: Fields): Reason | undefined {
  const answer = answers[valueOf(fields, `pair.${id}`) ?? ''] ?? otherwise;
  return answer && !answer.correct ? about(text, answer) : undefined;
}

function firstOf<Part>(
  parts: readonly Part[],
  reason: (part: Part) => Reason | undefined,
): Reason | undefined {
  for (const part of parts) {
    const found = reason(part);
    if (found) return found;
  }
  return undefined;
}
