// What a learner's five numbers say, in plain words and without a grade. Pure.
import { inWords } from '#lib/number-words.ts';

export type Case = {
  /** "Spain, 2004" */
  readonly name: string;
  /** How likely the learner said it was to hold, 0 to 100. */
  readonly number: number;
  readonly held: boolean;
};

/** From how far apart on two averages tell something. */
const apart = 20;
/** From where on a number believes, and up to where it doubts. */
const believes = 60;
const doubts = 40;

const mean = (cases: readonly Case[]): number =>
  Math.round(cases.reduce((sum, { number }) => sum + number, 0) / cases.length);

/** By how much a number was on the wrong side of 50; below 0 where it was on the right one. */
const wrongBy = ({ number, held }: Case): number => (held ? 50 - number : number - 50);

/** Sentences about the numbers, the plainest first; none unless there is a case of each ending. */
export function readingOf(cases: readonly Case[]): string[] {
  const held = cases.filter((one) => one.held);
  const fell = cases.filter((one) => !one.held);
  if (held.length === 0 || fell.length === 0) return [];
  const [forHeld, forFell] = [mean(held), mean(fell)];
  return [
    `On average you gave ${forHeld} to the ${inWords(held.length)} that held and ${forFell} to the ${inWords(fell.length)} that fell.`,
    apartIn(forHeld - forFell),
    farthestIn(cases),
    ...leanIn(cases, held.length, fell.length),
  ];
}

function apartIn(gap: number): string {
  if (gap >= apart) return 'So what you went by told the two apart.';
  if (gap <= -apart) return 'So what you went by spoke for the wrong ones here.';
  return 'So your numbers hardly told the two apart. The lessons show what to look for.';
}

function farthestIn(cases: readonly Case[]): string {
  const [farthest] = cases.toSorted((one, other) => wrongBy(other) - wrongBy(one));
  if (!farthest || wrongBy(farthest) <= 0) return 'None of your numbers was on the wrong side of 50.';
  const { name, number, held } = farthest;
  return `You gave ${number} to one that ${held ? 'held' : 'fell'}: ${name}.`;
}

/** Whoever believes or doubts everything hears of it: both miss the same thing. */
function leanIn(cases: readonly Case[], held: number, fell: number): string[] {
  const all = (is: (number: number) => boolean) => cases.every(({ number }) => is(number));
  const every = `all ${inWords(cases.length)}`;
  if (all((number) => number >= believes))
    return [`You believed ${every}, and ${inWords(fell)} of them fell.`];
  if (all((number) => number <= doubts)) return [`You doubted ${every}, and ${inWords(held)} of them held.`];
  if (all((number) => number > doubts && number < believes))
    return [`You stayed near 50 with ${every}. That is careful, and it does not help anybody to decide.`];
  return [];
}
