// Words, names and numbers as the class desk writes them.
import { canBeSaid, nameLine } from '#lib/foreign/foreign-name.ts';

/** The names in a pasted list: one a line, or parted by semicolons or tabs; each once, without space around it. */
export function namesIn(text: string): string[] {
  const names = text
    .split(/[\n\r;\t]+/)
    .map((name) => nameLine(name, 60))
    .filter(canBeSaid);
  return [...new Set(names)].slice(0, 2_000);
}

/** "Lessons 1–4", "Lessons 1, 3 and capstone": what is called "Lesson 3" or otherwise, in the order of the course. */
export function lessonsInWords(names: readonly string[]): string {
  const numbers = names.flatMap((name) => Number(/^Lesson (\d+)$/.exec(name)?.[1]) || []);
  const others = names.filter((name) => !/^Lesson \d+$/.test(name)).map((name) => name.toLowerCase());
  const runs: [from: number, to: number][] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const spans = runs.map(([from, to]) =>
    from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
  );
  const numbered =
    spans.length > 0 ? [`${numbers.length === 1 ? 'Lesson' : 'Lessons'} ${spans.join(', ')}`] : [];
  const said = [...numbered, ...others].join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The id of an objective as the head of a column: "order-claims" is "Order claims". */
export function columnName(key: string): string {
  const words = (key.split('/')[1] ?? key).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A share of 0 to 1 as a whole number of per cent. */
export const wholePercent = (share: number): number => Math.round(share * 100);

const numbers = new Intl.NumberFormat('en-GB');

/** "1,000" */
export const grouped = (count: number): string => numbers.format(count);

/** Whole points with their sign: "+14", "−6", "0". */
export function signedPoints(points: number): string {
  const whole = Math.round(points);
  return whole > 0 ? `+${whole}` : whole < 0 ? `−${-whole}` : '0';
}

/** From this many points on, being sure and being right are said to differ. */
const telling = 5;

/** What a gap between sureness and being right means, for the words under a figure. */
export function gapInWords(points: number): string {
  if (Math.abs(points) < telling) return 'as sure as right, on average';
  return points > 0 ? 'too sure, on average' : 'too doubtful, on average';
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  const [last = '', ...before] = words.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}
