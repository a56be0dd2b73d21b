// Checks that every quotation is the article's own words, or a card's, and that no other words stand between quotation marks.
import { passagesIn } from '#quiz/projections.ts';
import { isParagraph } from '#quiz/sources.ts';
import type { Item } from '#quiz/types.ts';
import type { Content } from '../content-types.ts';
import { cure, type ReportProblem } from '../problems.ts';
import {
  exactPassage,
  looseQuotes,
  normalise,
  quotationProblem,
  quotationsIn,
  quotationsInLesson,
  type Quotation,
} from './quotations.ts';
import { citable } from '../refs.ts';
import { itemFile, textsOf } from '../texts.ts';

/** Reports quotation marks around words that nobody can check: ours, or without a paragraph. */
export function checkLooseQuotes(content: Content, report: ReportProblem): void {
  // A text of ours that questions are about quotes those who speak in it.
  const ours = ({ file, path }: { readonly file: string; readonly path: string }) =>
    file.startsWith('families/') ||
    path.startsWith('passage.') ||
    path.startsWith('report.') ||
    (file.startsWith('reports/') && /^(paragraphs|passages)\[/.test(path));
  for (const { file, path, text } of textsOf(content).filter((one) => !ours(one))) {
    for (const loose of looseQuotes(text)) {
      report(
        file,
        `field "${path}" holds quotation marks around ${loose}: write exact words as [words](p6), and other words in *italics*.`,
      );
    }
  }
  for (const { file, prose } of content.lessons) {
    for (const loose of looseQuotes(prose)) {
      report(
        file,
        `the prose holds quotation marks around ${loose.slice(0, 60)}: write exact words as <Quote p="6">words</Quote>, and other words in *italics*.`,
      );
    }
  }
}

/** Reports quotations whose words are not approved for their paragraph, or not among those of their card. */
export function checkQuotations(content: Content, report: ReportProblem): void {
  const cards = new Map(
    citable(content).map(({ ref, quotes }) => [ref, quotes.map((words) => normalise(words))]),
  );
  for (const quotation of quotationsOf(content)) {
    const { file, ref, words } = quotation;
    const approved = cards.get(ref);
    if (isParagraph(ref)) {
      const problem = quotationProblem(quotation, content.fingerprint);
      if (problem) report(file, problem);
    } else if (!approved) {
      report(file, `the quotation “${words}” comes from "${ref}", ${cure(ref, [...cards.keys()])}`);
    } else if (!approved.includes(normalise(words))) {
      report(
        file,
        `the quotation “${words}” is not among the quotes of "${ref}": mend the words, or add them there with their source.`,
      );
    }
  }
}

/** Every quotation anywhere in the content. */
export function quotationsOf(content: Content): Quotation[] {
  const file = 'article/paragraphs.yaml';
  return [
    { file: 'article/source.yaml', ref: 'hl', words: content.article.headline },
    ...content.paragraphs.map(({ id, finder }) => ({ file, ref: id, words: finder })),
    ...textsOf(content).flatMap(({ file: origin, text }) => quotationsIn(origin, text)),
    ...content.lessons.flatMap((lesson) => quotationsInLesson(lesson.file, lesson.tree)),
    ...[...content.items.values()].flatMap((item) => exactPassagesOf(item)),
  ];
}

function exactPassagesOf(item: Item): Quotation[] {
  return passagesIn(item)
    .filter((passage) => passage.exact)
    .map((passage) => exactPassage(itemFile(item), passage.from, passage.text));
}
