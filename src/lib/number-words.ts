// Small numbers in words, as running text has them.

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "two" for 2; figures from 13 on. */
export const inWords = (count: number): string => words[count] ?? String(count);

/** "Two" for "two". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
