// A whole report as progress needs it: a step a question.
import type { WholeReport } from './reports.ts';
import { questionOf } from '#quiz/question-of.ts';
import { plainText } from '#quiz/rich-text.ts';
import { anchorOf } from '#quiz/anchor.ts';
import type { Outline } from '#record/outline.ts';

export const outlineOfReport = ({ slug, questions }: WholeReport): Outline => ({
  slug: `reports/${slug}`,
  steps: questions.map(({ item }) => ({
    id: anchorOf(item.id),
    title: plainText(questionOf(item)),
    placements: [item.id],
  })),
});
