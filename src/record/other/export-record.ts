// When the record was last downloaded from this browser, and whether it is time to do so again. Pure.

export type ExportRecord = {
  /** In milliseconds since 1970; 0 for never. */
  readonly at: number;
  /** How many questions were answered by then. */
  readonly answered: number;
};

export const neverExported: ExportRecord = { at: 0, answered: 0 };

const day = 24 * 60 * 60 * 1000;

/** What may have been done since the last download before a learner is reminded of it. */
const patience = { answers: 5, time: 14 * day };

type Situation = {
  readonly last: ExportRecord;
  /** How many questions are answered. */
  readonly answered: number;
  readonly hasFinishedLesson: boolean;
  /** The browser has promised not to remove what is kept. */
  readonly isPersistent: boolean;
  readonly now: number;
};

/** Whether to remind: there is something to lose, the browser may lose it, and the last copy is old. */
export function isExportDue({ last, answered, hasFinishedLesson, isPersistent, now }: Situation): boolean {
  if (!hasFinishedLesson || isPersistent) return false;
  const since = answered - last.answered;
  // A clock set back has not made the copy any newer; it is the answers that then decide.
  return since >= patience.answers || (since > 0 && now - last.at >= patience.time);
}
