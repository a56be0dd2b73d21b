// A text cut into the sentences that are read one after another. Pure.

/** A browser forgets to go on after some 15 seconds of one sentence, so a long one is read in parts; in signs. */
const longest = 220;

export type Span = { readonly from: number; readonly to: number };

/** Where each sentence of a text stands, without the white space around it; one that is too long in parts. */
export function sentencesIn(text: string): Span[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return [...segments].flatMap(({ segment, index }) => {
    const from = index + (segment.length - segment.trimStart().length);
    const to = from + segment.trim().length;
    return from < to ? partsOf(text, from, to) : [];
  });
}

/** A span in parts that end behind a comma or a space. */
function partsOf(text: string, from: number, to: number): Span[] {
  if (to - from <= longest) return [{ from, to }];
  const piece = text.slice(from, from + longest);
  const comma = piece.search(/[,;:][^,;:]*$/);
  const space = piece.lastIndexOf(' ');
  const length = comma > longest / 2 ? comma + 1 : space > 0 ? space : longest;
  const next = from + length + (text.slice(from + length, to).match(/^\s*/)?.[0].length ?? 0);
  return [{ from, to: from + length }, ...(next < to ? partsOf(text, next, to) : [])];
}
