// Checks what cannot be seen in one file alone: each module beside this one knows one part of it.
import { checkChecks } from '../check-forms.ts';
import type { Content } from '../content-types.ts';
import { checkFamilies } from '../families/check-families.ts';
import { checkFamilyPlaces } from '../families/family-places.ts';
import type { ReportProblem } from '../problems.ts';
import { knownRefs } from '../refs.ts';
import { checkReports } from '../reports/check-reports.ts';
import { checkTeach } from '../teach/teach-files.ts';
import { checkTry } from '../try/check-try.ts';
import { checkYourOwn } from '../your-own/check-your-own.ts';
import { checkAsked } from './check-asked.ts';
import { checkCard } from './check-card.ts';
import { checkDataFiles } from './check-data-files.ts';
import { checkItems } from './check-items.ts';
import { checkLessons } from './check-lessons.ts';
import { checkPlacement } from './check-placement.ts';
import { checkRulings } from './check-rulings.ts';

/** Reports every problem between the files of a content that is sound file by file. */
export function checkReferences(content: Content, report: ReportProblem): void {
  checkIds(content, report);
  checkDataFiles(content, report);
  checkPlacement(content, report);
  checkFamilyPlaces(content, report);
  checkItems(content, report);
  checkLessons(content, report);
  checkAsked(content, report);
  checkCard(content, report);
  checkTry(content, report);
  checkYourOwn(content, report);
  checkReports(content, report);
  checkChecks(
    content.checks,
    { refs: knownRefs(content), codes: content.misconceptions.map(({ code }) => code) },
    report,
  );
  checkFamilies(content, report);
  checkRulings(content, report);
  checkTeach(content, report);
}

function checkIds(content: Content, report: ReportProblem): void {
  const lists = [
    ['case-file.yaml', content.caseFile.map(({ id }) => id)],
    ['ledger.yaml', content.ledger.map(({ id }) => id)],
    ['trail.yaml', content.trail.map(({ id }) => id)],
    ['who-is-who.yaml', content.whoIsWho.names.map(({ id }) => id)],
    ['card.yaml', content.card.questions.map(({ id }) => id)],
    ['glossary.yaml', content.glossary.map(({ id }) => id)],
    ['denial-kinds.yaml', content.denialKinds.map(({ id }) => id)],
    ['standards-of-judgement.yaml', content.rulings.map(({ id }) => id)],
    ['misconceptions.yaml', content.misconceptions.map(({ code }) => code)],
    ['lessons', content.lessons.map(({ number }) => String(number))],
  ] as const;
  for (const [file, ids] of lists) {
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
      report(file, `the id "${id}" stands twice: give each its own.`);
    }
  }
}
