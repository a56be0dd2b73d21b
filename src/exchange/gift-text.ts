// Words as GIFT takes them: as HTML where they may be emphasised or parted into paragraphs, plain where a reader compares them.
import { parseRichText, plainText, type Segment } from '#quiz/rich-text.ts';

/** On one line: an empty line would end a question, and other control characters are nothing to read. */
const onOneLine = (text: string): string => text.replaceAll(/[\p{Cc} ]+/gu, ' ').trim();

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign);

/** A text with our little markup as HTML. Exact words stand in quotation marks; what only our pages mark does not show. */
export const htmlOf = (source: string): string => parseRichText(onOneLine(source)).map(writeSegment).join('');

function writeSegment(segment: Segment): string {
  if ('parts' in segment) return segment.parts.map(writeSegment).join('');
  const text = escapeHtml(segment.text);
  switch (segment.type) {
    case 'emphasis':
      return `<em>${text}</em>`;
    case 'strong':
      return `<strong>${text}</strong>`;
    case 'quote':
      return `“${text}”`;
    default:
      return text;
  }
}

/** A text that is shown as it is, as HTML: a star in it is a star. */
export const htmlOfPlain = (text: string): string => escapeHtml(onOneLine(text));

/** A text without markup. */
export const plainOf = (source: string): string =>
  plainText(source)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** Readers put such a sign in an escaped one's place, and could not tell it from words of ours. */
const placeholder = /&&0\d\d/;

/** Whether a plain text comes out of a reader as it went in. */
export const canBeName = (text: string): boolean => !placeholder.test(text);

/** The same for a word to be typed: a star stands for any letters there, an arrow makes a pair, a bracket names a format. */
export const canBeTyped = (text: string): boolean => canBeName(text) && !/[*\\]|->|^\[/.test(text);

/** With a backslash before every sign that GIFT has a use for. */
export const escapeGift = (text: string): string => text.replaceAll(/[\\~=#{}:]/g, String.raw`\$&`);

/** HTML as GIFT takes it. It says so each time: words of ours may begin with a bracket or a percent sign. */
export const giftHtml = (html: string): string => `[html]${escapeGift(html)}`;
