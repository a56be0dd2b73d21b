// What GIFT, Moodle’s plain format of questions, can hold of a question. Its kind says it; the room `exchange` writes it.

/** Something that can be answered, with what it earns in per cent: below 0 where it takes away from what else is chosen. */
export type GiftAnswer = { readonly text: string; readonly percent: number; readonly feedback: string };

export type Gift =
  /** One of several answers, or every one that fits. */
  | { readonly form: 'choose'; readonly several: boolean; readonly answers: readonly GiftAnswer[] }
  /** Each row is given one of several names, and each row that is right earns the same. */
  | {
      readonly form: 'pair';
      readonly rows: readonly { readonly text: string; readonly name: string; readonly feedback: string }[];
      /** Names that are right nowhere. */
      readonly others: readonly string[];
      /** What the names mean, where it has to be said. */
      readonly notes: readonly { readonly name: string; readonly note: string }[];
    }
  /** A word typed into a line at `{gap}`. */
  | {
      readonly form: 'type';
      readonly line: string;
      readonly answers: readonly GiftAnswer[];
      /** What is said of any other word. */
      readonly otherwise: string;
    }
  /** It cannot be held: why, as the end of "It is not here, because …". */
  | { readonly form: 'none'; readonly why: string };
