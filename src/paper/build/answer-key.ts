// The key to a question as a teacher reads it: every answer there is, the right ones first, each with its reason.
import { noWords } from '#quiz/kinds/hottext/grade.ts';
import { paperParts } from '#quiz/paper/read-paper.ts';
import { flatSegments } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';

export type KeyAnswer = {
  /** The letter under which it stands on paper, where it has one. */
  readonly mark?: string | undefined;
  readonly text: string;
  readonly standing: 'right' | 'half' | 'wrong';
  readonly feedback: string;
  readonly evidence: readonly string[];
  readonly misconception?: string | undefined;
};

/** What is asked in one go: the whole question, or one of its statements, gaps or rows. */
export type KeyPart = {
  readonly prompt?: string;
  /** The letter of a statement that is to be put in order. */
  readonly mark?: string | undefined;
  readonly answers: readonly KeyAnswer[];
};

type Judged = {
  readonly correct?: true | undefined;
  readonly half?: true | undefined;
  readonly misconception?: string | undefined;
  readonly feedback: string;
  readonly evidence: readonly string[];
};

const standings = ['right', 'half', 'wrong'] as const;

function answer(
  text: string,
  { correct, half, misconception, feedback, evidence }: Judged,
  mark?: string,
): KeyAnswer {
  const standing = correct ? 'right' : half ? 'half' : 'wrong';
  return { mark, text, standing, feedback, evidence, misconception };
}

/** The letter of an answer on paper: in the whole question, or in one of its rows. */
function markIn(item: Item): (answer: string, row?: string) => string | undefined {
  const rows = paperParts(item);
  return (id, row = '') =>
    rows.find((one) => one.id === row)?.letters.find((letter) => letter.id === id)?.mark;
}

const rightFirst = (answers: readonly KeyAnswer[]) =>
  standings.flatMap((standing) => answers.filter((one) => one.standing === standing));

/** Every answer to an item with what it brings up. */
export function keyOf(item: Item): KeyPart[] {
  const mark = markIn(item);
  switch (item.kind) {
    case 'choice': {
      const answers = item.options.map((option) => answer(option.text, option, mark(option.id)));
      return [{ answers: rightFirst(answers) }];
    }
    case 'hottext': {
      const tokens = item.passages.flatMap(({ text }) => flatSegments(text));
      const textOf = (id: string) =>
        tokens.find((token) => token.type === 'token' && token.id === id)?.text ?? id;
      const words = item.words.map((word) => answer(textOf(word.id), word, mark(word.id)));
      const none = answer(item.none.text, item.none, mark(noWords));
      return [{ answers: rightFirst([...words, none]) }];
    }
    case 'order':
      return item.rows.map(({ id, text, feedback, evidence, misplaced }, index) => ({
        prompt: `${index + 1}. ${text}`,
        mark: mark(id),
        answers: [answer('Here', { correct: true, feedback, evidence }), answer('Anywhere else', misplaced)],
      }));
    case 'match':
      return item.sources.map((source) => pairs(source, item.targets, mark));
    case 'trace':
      return item.copies.map((copy) => {
        const origins = [...item.roots, ...item.copies].map(({ id, name }) => ({ id, text: name }));
        return pairs({ ...copy, text: `${copy.name}. ${copy.text}` }, origins, mark);
      });
    case 'inline-choice':
      return item.blanks.map(({ id, label, options }) => ({
        prompt: label,
        answers: rightFirst(options.map((option) => answer(option.text, option, mark(option.id, id)))),
      }));
    case 'slider':
      return sliderKey(item);
    default:
      return item.criteria.map(({ text, feedback, evidence }) => ({
        answers: [answer(text, { correct: true, feedback, evidence })],
      }));
  }
}

type Pairing = {
  readonly id: string;
  readonly text: string;
  readonly answers: Readonly<Record<string, Judged>>;
  readonly otherwise?: Judged | undefined;
};

function pairs(
  { id: row, text, answers, otherwise }: Pairing,
  targets: readonly { readonly id: string; readonly text: string }[],
  mark: ReturnType<typeof markIn>,
): KeyPart {
  const named = Object.entries(answers).map(([id, judged]) =>
    answer(targets.find((target) => target.id === id)?.text ?? id, judged, mark(id, row)),
  );
  const rest = otherwise ? [answer(named.length > 1 ? 'Any other' : 'Anything else', otherwise)] : [];
  return { prompt: text, answers: rightFirst([...named, ...rest]) };
}

function sliderKey(item: Extract<Item, { kind: 'slider' }>): KeyPart[] {
  const { outcome, reveal, ends, dials = [], moments = [] } = item;
  const [end = 'No right number'] = outcome === undefined ? [] : [outcome ? ends.high : ends.low];
  const whole = {
    answers: [
      answer(outcome === undefined ? end : `Towards *${end}*`, {
        correct: true,
        feedback: reveal.feedback,
        evidence: reveal.evidence,
      }),
    ],
  };
  return [
    ...moments.map(({ label, text, desk, feedback, evidence }) => ({
      prompt: `${label}. ${text}`,
      answers: [
        answer(`The desk: ${dials.map((dial) => `${dial.label} ${desk[dial.id] ?? ''}`).join(', ')}`, {
          correct: true,
          feedback,
          evidence,
        }),
      ],
    })),
    whole,
  ];
}
