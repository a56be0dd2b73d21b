// Checks what a source names inside itself, whether its text is shipped or not.
import { cure, type ReportProblem } from '../problems.ts';
import type { ReadSource } from './source-schema.ts';

/**
 * Reports claims of speakers that the source does not list, and ids that stand twice.
 * @param file where the claims stand
 */
export function checkSource(file: string, { speakers, paragraphs }: ReadSource, report: ReportProblem): void {
  const known = speakers.map(({ id }) => id);
  const claims = paragraphs.flatMap((paragraph) => paragraph.claims);
  for (const ids of [known, paragraphs.map(({ id }) => id), claims.map(({ id }) => id)]) {
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
      report(file, `the id "${id}" stands twice: give each its own.`);
  }
  for (const { id, speaker, through } of claims) {
    for (const name of [speaker, ...through].filter((one) => !known.includes(one)))
      report(file, `claim "${id}" names the speaker "${name}", ${cure(name, known)}`);
  }
}
