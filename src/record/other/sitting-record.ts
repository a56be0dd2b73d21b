// The sitting that was begun last on a page that asks a few texts at a time, so that whoever stops half-way goes on where they
// were. Its answers are kept like any item's. Pure.

export type SittingRecord = {
  /** The ids of its texts, in the order in which they are asked; none before the first sitting. */
  readonly texts: readonly string[];
  /** When it was begun, in milliseconds since 1970: every later answer to one of them belongs to it. */
  readonly changed: number;
};

export const noSitting: SittingRecord = { texts: [], changed: 0 };
