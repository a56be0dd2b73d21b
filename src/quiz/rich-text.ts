// The little markup that items, digests and cards may use: emphasis, verified quotations, the editor's marks, words to be marked.

export type Segment =
  | { readonly type: 'text' | 'emphasis' | 'strong'; readonly text: string }
  /** Exact words from a paragraph (`p6`, `hl`) or a case-file card. */
  | { readonly type: 'quote'; readonly text: string; readonly ref: string }
  /** Words that a hottext item lets a learner mark. */
  | { readonly type: 'token'; readonly text: string; readonly id: string }
  /** The editor's marks: who says so, and what holds a claim back. */
  | { readonly type: 'attribution' | 'hedge'; readonly parts: readonly Segment[] };

const markup = /\[([^\]]+)\]\(([^)\s]+)\)|__(.+?)__|~(.+?)~|\*\*([^*]+)\*\*|\*([^*]+)\*/g;

/**
 * Splits a text into segments: `*emphasis*`, `**strong**`, `[exact words](p6)`, `[markable words](#id)`,
 * `__words that attribute__` and `~words that hedge~`; the last two may hold the others.
 * Text that only looks like markup stays text; nothing throws.
 */
export function parseRichText(source: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of source.matchAll(markup)) {
    if (match.index > end) segments.push({ type: 'text', text: source.slice(end, match.index) });
    end = match.index + match[0].length;
    segments.push(segmentOf(match));
  }
  if (end < source.length) segments.push({ type: 'text', text: source.slice(end) });
  return segments;
}

function segmentOf([
  ,
  linked,
  target = '',
  attribution,
  hedge,
  strong,
  emphasis = '',
]: RegExpExecArray): Segment {
  if (linked !== undefined) {
    return target.startsWith('#')
      ? { type: 'token', text: linked, id: target.slice(1) }
      : { type: 'quote', text: linked, ref: target };
  }
  if (attribution !== undefined) return { type: 'attribution', parts: parseRichText(attribution) };
  if (hedge !== undefined) return { type: 'hedge', parts: parseRichText(hedge) };
  return strong === undefined ? { type: 'emphasis', text: emphasis } : { type: 'strong', text: strong };
}

/** Every segment of a text that holds no others, in order. */
export function flatSegments(source: string): Exclude<Segment, { readonly parts: unknown }>[] {
  const flatten = (segment: Segment): Exclude<Segment, { readonly parts: unknown }>[] =>
    'parts' in segment ? segment.parts.flatMap(flatten) : [segment];
  return parseRichText(source).flatMap(flatten);
}

/** The ids of the markable words in a text, in order. */
export function tokensIn(source: string): string[] {
  return flatSegments(source).flatMap((segment) => (segment.type === 'token' ? [segment.id] : []));
}

/** The text without its markup, for labels, announcements and word counts. */
export function plainText(source: string): string {
  return flatSegments(source)
    .map((segment) => (segment.type === 'quote' ? `“${segment.text}”` : segment.text))
    .join('');
}
