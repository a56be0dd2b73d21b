// Checks that what a lesson names exists: in its components, and in its head.
import type { Content } from '../content-types.ts';
import { counts } from '../counts.ts';
import { attributeOf, componentsIn } from '../lesson-tree.ts';
import { cure, type ReportProblem } from '../problems.ts';
import { knownRefs } from '../refs.ts';

/** Reports components and a head that name paragraphs, cards, terms or questions that are not there. */
export function checkLessons(content: Content, report: ReportProblem): void {
  const refs = knownRefs(content);
  const terms = content.glossary.map(({ id }) => id);
  const claims = content.paragraphs.flatMap((paragraph) => paragraph.claims.map(({ id }) => id));
  const notes = content.deskNote.notes.map(({ id }) => id);
  const known: Record<string, readonly string[]> = {
    Term: terms,
    SourceCard: claims,
    Passage: refs,
    Card: refs,
    DeskNote: notes,
    FourNotes: notes,
    Count: Object.keys(counts),
  };
  for (const { file, slug, tree } of content.lessons) {
    const ids = [...content.items.keys()].flatMap((id) =>
      id.startsWith(`${slug}/`) ? id.slice(slug.length + 1) : [],
    );
    for (const component of componentsIn(tree.children)) {
      const after = attributeOf(component, 'after');
      if (component.tag === 'Passage' && after && !ids.includes(after))
        report(file, `<Passage after="${after}"> names no question of this lesson: ${cure(after, ids)}`);
    }
  }
  for (const { file, references, paragraphs } of content.lessons) {
    for (const { tag, value } of references) {
      const ids = known[tag];
      const id = tag === 'Passage' ? value.replace(/^(\d+)$/, 'p$1') : value;
      if (ids && !ids.includes(id)) report(file, `<${tag}> names "${value}", ${cure(id, ids)}`);
    }
    for (const ref of paragraphs.filter((paragraph) => !refs.includes(paragraph))) {
      report(file, `field "paragraphs" names "${ref}", ${cure(ref, refs)}`);
    }
  }
}
