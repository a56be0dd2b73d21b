// Where the answers of a lesson are kept, step by step.

/** A lesson as progress needs it: its steps, and the items placed in each. */
export type Outline = {
  readonly slug: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly placements: readonly string[];
  }[];
};
