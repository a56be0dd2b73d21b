// Words with our little markup as QTI shows them: as XHTML.
import { parseRichText, type Segment } from '../rich-text.ts';
import { xml, type Xml, type XmlNode } from './xml.ts';

type Token = Extract<Segment, { readonly type: 'token' }>;

/**
 * A text with our markup. Exact words stand in quotation marks; what only our pages mark does not show.
 * @param drawToken how words that can be marked are drawn; left out, as words
 */
export const rich = (source: string, drawToken?: (token: Token) => Xml): XmlNode[] =>
  parseRichText(source).flatMap((segment) => draw(segment, drawToken));

function draw(segment: Segment, drawToken?: (token: Token) => Xml): XmlNode[] {
  if ('parts' in segment) return segment.parts.flatMap((part) => draw(part, drawToken));
  switch (segment.type) {
    case 'emphasis':
      return [xml('em', {}, segment.text)];
    case 'strong':
      return [xml('strong', {}, segment.text)];
    case 'quote':
      return [`“${segment.text}”`];
    case 'token':
      return [drawToken ? drawToken(segment) : segment.text];
    default:
      return [segment.text];
  }
}

/** A paragraph of a text with our markup. */
export const paragraph = (source: string): Xml => xml('p', {}, ...rich(source));

/** "Label text": a paragraph that says first what it is about. */
export const labelled = (label: string, source: string): Xml =>
  xml('p', {}, xml('strong', {}, ...rich(label)), ' ', ...rich(source));

/** What is asked, as the first thing in an interaction. */
export const prompt = (source: string, ...more: readonly XmlNode[]): Xml =>
  xml('qti-prompt', {}, ...rich(source), ...more);
