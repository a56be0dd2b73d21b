// What a lesson's worksheet holds, in the lesson's own order: the passages, the cards it shows before asking, and its questions.
import type { Content, Lesson } from '#course/content-types.ts';
import { paragraphOf } from '#course/quotations.ts';
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

/** The components of a lesson that paper needs. */
const tag =
  /<(Step|Passage|Card|Quiz|Recall|Reopen|DeskNote|Digests|NoteRubric|UnseenStory|Headline)\b([^>]*)>/g;
const roles = { Quiz: 'own', Recall: 'recall', Reopen: 'reopen' } as const;
const plain = {
  Digests: 'digests',
  NoteRubric: 'rubric',
  UnseenStory: 'story',
  Headline: 'headline',
} as const;

const attributeOf = (attributes: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** The steps of a lesson that have something for paper in them. */
export function worksheetOf(lesson: Lesson, items: Content['items']): SheetStep[] {
  const steps: { title: string; lead: string; parts: SheetPart[] }[] = [];
  const early = cardsBefore(lesson, items);
  const seen = new Set<string>();
  let number = 0;
  for (const [, name = '', attributes = ''] of lesson.body.matchAll(tag)) {
    const [id, step] = [attributeOf(attributes, 'id'), steps.at(-1)];
    if (name === 'Step') {
      const isOnScreen = attributeOf(attributes, 'lead') === 'screen';
      const title = attributeOf(attributes, 'title');
      steps.push({ title, lead: isOnScreen ? '' : leadOf(lesson.body, id), parts: [] });
    } else if (name === 'Passage') {
      const isBare = attributeOf(attributes, 'cards') === 'later';
      step?.parts.push({ type: 'passage', ref: paragraphOf(attributeOf(attributes, 'p')), isBare });
    } else if (name === 'Card') {
      if (early.includes(id) && !seen.has(id)) step?.parts.push({ type: 'card', ref: id });
      seen.add(id);
    } else if (name === 'DeskNote') step?.parts.push({ type: 'note', id });
    else if (isIn(plain, name)) step?.parts.push({ type: plain[name] });
    else if (isIn(roles, name)) step?.parts.push({ type: 'task', id, role: roles[name], number: ++number });
  }
  return steps.filter(({ parts }) => parts.some(({ type }) => type !== 'card' && type !== 'headline'));
}

const asked = /<(?:Quiz|Recall|Reopen|DeskNote)\b/;

/** The last paragraph of prose before the first question of a step: it says what the question is about, and answers nothing. */
function leadOf(body: string, step: string): string {
  const found = new RegExp(`<Step\\s+id="${step}"[^>]*>([\\s\\S]*?)</Step>`).exec(body)?.[1] ?? '';
  const [before = '', ...rest] = found.split(asked);
  if (rest.length === 0) return '';
  const paragraphs = before
    .replaceAll(/<(Desk|Note|Believe)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .split(/\n\n+/)
    .map((text) => text.trim())
    .filter((text) => text && !/^<[A-Z]\w*[^>]*>$/.test(text));
  return asMarkup(paragraphs.at(-1) ?? '');
}

/** Prose of a lesson in the little markup of items. */
function asMarkup(prose: string): string {
  return prose
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(
      /<Quote p="([^"]*)">([^<]*)<\/Quote>/g,
      (_all, p: string, words: string) => `[${words}](${paragraphOf(p)})`,
    )
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll("'", '’')
    .replaceAll(/\s+/g, ' ');
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
