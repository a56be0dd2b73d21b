// A question as lists and sums need it: what it is about and what its answers give away, without its texts.
import type { Fields } from './fields.ts';
import type { Kind, Verdict } from './types.ts';

export type BankItem = {
  readonly id: string;
  /** Fingerprint of the question as it stands: an answer kept under another one was to another question. */
  readonly hash: string;
  readonly lesson: string;
  /** Sourcing, unverified claims, state denials or the capstone. */
  readonly topic: string;
  readonly objective: string;
  readonly kind: Kind;
  /** How the claim it turns on stands; `none` where it weighs no claim. */
  readonly verdict: Verdict;
  /** An answer can be right or wrong: not a text, not a number that nothing settles, not a question kept for later. */
  readonly isScored: boolean;
  /** Whether the thing forecast is so; left out where nothing is forecast, or nothing has settled it. */
  readonly outcome?: boolean;
  readonly asksConfidence: boolean;
  /** The question in a line, without marks. */
  readonly question: string;
  /** What was chosen, as name and value of a field, and the misconception that makes it tempting. */
  readonly tempting: readonly (readonly [name: string, value: string, code: string])[];
};

/** The misconceptions behind an answer, each once. */
export function misconceptionsIn({ tempting }: Pick<BankItem, 'tempting'>, fields: Fields): string[] {
  const chosen = new Set(fields.map(([name, value]) => `${name} ${value}`));
  return [
    ...new Set(tempting.filter(([name, value]) => chosen.has(`${name} ${value}`)).map(([, , code]) => code)),
  ];
}
