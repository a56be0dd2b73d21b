// A form of a check as its page needs it: keys and feedback only where they may be seen.
import { orderParts } from '#quiz/part-order.ts';

export type ShownOption = {
  readonly id: string;
  readonly text: string;
  /** Only where the result is shown. */
  readonly accepts?: boolean;
  readonly correct?: boolean;
  readonly feedback?: string;
  readonly evidence?: readonly string[];
};

export type ShownItem = {
  readonly id: string;
  readonly text: string;
  readonly topic: string;
  readonly stem: string;
  readonly isSound?: boolean;
  readonly options: readonly ShownOption[];
};

export type ShownText = {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Where it comes from, for a real one. */
  readonly note?: string;
};

export type ShownForm = {
  readonly form: string;
  readonly texts: readonly ShownText[];
  readonly items: readonly ShownItem[];
};

/** The parts in an order of this learner's own: the moment the check was begun decides it. */
export function shuffled<Part extends { readonly id: string }>(parts: readonly Part[], seed: number): Part[] {
  return orderParts(String(seed), parts);
}

/** The questions in the order this learner meets them: text by text. */
export function asked({ texts, items }: ShownForm, seed: number): ShownItem[] {
  return texts.flatMap(({ id }) =>
    shuffled(
      items.filter(({ text }) => text === id),
      seed,
    ),
  );
}
