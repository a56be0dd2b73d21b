// When a check was begun and finished, and with which form. Pure, like the record of an item.

export const checkNames = ['start', 'end', 'later'] as const;
export type CheckName = (typeof checkNames)[number];

export type CheckRecord = {
  /** The form drawn for it; empty before it is begun. */
  readonly form: string;
  /** In milliseconds since 1970; 0 before. */
  readonly begun: number;
  readonly finished?: number;
};

export const noCheck: CheckRecord = { form: '', begun: 0 };

/** Joins what two tabs or devices know: a finished check before an open one, an earlier one before a later. */
export function mergeChecks(mine: CheckRecord, theirs: CheckRecord): CheckRecord {
  if (!mine.form || !theirs.form) return mine.form ? mine : theirs;
  const order =
    (mine.finished ?? Infinity) - (theirs.finished ?? Infinity) ||
    mine.begun - theirs.begun ||
    (mine.form <= theirs.form ? -1 : 1);
  return order < 0 ? mine : theirs;
}
