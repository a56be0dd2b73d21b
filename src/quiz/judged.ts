// What an author says of an answer: whether it is right, and why.
import type { Outcome } from './grading.ts';

/** Whether an answer is right, or earns half. */
export type Judged = { readonly correct?: true | undefined; readonly half?: true | undefined };

export type Explained = Judged & {
  readonly misconception?: string | undefined;
  readonly feedback: string;
  readonly evidence: readonly string[];
};

/** @param judged undefined for an answer that nothing is said of: it earns nothing */
export const outcomeOf = (judged: Judged | undefined): Outcome =>
  judged?.correct ? 'right' : judged?.half ? 'half' : 'wrong';

const order: readonly Outcome[] = ['right', 'half', 'wrong'];

/** Right answers first, then those that earn half, then the wrong ones; each as they stood. */
export const byOutcome = <Answer>(
  answers: readonly Answer[],
  outcome: (answer: Answer) => Outcome,
): Answer[] => order.flatMap((wanted) => answers.filter((one) => outcome(one) === wanted));
