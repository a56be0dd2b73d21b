// Everything that a class wrote, piece by piece and side by side, for the teacher to mark. Pure.
import { noteParts, written } from '#quiz/desk-note.ts';
import { fieldWords, isOwnPlacement, ownPlacement } from '#own-report/own-places.ts';
import { readText } from '#quiz/kinds/extended-text/grade.ts';
import type { ClassCourse } from '../class-course.ts';
import { foldName } from '#lib/foreign/foreign-name.ts';
import { whoIs } from '../intake/match-names.ts';
import type { Pupil } from './class-pupils.ts';
import type { WrittenEntry, WrittenTask } from './report-types.ts';
import type { Mark, OpenClass } from '../class.ts';

/** The pieces of the lessons that were asked, in the order of the course; those that somebody wrote. Own reports come last. */
export function writtenIn(
  { head, marks }: Pick<OpenClass, 'head' | 'marks'>,
  course: ClassCourse,
  lessons: readonly string[],
  pupils: readonly Pupil[],
): WrittenTask[] {
  const is = whoIs(head);
  const marked = new Map(marks.map((mark) => [`${mark.placement} ${foldName(is(mark.pupil))}`, mark]));
  const markOf = (placement: string, { name }: Pupil) => marked.get(`${placement} ${foldName(name)}`);
  const asked = course.lessons
    .filter(({ slug }) => lessons.includes(slug))
    .flatMap(({ slug, placements }) =>
      placements.flatMap((placement) => {
        const task = taskAt(placement, course);
        if (!task) return [];
        const entries = pupils.flatMap((pupil) =>
          entryOf(placement, task.kind, pupil, markOf(placement, pupil)),
        );
        return entries.length > 0 ? [{ ...task, placement, lesson: slug, entries }] : [];
      }),
    );
  const own = pupils.flatMap((pupil) =>
    [...pupil.work.keys()]
      .filter(isOwnPlacement)
      .toSorted()
      .flatMap((placement) => ownEntryOf(placement, course, pupil, markOf(placement, pupil))),
  );
  return own.length > 0 ? [...asked, { ...ownTask, entries: own }] : asked;
}

/** Nobody asked for it, so it has no lesson and nothing to mark it by but a note. */
const ownTask = {
  title: 'Own reports',
  kind: 'own',
  criteria: [],
  placement: 'own-report',
  lesson: '',
} as const;

/** A report of a pupil's own choice, under the labels of this copy of the site. */
function ownEntryOf(
  placement: string,
  { asks }: ClassCourse,
  { name, work }: Pupil,
  mark: Mark | undefined,
): WrittenEntry[] {
  const fields = work.get(placement)?.draft ?? [];
  const parts = fields.flatMap(([id, value]) => {
    const text = fieldWords(id, value.trim());
    return text ? [{ id, label: asks[ownPlacement(id)] ?? id.replaceAll('-', ' '), text }] : [];
  });
  if (parts.length === 0) return [];
  return [
    { pupil: name, placement, text: '', parts, fields, met: [], isDraft: false, ...(mark && { mark }) },
  ];
}

function taskAt(
  placement: string,
  course: ClassCourse,
): Pick<WrittenTask, 'title' | 'kind' | 'criteria'> | undefined {
  const note = course.notes.find((one) => one.placement === placement);
  if (note) {
    const criteria = course.rubric.map(({ id, name }) => ({ id, text: name }));
    return { title: note.title, kind: 'note', criteria };
  }
  const question = course.questions.find(({ id }) => id === placement);
  if (question?.kind !== 'extended-text') return undefined;
  const words = course.words[placement] ?? {};
  const criteria = (question.criteria ?? []).map((id) => ({ id, text: words[`met.${id}`] ?? id }));
  return { title: question.question, kind: 'text', criteria };
}

function entryOf(
  placement: string,
  kind: WrittenTask['kind'],
  pupil: Pupil,
  mark: Mark | undefined,
): WrittenEntry[] {
  const work = pupil.work.get(placement);
  // A desk note may be mended after it was finished: what stands there last is what counts.
  const fields = work?.draft ?? work?.attempts.at(-1)?.fields;
  if (!work || !fields) return [];
  const text = kind === 'text' ? (readText(fields) ?? '') : '';
  const parts =
    kind === 'note'
      ? noteParts.flatMap(({ id, label }) => {
          const own = written(fields, id);
          return own ? [{ id, label, text: own }] : [];
        })
      : [];
  if (text === '' && parts.length === 0) return [];
  const isDraft = work.attempts.length === 0;
  return [{ pupil: pupil.name, text, parts, fields, met: work.met, isDraft, ...(mark && { mark }) }];
}
