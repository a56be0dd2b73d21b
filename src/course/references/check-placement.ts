// Checks that every item has its one place in its own lesson, and an address there that nothing else has.
import { anchorOf } from '#quiz/anchor.ts';
import type { Content } from '../content-types.ts';
import { homes } from '../families/family-places.ts';
import { guess, type ReportProblem } from '../problems.ts';

/** Every item is placed exactly once in its own lesson; others refer to it from a later one. */
export function checkPlacement(content: Content, report: ReportProblem): void {
  const { lessons, items } = content;
  const home = homes(content);
  const known = [...items.keys()];
  for (const lesson of lessons) {
    const placed = lesson.steps.flatMap((step) => step.items);
    if (
      placed.length < lesson.references.filter(({ tag }) => ['Quiz', 'Recall', 'Reopen'].includes(tag)).length
    ) {
      report(lesson.file, 'an item stands outside of every <Step>: move it into one.');
    }
    for (const { id, role } of placed) {
      const tag = { own: 'Quiz', recall: 'Recall', reopen: 'Reopen' }[role];
      if (!items.has(id)) report(lesson.file, `<${tag} id="${id}"> has no file. ${guess(id, known)}`);
      else if (role === 'own' && home(id) !== lesson.slug) {
        report(lesson.file, `<Quiz id="${id}"> belongs to another lesson: use <Recall id="${id}" />.`);
      }
      if (lesson.steps.some((step) => id.endsWith(`/${step.id}`))) {
        report(
          lesson.file,
          `<Step id="${anchorOf(id)}"> has the name of an item on the same page: give the step another id.`,
        );
      }
      const sameName = placed.find((other) => other.id !== id && anchorOf(other.id) === anchorOf(id));
      if (sameName) {
        report(
          lesson.file,
          `"${id}" and "${sameName.id}" have one address on the page: rename the family or the item.`,
        );
      }
      if (placed.filter((other) => other.id === id).length > 1) {
        report(lesson.file, `"${id}" is placed twice: an item has one place in a lesson.`);
      }
    }
    for (const id of known) {
      if (id.startsWith(`${lesson.slug}/`) && !placed.some((item) => item.id === id)) {
        report(`lessons/${id}.yaml`, `is placed nowhere: add <Quiz id="${id}" /> to ${lesson.file}.`);
      }
    }
  }
}
