// Names that somebody else has typed, of people and of files: nothing invisible is left in them, and something to read is.
import { typedLine } from './typed-text.ts';

/** Marks that turn the direction of what follows, and what no font draws; but for the two joiners. */
const unseen = /(?![\u200C\u200D])[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;

/** Joiners between two characters are spelling, as in Persian, or make one emoji of several. Anywhere else they are nothing. */
const looseJoiners = /^[\s\u200C\u200D]+|[\u200C\u200D]+(?=[\s\u200C\u200D]|$)|(?<=\s)[\u200C\u200D]+/gu;

/** A name as it is shown and kept: empty where nothing in it can be seen. */
export function nameLine(name: string, most: number): string {
  const line = typedLine(name.replaceAll(unseen, ''), Infinity).replaceAll(looseJoiners, '');
  return typedLine(line, most).replace(/[\s\u200C\u200D]+$/u, '');
}

/** Whether a name has a letter or a digit, of any script: without one nobody can say it. */
export const canBeSaid = (name: string): boolean =>
  /[\p{L}\p{N}]/u.test(name.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''));

/** By what two ways to type one name are the same: case, spacing and what cannot be seen do not count. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The most of a file's name that is shown. */
const mostOfFile = 200;

/** The name of a file as it is shown: whole, but for what cannot be seen. */
export function fileLine(name: string): string {
  const line = name
    .replaceAll(unseen, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, '');
  const cut = [...line.replaceAll(looseJoiners, '')].slice(0, mostOfFile).join('');
  return cut.trim() || 'a file without a name';
}
