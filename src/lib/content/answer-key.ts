// The key to a question as a teacher reads it: every answer there is, the right ones first, each with its reason.
import { flatSegments } from '../../quiz/rich-text.ts';
import type { Item } from '../../quiz/types.ts';

export type KeyAnswer = {
  readonly text: string;
  readonly standing: 'right' | 'half' | 'wrong';
  readonly feedback: string;
  readonly evidence: readonly string[];
  readonly misconception?: string | undefined;
};

/** What is asked in one go: the whole question, or one of its statements, gaps or rows. */
export type KeyPart = { readonly prompt?: string; readonly answers: readonly KeyAnswer[] };

type Judged = {
  readonly correct?: true | undefined;
  readonly half?: true | undefined;
  readonly misconception?: string | undefined;
  readonly feedback: string;
  readonly evidence: readonly string[];
};

const standings = ['right', 'half', 'wrong'] as const;

function answer(text: string, { correct, half, misconception, feedback, evidence }: Judged): KeyAnswer {
  return { text, standing: correct ? 'right' : half ? 'half' : 'wrong', feedback, evidence, misconception };
}

const rightFirst = (answers: readonly KeyAnswer[]) =>
  standings.flatMap((standing) => answers.filter((one) => one.standing === standing));

/** Every answer to an item with what it brings up. */
export function keyOf(item: Item): KeyPart[] {
  switch (item.kind) {
    case 'choice':
      return [{ answers: rightFirst(item.options.map((option) => answer(option.text, option))) }];
    case 'hottext': {
      const tokens = item.passages.flatMap(({ text }) => flatSegments(text));
      const textOf = (id: string) =>
        tokens.find((token) => token.type === 'token' && token.id === id)?.text ?? id;
      const words = item.words.map((word) => answer(textOf(word.id), word));
      return [{ answers: rightFirst([...words, answer(item.none.text, item.none)]) }];
    }
    case 'order':
      return item.rows.map(({ text, feedback, evidence, misplaced }, index) => ({
        prompt: `${index + 1}. ${text}`,
        answers: [answer('Here', { correct: true, feedback, evidence }), answer('Anywhere else', misplaced)],
      }));
    case 'match':
      return item.sources.map((source) => pairs(source, item.targets));
    case 'trace':
      return item.copies.map((copy) => {
        const origins = [...item.roots, ...item.copies].map(({ id, name }) => ({ id, text: name }));
        return pairs({ ...copy, text: `${copy.name}. ${copy.text}` }, origins);
      });
    case 'inline-choice':
      return item.blanks.map(({ label, options }) => ({
        prompt: label,
        answers: rightFirst(options.map((option) => answer(option.text, option))),
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
  readonly text: string;
  readonly answers: Readonly<Record<string, Judged>>;
  readonly otherwise?: Judged | undefined;
};

function pairs(
  { text, answers, otherwise }: Pairing,
  targets: readonly { readonly id: string; readonly text: string }[],
): KeyPart {
  const named = Object.entries(answers).map(([id, judged]) =>
    answer(targets.find((target) => target.id === id)?.text ?? id, judged),
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
