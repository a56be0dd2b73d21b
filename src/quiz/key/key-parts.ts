// What the key of every kind is put together from.

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

/** The letter of an answer on paper: in the whole question, or in one of its rows. */
export type MarkOf = (answer: string, row?: string) => string | undefined;

/** Whether an answer is right, or earns half. */
export type Judged = { readonly correct?: true | undefined; readonly half?: true | undefined };

type Explained = Judged & {
  readonly misconception?: string | undefined;
  readonly feedback: string;
  readonly evidence: readonly string[];
};

/** An answer with what an author says of it. */
export function keyAnswer(
  text: string,
  { correct, half, misconception, feedback, evidence }: Explained,
  mark?: string,
): KeyAnswer {
  const standing = correct ? 'right' : half ? 'half' : 'wrong';
  return { mark, text, standing, feedback, evidence, misconception };
}

const standings = ['right', 'half', 'wrong'] as const;

export const rightFirst = (answers: readonly KeyAnswer[]): KeyAnswer[] =>
  standings.flatMap((standing) => answers.filter((one) => one.standing === standing));

type Pairing = {
  readonly id: string;
  readonly text: string;
  readonly answers: Readonly<Record<string, Explained>>;
  readonly otherwise?: Explained | undefined;
};

/** A row that is given one of several names. */
export function keyPairs(
  { id: row, text, answers, otherwise }: Pairing,
  names: readonly { readonly id: string; readonly text: string }[],
  markOf: MarkOf,
): KeyPart {
  const named = Object.entries(answers).map(([id, judged]) =>
    keyAnswer(names.find((name) => name.id === id)?.text ?? id, judged, markOf(id, row)),
  );
  const rest = otherwise ? [keyAnswer(named.length > 1 ? 'Any other' : 'Anything else', otherwise)] : [];
  return { prompt: text, answers: rightFirst([...named, ...rest]) };
}

/** How a kind says its key in letters. */
export type LetterKey<Whole> =
  | {
      /** What an author says of an answer in a row. */
      readonly judge: (item: Whole, row: string, answer: string) => Judged | undefined;
      /** All right letters of a row belong to the answer; else any of them will do. */
      readonly isAll?: boolean;
    }
  /** The letters in the order that is right. */
  | { readonly inOrder: (item: Whole) => readonly string[] }
  /** There are no letters: in words. */
  | { readonly say: (item: Whole) => string };
