// Checks that every lesson serves a question of the card, and that the card names no other.
import type { Content } from '../content-types.ts';
import { cure, type ReportProblem } from '../problems.ts';

const file = 'card.yaml';

/** Reports lessons that the card leaves out, names twice under one question, or makes up. The capstone serves all five. */
export function checkCard({ card, lessons }: Content, report: ReportProblem): void {
  const capstone = lessons.find(({ topic }) => topic === 'capstone')?.slug;
  const slugs = lessons.map(({ slug }) => slug).filter((slug) => slug !== capstone);
  for (const { id, lessons: named } of card.questions) {
    for (const slug of new Set(named)) {
      if (slug === capstone)
        report(file, `"${id}" names "${slug}", which serves all five questions: take it out.`);
      else if (!slugs.includes(slug))
        report(file, `"${id}" names the lesson "${slug}", ${cure(slug, slugs)}`);
      else if (named.indexOf(slug) !== named.lastIndexOf(slug))
        report(file, `"${id}" names the lesson "${slug}" twice: once is enough.`);
    }
  }
  for (const slug of slugs.filter(
    (one) => !card.questions.some((question) => question.lessons.includes(one)),
  ))
    report(file, `no question names the lesson "${slug}": put it under the question that it serves.`);
}
