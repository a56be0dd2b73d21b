// Checks that what review asks of the ledger is settled, and told nowhere before.
import type { Content } from '../content-types.ts';
import { cure, type ReportProblem } from '../problems.ts';
import { itemFile } from '../texts.ts';

/** What review asks is settled, and nothing a learner has done before tells how it ended. */
export function checkAsked(
  { ledger, lessons, items, checks, misconceptions }: Content,
  report: ReportProblem,
): void {
  const codes = misconceptions.map(({ code }) => code);
  const tellers = [
    ...lessons.map(({ file, body }) => ({ file, text: body })),
    ...[...items.values()].map((item) => ({ file: itemFile(item), text: JSON.stringify(item) })),
    ...checks.map((form) => ({ file: `checks/${form.form}`, text: JSON.stringify(form) })),
  ];
  for (const { id, outcome, asked } of ledger) {
    if (!asked) continue;
    const { misconception } = asked;
    if (outcome === 'open')
      report('ledger.yaml', `"${id}" is open, so "asked" must go: nothing has settled it.`);
    if (!codes.includes(misconception)) {
      report('ledger.yaml', `"${id}" is asked with "${misconception}", ${cure(misconception, codes)}`);
    }
    for (const { file } of tellers.filter(({ text }) => new RegExp(`ledger/${id}(?![a-z-])`).test(text))) {
      report('ledger.yaml', `"${id}" is asked in review, but ${file} tells how it ended: take "asked" away.`);
    }
  }
}
