// Evidence in a report is words of it: they stand in it once, and become the paragraph that holds them.
import { plainText } from '#quiz/rich-text.ts';
import type { ReportHead } from './report-schema.ts';

type Text = Pick<ReportHead, 'paragraphs'>;

/** A paragraph of a report as evidence names it. */
export const reportRef = (slug: string, paragraph: string) => `reports/${slug}/${paragraph}`;

/**
 * The one paragraph that holds words of a report.
 * @returns what is wrong, as the end of a sentence, where there is none or more than one
 */
export function paragraphWith(words: string, { paragraphs }: Text): { readonly id: string } | string {
  const first = paragraphs.find(({ text }) => text.includes(words));
  const times = paragraphs.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);
  if (first && times === 1) return { id: first.id };
  return times === 0
    ? 'which does not stand in the report: copy the words from it.'
    : `which stands in the report ${times} times: add a word before or after it.`;
}

/**
 * What an author wrote of a question, with paragraphs in place of the words of the report that it cites, and of the paragraphs
 * that it shows. What cannot be found stays as it is.
 * @param complain takes what is wrong, as a sentence
 */
export function inReport(data: unknown, slug: string, text: Text, complain: (problem: string) => void) {
  const replaced = (node: unknown, key: string, path: string): unknown => {
    if (Array.isArray(node))
      return node.map((part: unknown, index) => replaced(part, key, `${path}[${index}]`));
    if (typeof node === 'string') return key === 'evidence' ? refOf(node, path) : node;
    if (typeof node !== 'object' || node === null) return node;
    const parts = Object.entries(node).map(([name, part]): [string, unknown] => [
      name,
      replaced(part, name, path ? `${path}.${name}` : name),
    ]);
    return shown(Object.fromEntries(parts), path);
  };
  const refOf = (words: string, path: string) => {
    const found = paragraphWith(words, text);
    if (typeof found !== 'string') return reportRef(slug, found.id);
    complain(`field "${path}" has “${words}”, ${found}`);
    return words;
  };
  const shown = (node: Readonly<Record<string, unknown>>, path: string) => {
    const { from, text: words } = node;
    if (typeof from !== 'string' || typeof words !== 'string') return node;
    const paragraph = text.paragraphs.find(({ id }) => id === from);
    if (!paragraph) complain(`field "${path}.from" names "${from}", which is no paragraph of the report.`);
    else if (node['exact'] !== false && !paragraph.text.includes(plainText(words)))
      complain(`field "${path}.text" has words that do not stand in "${from}": copy them from there.`);
    return { ...node, from: reportRef(slug, from) };
  };
  return replaced(data, '', '');
}
