// How parts make points: three rules, the same for a grader with the item in its hands and for a form with marks on its controls.
import type { Graded, Outcome } from './grading.ts';

/**
 * `marks`: what is marked counts, right or wrong, at the same price; what is left out counts nothing.
 * `parts`: one point a part, half for a second answer that can be defended.
 * `order`: one point a pair in the right order (the concordant pairs of Kendall's tau), so that one statement in the wrong
 * place does not cost all that follow it.
 */
export type Rule = 'marks' | 'parts' | 'order';

/** The rule of an item, and how many points there are; a forecast has a Brier score instead. */
export type Scoring = { readonly rule: Rule; readonly total: number } | { readonly rule: 'forecast' };

/** Of parts that are marked or filled, so many of each; never below 0, so that marking everything earns nothing. */
export const pointsFor = (rule: Rule, right: number, half: number, wrong: number): number =>
  Math.max(0, right + half / 2 - (rule === 'marks' ? wrong : 0));

function points(rule: Rule, outcomes: readonly Outcome[]): number {
  const count = (which: Outcome) => outcomes.filter((outcome) => outcome === which).length;
  return pointsFor(rule, count('right'), count('half'), count('wrong'));
}

/** @param places where each statement was put, the statements in the right order */
export const pointsForOrder = (places: readonly number[]): number =>
  places.reduce(
    (sum, place, index) => sum + places.slice(index + 1).filter((later) => place < later).length,
    0,
  );

/** How many pairs there are among so many statements. */
export const pairsAmong = (statements: number): number => (statements * (statements - 1)) / 2;

type Markable = { readonly id: string; readonly correct?: true | undefined };

/** What was left unmarked has no outcome: naming it would give the key away before the retry. */
export function gradeMarks(parts: readonly Markable[], marked: readonly string[]): Graded {
  const isKey = (id: string) => parts.some((part) => part.id === id && part.correct);
  const outcomes: Record<string, Outcome> = {};
  for (const id of marked) outcomes[id] = isKey(id) ? 'right' : 'wrong';
  const total = parts.filter((part) => part.correct).length;
  return { status: 'graded', earned: points('marks', Object.values(outcomes)), total, outcomes };
}

/** @param outcomes of every part, by its id */
export function gradeParts(outcomes: Readonly<Record<string, Outcome>>): Graded {
  const all = Object.values(outcomes);
  return { status: 'graded', earned: points('parts', all), total: all.length, outcomes };
}

/** To two places. By hand: a browser's formatter would take a slow phone a tenth of a second, in every lesson. */
export const rounded = (value: number) => Math.round(value * 100) / 100;

/** What a mark that fell short got: "1 of 2 found, and 1 too many; each one too many takes one away." */
export function sayMarks({ total, outcomes }: Graded): string {
  const marks = Object.values(outcomes);
  const found = marks.filter((outcome) => outcome === 'right').length;
  const extra = marks.length - found;
  const price = found > 0 ? '; each one too many takes one away' : '';
  return `${found} of ${total} found${extra > 0 ? `, and ${extra} too many${price}` : ''}.`;
}

/** "2.5 of 4." */
export const sayParts = ({ earned, total }: Graded): string => `${rounded(earned)} of ${total}.`;
