// Checks that what the files beside the lessons name exists: paragraphs and speakers, cards, pages of the trail, terms, kinds.
import { checkSource } from '../source/check-source.ts';
import type { Content } from '../content-types.ts';
import { cure, type ReportProblem } from '../problems.ts';
import { knownRefs } from '../refs.ts';

/** Reports names in them that lead nowhere. */
export function checkDataFiles(content: Content, report: ReportProblem): void {
  checkParagraphs(content, report);
  checkCaseFile(content, report);
  checkBands(content, report);
  checkWho(content, report);
  checkTrailAndLedger(content, report);
  checkTerms(content, report);
}

function checkParagraphs({ article, paragraphs }: Content, report: ReportProblem): void {
  const file = 'article/paragraphs.yaml';
  checkSource(file, { ...article, paragraphs }, report);
  for (const { id, finder } of paragraphs) {
    if (![2, 3].includes(finder.split(/\s+/).length)) {
      report(file, `${id}: field "finder" must be two or three words of the paragraph.`);
    }
    if (paragraphs.some((other) => other.id !== id && other.finder === finder)) {
      report(file, `${id}: the finder "${finder}" is another paragraph’s too: choose other words.`);
    }
  }
}

function checkCaseFile({ caseFile, paragraphs }: Content, report: ReportProblem): void {
  const known = paragraphs.map(({ id }) => id);
  for (const card of caseFile) {
    for (const ref of card.about.filter((paragraph) => !known.includes(paragraph))) {
      report('case-file.yaml', `"${card.id}" is about "${ref}", ${cure(ref, known)}`);
    }
  }
}

function checkBands({ certaintyBands, caseFile }: Content, report: ReportProblem): void {
  const cards = caseFile.map(({ id }) => id);
  for (const card of [certaintyBands.card, certaintyBands.spread.card]) {
    if (!cards.includes(card))
      report('certainty-bands.yaml', `field "card" names "${card}", ${cure(card, cards)}`);
  }
}

/** Who is who leads to paragraphs and cards that exist. */
function checkWho(content: Content, report: ReportProblem): void {
  const refs = knownRefs(content);
  const { names, days } = content.whoIsWho;
  for (const ref of [...names, ...days]
    .flatMap(({ evidence }) => evidence)
    .filter((one) => !refs.includes(one)))
    report('who-is-who.yaml', `field "evidence" names "${ref}", ${cure(ref, refs)}`);
}

/** A page of the trail hangs on one that exists; a denial is of kinds that exist. */
function checkTrailAndLedger(content: Content, report: ReportProblem): void {
  const refs = knownRefs(content);
  for (const { id, origin } of content.trail) {
    if (!refs.includes(origin)) {
      report('trail.yaml', `"${id}" hangs on "${origin}", ${cure(origin, refs)}`);
    }
  }
  const denialKinds = content.denialKinds.map((kind) => kind.id);
  for (const { id, kinds } of content.ledger) {
    for (const kind of kinds.filter((one) => !denialKinds.includes(one))) {
      report('ledger.yaml', `"${id}" is of the kind "${kind}", ${cure(kind, denialKinds)}`);
    }
  }
}

/** Terms point to terms: from the glossary, and from the kinds of answer. */
function checkTerms({ glossary, denialKinds }: Content, report: ReportProblem): void {
  const terms = glossary.map(({ id }) => id);
  for (const { id, term } of denialKinds) {
    if (term && !terms.includes(term))
      report('denial-kinds.yaml', `"${id}" names the term "${term}", ${cure(term, terms)}`);
  }
  for (const { id, see } of glossary) {
    for (const other of see.filter((term) => !terms.includes(term))) {
      report('glossary.yaml', `"${id}" points to "${other}", ${cure(other, terms)}`);
    }
  }
}
