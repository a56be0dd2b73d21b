// Where a learner is in a lesson. Pure, like the record of an item.

export type Position = {
  /** The step last read, by its id; empty before the first. */
  readonly step: string;
  /** Every step whose end has been on screen, in alphabetical order. */
  readonly seen: readonly string[];
  /** When this last changed, in milliseconds since 1970. */
  readonly changed: number;
};

export const startPosition: Position = { step: '', seen: [], changed: 0 };

/** The position with a step reached; `seen` also marks it as read to its end. */
export function withStep(position: Position, step: string, changed: number, isRead: boolean): Position {
  const seen = isRead && !position.seen.includes(step) ? [...position.seen, step].toSorted() : position.seen;
  return { step, seen, changed };
}

/** Joins two tabs' positions: what either has read is read, and the newer one is where the learner is. */
export function mergePositions(mine: Position, theirs: Position): Position {
  const isTheirs = theirs.changed - mine.changed || (theirs.step > mine.step ? 1 : -1);
  const newer = isTheirs > 0 ? theirs : mine;
  return {
    step: newer.step,
    seen: [...new Set([...mine.seen, ...theirs.seen])].toSorted(),
    changed: newer.changed,
  };
}
