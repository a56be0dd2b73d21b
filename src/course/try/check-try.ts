// Checks the ten minutes first: five settled cases that nothing tells before, shared out evenly, and a report of the right length.
import type { Content } from '../content-types.ts';
import { cure, type ReportProblem } from '../problems.ts';
import { itemFile } from '../texts.ts';

const file = 'try.yaml';

const count = (text: string) => text.trim().split(/\s+/).length;

/** Reports what is wrong with content/try.yaml beside the files that it names. */
export function checkTry(content: Content, report: ReportProblem): void {
  checkCards(content, report);
  checkShares(content, report);
  checkReport(content, report);
}

function checkCards(
  { try: { cards }, ledger, lessons, items, misconceptions }: Content,
  report: ReportProblem,
) {
  const ids = ledger.map(({ id }) => id);
  const codes = misconceptions.map(({ code }) => code);
  const tellers = [
    ...lessons.map((lesson) => ({ teller: lesson.file, text: lesson.body })),
    ...[...items.values()].map((item) => ({ teller: itemFile(item), text: JSON.stringify(item) })),
  ];
  for (const { entry, text, ask, misconception } of cards) {
    const found = ledger.find(({ id }) => id === entry);
    if (!found) report(file, `a card names the entry "${entry}", ${cure(entry, ids)}`);
    if (found?.outcome === 'open')
      report(file, `the entry "${entry}" is open: choose one of which it is settled how it ended.`);
    if (!codes.includes(misconception))
      report(file, `the card "${entry}" names "${misconception}", ${cure(misconception, codes)}`);
    const words = count(`${text} ${ask}`);
    if (words < 45 || words > 75) report(file, `the card "${entry}" has ${words} words: 45 to 75.`);
    for (const { teller } of tellers.filter((one) => new RegExp(`ledger/${entry}(?![a-z-])`).test(one.text)))
      report(file, `the card "${entry}" would tell what ${teller} asks or tells: choose another entry.`);
  }
}

/** Three denials and two claims; three that held and two that fell; each from a country of its own. */
function checkShares({ try: { cards }, ledger }: Content, report: ReportProblem): void {
  const entries = cards.flatMap(({ entry }) => ledger.find(({ id }) => id === entry) ?? []);
  if (cards.length !== 5) report(file, `has ${cards.length} cards: five.`);
  const denials = entries.filter(({ type }) => type === 'denial').length;
  const held = entries.filter(({ outcome }) => outcome === 'held' || outcome === 'mostly-held').length;
  if (entries.length === 5 && denials !== 3) report(file, `has ${denials} denials: three, and two claims.`);
  if (entries.length === 5 && held !== 3)
    report(file, `has ${held} cards that held: three, and two that fell.`);
  for (const [field, values] of [
    ['country', cards.map(({ country }) => country)],
    ['entry', cards.map(({ entry }) => entry)],
  ] as const) {
    for (const value of new Set(values.filter((one, index) => values.indexOf(one) !== index)))
      report(file, `has two cards with the ${field} "${value}": give each its own.`);
  }
}

function checkReport(
  { try: { report: text, questions }, lessons, misconceptions }: Content,
  report: ReportProblem,
): void {
  const words = count(text.paragraphs.join(' '));
  if (words < 120 || words > 150) report(file, `the report has ${words} words: 120 to 150.`);
  if (questions.length !== 3) report(file, `has ${questions.length} questions on the report: three.`);
  const codes = misconceptions.map(({ code }) => code);
  const slugs = lessons.map(({ slug }) => slug);
  for (const { id, lesson, objective, options } of questions) {
    const objectives = lessons.find(({ slug }) => slug === lesson)?.objectives.map((one) => one.id);
    if (!objectives)
      report(file, `the question "${id}" names the lesson "${lesson}", ${cure(lesson, slugs)}`);
    else if (!objectives.includes(objective))
      report(file, `the question "${id}" names the objective "${objective}", ${cure(objective, objectives)}`);
    for (const { misconception } of options) {
      if (misconception && !codes.includes(misconception))
        report(file, `the question "${id}" names "${misconception}", ${cure(misconception, codes)}`);
    }
  }
}
