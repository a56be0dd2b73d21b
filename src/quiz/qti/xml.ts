// XML as a tree, written in one place, so that no word of an author can become markup.

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export type Xml = {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
};

/** A text stands for itself, whatever signs are in it. */
export type XmlNode = string | Xml;

export const xml = (name: string, attributes: Attributes = {}, ...children: readonly XmlNode[]): Xml => ({
  name,
  attributes,
  children,
});

/** What XML 1.0 has no way to write. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Signs with a meaning of their own, and white space that a reader would change: in a text a carriage return, in a value more. */
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string, reserved: RegExp): string =>
  text
    .replaceAll(unwritable, '\uFFFD')
    .replaceAll(reserved, (sign) => signs[sign] ?? `&#${sign.codePointAt(0)};`);

/** The node as XML; a character that XML does not know is a replacement character. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escape(node, /[&<>\r]/g);
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escape(String(value), /[&<>"\t\n\r]/g)}"`)
    .join('');
  const inside = node.children.map(writeXml).join('');
  return `<${node.name}${attributes}${inside ? `>${inside}</${node.name}>` : '/>'}`;
}
