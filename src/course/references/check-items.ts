// Checks what an item names: its objective, misconceptions, evidence, and the lesson that opens it again.
import { passagesIn } from '#quiz/projections.ts';
import type { Content } from '../content-types.ts';
import { isReportItem, reportItems } from '../reports/reports.ts';
import { homes } from '../families/family-places.ts';
import { cure, type ReportProblem } from '../problems.ts';
import { knownRefs } from '../refs.ts';
import { itemFile, leaves } from '../texts.ts';

export function checkItems(content: Content, report: ReportProblem): void {
  const codes = content.misconceptions.map(({ code }) => code);
  const refs = knownRefs(content);
  const home = homes(content);
  for (const item of [...content.items.values(), ...reportItems(content)]) {
    const file = itemFile(item);
    const lesson = content.lessons.find(({ slug }) => slug === home(item.id));
    const objectives = lesson?.objectives.map(({ id }) => id) ?? [];
    // A report whose question names no lesson hears of that alone.
    if ((lesson || !isReportItem(item.id)) && !objectives.includes(item.objective)) {
      report(file, `field "objective" names "${item.objective}", ${cure(item.objective, objectives)}`);
    }
    for (const { path, key, value } of leaves(item)) {
      if (key === 'misconception' && !codes.includes(value)) {
        report(file, `field "${path}" names "${value}", ${cure(value, codes)}`);
      }
      if (/(^|\.)evidence\[\d+\]$/.test(path) && !refs.includes(value)) {
        report(file, `field "${path}" names "${value}", ${cure(value, refs)}`);
      }
    }
    for (const { from } of passagesIn(item)) {
      if (!refs.includes(from)) report(file, `field "passages" names "${from}", ${cure(from, refs)}`);
    }
    if ('reopens' in item && item.reopens) {
      const reopened = content.lessons.find(({ slug }) => slug === item.reopens);
      const isThere = reopened?.steps.some((step) => step.items.some(({ id }) => id === item.id));
      if (reopened && !isThere) {
        report(
          file,
          `field "reopens" names "${item.reopens}", which does not: add <Reopen id="${item.id}" /> there.`,
        );
      }
    }
  }
}
