// Checks that the standards of judgement rest on something, and that questions name only those that are there.
import type { Content } from '../content-types.ts';
import { cure, type ReportProblem } from '../problems.ts';
import { knownRefs } from '../refs.ts';
import { itemFile } from '../texts.ts';

/** Reports evidence that leads nowhere, and rulings that a question names and nobody has made. */
export function checkRulings(content: Content, report: ReportProblem): void {
  const refs = knownRefs(content);
  const ids = content.rulings.map(({ id }) => id);
  for (const { id, evidence } of content.rulings) {
    for (const ref of evidence.filter((one) => !refs.includes(one))) {
      report('standards-of-judgement.yaml', `"${id}" names "${ref}", ${cure(ref, refs)}`);
    }
  }
  for (const item of content.items.values()) {
    for (const ruling of (item.rulings ?? []).filter((one) => !ids.includes(one))) {
      report(itemFile(item), `field "rulings" names "${ruling}", ${cure(ruling, ids)}`);
    }
  }
}
