// The key to a form of a check.

/** What it takes to tell what an answer to a check's question is worth. */
export type CheckKey = {
  readonly form: string;
  readonly items: readonly {
    readonly id: string;
    readonly isSound?: boolean;
    readonly options: readonly {
      readonly id: string;
      readonly accepts?: boolean;
      readonly correct?: boolean;
    }[];
  }[];
};
