// Checks the whole reports: a text of the right length whose claims are words of it, the five questions of the card, and as many
// sound reports as others.
import type { Content } from '../content-types.ts';
import { checkSource } from '../source/check-source.ts';
import { cure, type ReportProblem } from '../problems.ts';
import type { WholeReport } from './reports.ts';
import { paragraphWith } from './spans.ts';

/** Longer titles are cut off in lists of what a search found. */
const longestHeadline = 50;

/** How many kinds of question a report asks at least. */
const fewestKinds = 3;

/** Reports what is wrong with content/reports beside the files that it names. */
export function checkReports(content: Content, report: ReportProblem): void {
  const { reports } = content;
  for (const one of reports) {
    const file = `reports/${one.slug}/report.yaml`;
    checkSource(file, one, report);
    checkText(one, file, report);
    checkNames(one, content, file, report);
    checkQuestions(one, content, report);
    checkMarks(one, report);
  }
  const numbers = reports.map(({ number }) => number);
  if (numbers.some((number, index) => number !== index + 1))
    report('reports', `the numbers are ${numbers.join(', ')}: give each the next, from 1.`);
  const sound = reports.filter(({ verdict }) => verdict === 'sound').length;
  if (sound !== Math.floor(reports.length / 2))
    report('reports', `${sound} of ${reports.length} reports are sound: half of them.`);
}

function checkText({ paragraphs, ...one }: WholeReport, file: string, report: ReportProblem): void {
  const words = paragraphs
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/).length;
  if (words < 250 || words > 350) report(file, `the text has ${words} words: 250 to 350.`);
  if (one.headline.length > longestHeadline)
    report(file, `field "headline" has ${one.headline.length} signs: ${longestHeadline} at most.`);
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

/** Words that two questions mark are the same or apart: a mark cannot begin in another. */
function checkMarks({ slug, paragraphs, questions }: WholeReport, report: ReportProblem): void {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const marks = [...new Set(questions.flatMap(({ spans }) => spans))].map((words) => ({
    words,
    from: text.indexOf(words),
    to: text.indexOf(words) + words.length,
  }));
  for (const { words, from, to } of marks) {
    const other = marks.find((mark) => mark.words !== words && mark.from >= from && mark.from < to);
    if (other)
      report(`reports/${slug}`, `marks “${words}” and, inside of it, “${other.words}”: take them apart.`);
  }
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
  const kinds = new Set(questions.map(({ item }) => item.kind)).size;
  if (kinds < fewestKinds) report(folder, `asks in ${kinds} kinds of question: ${fewestKinds} at least.`);
}
