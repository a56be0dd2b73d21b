// What a lesson's worksheet holds, in the lesson's own order: the passages, the cards it shows before asking, and its questions.
import type { Content, Lesson } from '#course/content-types.ts';
import { isRole, roles } from '#course/lesson-source.ts';
import {
  attributeOf,
  componentOf,
  componentsIn,
  markupOf,
  paragraphOf,
  stepsIn,
  type Component,
} from '#course/lesson-tree.ts';
import { refsOf } from '#course/refs.ts';

export type SheetPart =
  | { readonly type: 'passage'; readonly ref: string; readonly isBare: boolean }
  | { readonly type: 'card'; readonly ref: string }
  | {
      readonly type: 'task';
      readonly id: string;
      readonly role: 'own' | 'recall' | 'reopen';
      /** Its place among all the questions of the lesson, as on screen. */
      readonly number: number;
    }
  | { readonly type: 'note'; readonly id: string }
  | { readonly type: 'digests' | 'rubric' | 'story' | 'headline' };

export type SheetStep = {
  readonly title: string;
  /** What leads up to its first question, as little markup; empty where the lesson says that it is for the screen only. */
  readonly lead: string;
  readonly parts: readonly SheetPart[];
};

/** What stands on paper as it is. */
const plain = {
  Digests: 'digests',
  NoteRubric: 'rubric',
  UnseenStory: 'story',
  Headline: 'headline',
} as const;

/** The steps of a lesson that have something for paper in them. */
export function worksheetOf(lesson: Lesson, items: Content['items']): SheetStep[] {
  const early = cardsBefore(lesson, items);
  const seen = new Set<string>();
  let number = 0;
  const partsOf = (component: Component): SheetPart[] => {
    const { tag } = component;
    const id = attributeOf(component, 'id');
    if (tag === 'Passage') {
      const isBare = attributeOf(component, 'cards') === 'later' || attributeOf(component, 'after') !== '';
      return [{ type: 'passage', ref: paragraphOf(attributeOf(component, 'p')), isBare }];
    }
    if (tag === 'Card') {
      const isNew = early.includes(id) && !seen.has(id);
      seen.add(id);
      return isNew ? [{ type: 'card', ref: id }] : [];
    }
    if (tag === 'DeskNote') return [{ type: 'note', id }];
    if (isIn(plain, tag)) return [{ type: plain[tag] }];
    return isRole(tag) ? [{ type: 'task', id, role: roles[tag], number: ++number }] : [];
  };
  return stepsIn(lesson.tree)
    .map((step) => ({
      title: attributeOf(step, 'title'),
      lead: attributeOf(step, 'lead') === 'screen' ? '' : leadOf(step),
      parts: [...componentsIn(step.children)].flatMap(partsOf),
    }))
    .filter(({ parts }) => parts.some(({ type }) => type !== 'card' && type !== 'headline'));
}

/** The last paragraph of prose before the first question of a step: it says what the question is about, and answers nothing. */
function leadOf(step: Component): string {
  const first = step.children.findIndex((node) => {
    const tag = componentOf(node)?.tag ?? '';
    return isRole(tag) || tag === 'DeskNote';
  });
  const prose = step.children.slice(0, Math.max(first, 0)).filter(({ type }) => type === 'paragraph');
  return markupOf(prose.slice(-1)).replaceAll("'", '’');
}

const isIn = <T extends object>(names: T, name: string | keyof T): name is keyof T => name in names;

/** The cards that a lesson's questions rest on and that it shows before it asks the first of them: whoever works on paper needs them then. */
function cardsBefore(lesson: Lesson, items: Content['items']): string[] {
  const shown = new Set<string>();
  const early: string[] = [];
  const cited = new Set<string>();
  for (const { tag: name, value } of lesson.references) {
    if (name === 'Card') shown.add(value);
    const item = name === 'Quiz' ? items.get(value) : undefined;
    for (const ref of item ? refsOf(item) : []) {
      if (shown.has(ref) && !cited.has(ref)) early.push(ref);
      cited.add(ref);
    }
  }
  return early;
}

/**
 * What a lesson's questions rest on and the worksheet does not show, for afterwards: it would answer them.
 * Paragraphs come first, in their order.
 */
export function cardsAfter(lesson: Lesson, content: Pick<Content, 'items' | 'paragraphs'>): string[] {
  const onSheet = worksheetOf(lesson, content.items).flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.type === 'card' || (part.type === 'passage' && !part.isBare) ? part.ref : [],
    ),
  );
  const own = lesson.steps.flatMap((step) => step.items).filter(({ role }) => role !== 'recall');
  const cited = own.flatMap(({ id }) => {
    const item = content.items.get(id);
    return item ? refsOf(item) : [];
  });
  const cards = lesson.references.filter(({ tag: name }) => name === 'Card').map(({ value }) => value);
  const needed = new Set([...cited, ...cards]).difference(new Set(onSheet));
  const paragraphs = content.paragraphs.map(({ id }) => id).filter((id) => needed.has(id));
  return [...paragraphs, ...[...needed].filter((ref) => !paragraphs.includes(ref))];
}
