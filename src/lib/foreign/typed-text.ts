// What people type into a title, a note or a name, made fit to travel: nothing invisible, nothing that turns other text around.

/** Control characters, and those that reverse the direction of what follows. A line feed is neither. */
const unseen = /(?!\n)[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu;

/** Angle brackets have no place in a name or a title, and every place in an attack. */
const brackets = /[<>]/g;

/** Cuts between characters, never inside one. */
const upTo = (text: string, most: number) =>
  text.length <= most
    ? text
    : [...text].reduce((cut, one) => (cut.length + one.length > most ? cut : cut + one), '');

/** One line of what somebody typed, to be shown: every sign that can be seen is in it. */
export function shownLine(text: string, most: number): string {
  const line = text.replaceAll(/\s/g, ' ').replaceAll(unseen, '');
  return upTo(line.normalize('NFC').replaceAll(/ +/g, ' ').trim(), most).trim();
}

/** One line of a name or a title. */
export const typedLine = (text: string, most: number): string =>
  shownLine(text.replaceAll(brackets, ''), most);

/** A note: its lines, at most one empty one between them. */
export function typedLines(text: string, most: number): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(unseen, '');
  const kept = lines
    .normalize('NFC')
    .replaceAll(/ +\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return upTo(kept, most).trim();
}
