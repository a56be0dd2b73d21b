// Everything that a learner reads in a lesson, sorted: prose, what is asked, and the reasons.
import { markupLines } from '#course/lesson-tree.ts';
import { itemFile, leaves } from '#course/texts.ts';
import type { Content, Lesson } from '#course/content-types.ts';

export type Read = { readonly where: string; readonly text: string };

/** Fields that hold names, codes and references, or somebody's exact words. */
const notRead = new Set([
  'id',
  'kind',
  'skill',
  'objective',
  'verdict',
  'evidence',
  'misconception',
  'reopens',
  'rulings',
  'from',
  'target',
  'format',
  'looksFor',
]);

/** What stands in a lesson's folder, and the digests of the paragraphs that it shows. */
export function lessonTexts(content: Content, lesson: Lesson) {
  const items = [...content.items.values()].filter(({ id }) => id.startsWith(`${lesson.slug}/`));
  const fields = items.flatMap((item) =>
    leaves(item)
      .filter(({ path, key }) => !notRead.has(key) && !path.startsWith('passages['))
      .map(({ path, key, value }) => ({ where: `${itemFile(item)} ${path}`, key, text: value })),
  );
  const digests = content.paragraphs
    .filter(({ id }) => lesson.paragraphs.includes(id))
    .map(({ id, digest }) => ({ where: `digest ${id}`, text: digest }));
  const isReason = (key: string) => key === 'feedback';
  return {
    prose: [
      ...markupLines(lesson.tree.children).map((text) => ({ where: lesson.file, text })),
      { where: `${lesson.file} deck`, text: lesson.deck },
      ...digests,
    ] satisfies Read[],
    asked: fields.filter(({ key }) => !isReason(key) && key !== 'plain') satisfies Read[],
    feedbacks: fields.filter(({ key }) => isReason(key)) satisfies Read[],
  };
}
