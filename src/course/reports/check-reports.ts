// Checks the whole reports: a text of the right length whose claims are words of it, the five questions of the card, and as many
// sound reports as others.
import type { Content } from '../content-types.ts';
import { checkSource } from '../check-source.ts';
import { cure, type ReportProblem } from '../problems.ts';
import type { WholeReport } from './reports.ts';
import { paragraphWith } from './spans.ts';

/** The kinds of question that each report asks at least once. */
const wantedKinds = ['choice', 'hottext', 'match'] as const;

/** Reports what is wrong with content/reports beside the files that it names. */
export function checkReports(content: Content, report: ReportProblem): void {
  const { reports } = content;
  for (const one of reports) {
    const file = `reports/${one.slug}/report.yaml`;
    checkSource(file, one, report);
    checkText(one, file, report);
    checkNames(one, content, file, report);
    checkQuestions(one, content, report);
  }
  const numbers = reports.map(({ number }) => number);
  if (numbers.some((number, index) => number !== index + 1))
    report('reports', `the numbers are ${numbers.join(', ')}: give each the next, from 1.`);
  const sound = reports.filter(({ verdict }) => verdict === 'sound').length;
  if (Math.abs(sound * 2 - reports.length) > 1)
    report('reports', `${sound} of ${reports.length} reports are sound: half of them.`);
}

function checkText({ paragraphs, ...one }: WholeReport, file: string, report: ReportProblem): void {
  const words = paragraphs
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/).length;
  if (words < 250 || words > 350) report(file, `the text has ${words} words: 250 to 350.`);
  const speakers = one.speakers.map(({ id }) => id);
  for (const { id, by, claims } of paragraphs) {
    if (by && !speakers.includes(by)) report(file, `${id} is by "${by}", ${cure(by, speakers)}`);
    for (const { id: claim, span } of claims) {
      const found = paragraphWith(span, { paragraphs });
      if (typeof found === 'string') report(file, `claim "${claim}" has the span “${span}”, ${found}`);
      else if (found.id !== id)
        report(file, `claim "${claim}" stands in ${id}, and its words in ${found.id}: move it there.`);
    }
  }
}

function checkNames(one: WholeReport, content: Content, file: string, report: ReportProblem): void {
  const slugs = content.lessons.map(({ slug }) => slug);
  if (!slugs.includes(one.lesson))
    report(file, `field "lesson" names "${one.lesson}", ${cure(one.lesson, slugs)}`);
  const others = content.reports.map(({ slug }) => slug);
  if (one.sumsUp && !others.includes(one.sumsUp))
    report(file, `field "sumsUp" names "${one.sumsUp}", ${cure(one.sumsUp, others)}`);
}

function checkQuestions({ slug, questions }: WholeReport, content: Content, report: ReportProblem): void {
  const folder = `reports/${slug}`;
  const card = content.card.questions.map(({ id }) => id);
  for (const id of card) {
    const times = questions.filter(({ asks }) => asks === id).length;
    if (times !== 1) report(folder, `asks the question "${id}" of the card ${times} times: once.`);
  }
  for (const { item, asks, lesson } of questions) {
    if (!card.includes(asks)) report(`${item.id}.yaml`, `field "asks" names "${asks}", ${cure(asks, card)}`);
    const slugs = content.lessons.map((each) => each.slug);
    if (!slugs.includes(lesson))
      report(`${item.id}.yaml`, `field "lesson" names "${lesson}", ${cure(lesson, slugs)}`);
  }
  const kinds = new Set(questions.map(({ item }) => item.kind));
  for (const kind of wantedKinds.filter((one) => !kinds.has(one)))
    report(folder, `has no question of the kind "${kind}": ask one of the five so.`);
}
