// How the first part that went wrong is found, for the kinds that share a way of answering.
import { ownValue } from '#lib/own-value.ts';
import { pairField, valueOf, type Fields } from '../fields.ts';

export type Reason = {
  /** The words it is about; empty where the whole question is. */
  readonly about: string;
  readonly feedback: string;
  readonly evidence: readonly string[];
};

type Note = Omit<Reason, 'about'> & { readonly correct?: true | undefined };
type Option = Note & { readonly id: string; readonly text: string };

/** A reason with the words it is about. */
export const about = (text: string, { feedback, evidence }: Omit<Reason, 'about'>): Reason => ({
  about: text,
  feedback,
  evidence,
});

/** Of what was chosen, the first wrong part; where all of it is right, the first that was missed. */
export function wrongOption(options: readonly Option[], chosen: readonly string[]): Reason | undefined {
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

/** What a row was given, where that is wrong. */
export function wrongPair({ id, answers, otherwise }: Row, text: string, fields: Fields): Reason | undefined {
  const answer = ownValue(answers, valueOf(fields, pairField(id)) ?? '') ?? otherwise;
  return answer && !answer.correct ? about(text, answer) : undefined;
}

/** The first reason that a part has. */
export function firstOf<Part>(
  parts: readonly Part[],
  reason: (part: Part) => Reason | undefined,
): Reason | undefined {
  for (const part of parts) {
    const found = reason(part);
    if (found) return found;
  }
  return undefined;
}
