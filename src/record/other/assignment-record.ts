// The assignment that was opened last. Pure, like the record of an item.

export type CurrentAssignment = {
  /** What stands after the # of its address; empty when there is none. */
  readonly fragment: string;
  readonly title: string;
  /** When it was opened, in milliseconds since 1970; 0 where an earlier version kept it. */
  readonly changed: number;
};

export const noAssignment: CurrentAssignment = { fragment: '', title: '', changed: 0 };
