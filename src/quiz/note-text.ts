// What the rules for hints see in the words of a note or of an own report: its sentences, and the line of the box that is most like one of them. Pure.
import { boxParts, noteLinesOf } from './desk-note.ts';
import type { Fields } from './fields.ts';

export type BoxLine = { readonly box: (typeof boxParts)[number]['id']; readonly line: string };

/** The line of the box that shares most words with a text, two at least; between equals, the better supported one. */
export function bestLine(fields: Fields, text: string): BoxLine | undefined {
  const words = new Set(stemsOf(text));
  let best: BoxLine | undefined;
  let most = 1;
  for (const { id } of boxParts) {
    for (const line of noteLinesOf(fields, id)) {
      const shared = new Set(stemsOf(line).filter((stem) => words.has(stem))).size;
      if (shared > most) {
        most = shared;
        best = { box: id, line };
      }
    }
  }
  return best;
}

/** Its words, without what stands between them. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const idle = new Set(
  'about after also been before does from have into that their them then there they this were what when which will with would says said'.split(
    ' ',
  ),
);

/** The words of a text that carry meaning, cut so that *warned* meets *warning*. */
function stemsOf(text: string): string[] {
  return wordsOf(text.toLowerCase())
    .filter((word) => word.length > 3 && !idle.has(word))
    .map((word) => word.replace(/(ings?|ed|es|s)$/, '').slice(0, 6));
}

/** Its sentences. */
export const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** The first words of a line, to know it by. */
export function cut(line: string): string {
  const words = line.split(/\s+/);
  const start = words.slice(0, 8).join(' ').slice(0, 80);
  return words.length > 8 || start.length < line.length ? `${start.replace(/[.,;:]$/, '')} …` : line;
}
