// What the key of every kind is put together from.
import type { Outcome } from '../grading.ts';
import { byOutcome, outcomeOf, type Explained, type Judged } from '../judged.ts';

export type KeyAnswer = {
  /** The letter under which it stands on paper, where it has one. */
  readonly mark?: string | undefined;
  readonly text: string;
  readonly standing: Outcome;
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

/** An answer with what an author says of it. */
export function keyAnswer(text: string, judged: Explained, mark?: string): KeyAnswer {
  const { misconception, feedback, evidence } = judged;
  return { mark, text, standing: outcomeOf(judged), feedback, evidence, misconception };
}

export const rightFirst = (answers: readonly KeyAnswer[]): KeyAnswer[] =>
  byOutcome(answers, ({ standing }) => standing);

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
