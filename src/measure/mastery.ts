// How firmly an objective stands, in a word. Pure: a rule with stated thresholds, no grade.

/** What the answers to one question of an objective come to. */
export type QuestionEvidence = {
  /** Share of the points of the latest answer that is not a second try, 0 to 1. */
  readonly share: number;
  /** How many answers there are, second tries left out: the first, and every later one. */
  readonly answers: number;
};

/** `unmet`: nothing scored has been answered. */
export const masteries = ['unmet', 'shaky', 'growing', 'solid'] as const;
export type Mastery = (typeof masteries)[number];

/** From this mean share of the points on, an objective is growing. */
export const growingFrom = 0.5;

/** From this mean share of the points on it is solid, if enough was answered. */
export const solidFrom = 0.8;

/** So many answers it takes to be called solid: two questions, or one of them on two occasions. */
export const solidAfter = 2;

/** A sum of thirds and fifths is rarely exact. */
const tolerance = 1e-9;

/** The word for an objective, from the answers to its questions; every question weighs the same. */
export function masteryOf(questions: readonly QuestionEvidence[]): Mastery {
  if (questions.length === 0) return 'unmet';
  const mean = questions.reduce((sum, { share }) => sum + share, 0) / questions.length + tolerance;
  if (mean < growingFrom) return 'shaky';
  const answers = questions.reduce((sum, question) => sum + question.answers, 0);
  return mean >= solidFrom && answers >= solidAfter ? 'solid' : 'growing';
}
