// The content as pages use it: loaded once a build, and ready to be drawn.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isParagraph, type Sources } from '#quiz/sources.ts';
import type { Item } from '#quiz/types.ts';
import type { Outline } from '#record/outline.ts';
import type { Content, Lesson } from './content-types.ts';
import type { NoteTask } from './desk-note-schema.ts';
import { loadContent } from './load.ts';
import { paragraphName } from './names.ts';
import type { Claim, Paragraph } from './source/source-schema.ts';
import type { CaseCard, LedgerEntry } from './fact-schemas.ts';
import type { TrailPage } from './trail/trail-schema.ts';
import { citable } from './refs.ts';

export { liveItem, withoutKey } from '#quiz/projections.ts';
export { itemHash } from './item-hash.ts';
export { lessonName, paragraphName } from './names.ts';
export { refsOf } from './refs.ts';

let loaded: Content | undefined;
let stamp = '';
let lookedAt = 0;

/** In milliseconds. A page asks hundreds of times while it is drawn, so files are not looked at each time. */
const lookAgainAfter = 300;

/** Everything in content/, checked. While authors work on it, it is read anew when one of its files has changed. */
export function getContent(): Content {
  if (loaded && (!import.meta.env.DEV || Date.now() - lookedAt < lookAgainAfter)) return loaded;
  const latest = import.meta.env.DEV ? stampOf('content') : '';
  lookedAt = Date.now();
  if (!loaded || latest !== stamp) loaded = loadContent('content');
  stamp = latest;
  return loaded;
}

/** A text that changes when a file below a folder does, or comes, or goes. */
function stampOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const times = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs);
  return `${times.length} ${Math.max(...times)}`;
}

/** @throws when no lesson has that slug: a page asked for something that does not exist */
export function getLesson(slug: string): Lesson {
  const lesson = getContent().lessons.find((candidate) => candidate.slug === slug);
  if (!lesson) throw new Error(`There is no lesson "${slug}" in content/lessons.`);
  return lesson;
}

/** @throws when no item has that id */
export function getItem(id: string): Item {
  const item = getContent().items.get(id);
  if (!item) throw new Error(`There is no item "${id}": add content/lessons/${id}.yaml.`);
  return item;
}

/** @throws when content/desk-note.yaml has no note with that id */
export function getNote(id: string): NoteTask {
  const note = getContent().deskNote.notes.find((candidate) => candidate.id === id);
  if (!note) throw new Error(`There is no note "${id}" in content/desk-note.yaml.`);
  return note;
}

/** Where an item's answer is kept: under its own id in its lesson, apart where another lesson recalls it. */
export function placementOf(lesson: string, id: string, role: 'own' | 'recall' | 'reopen'): string {
  return role === 'recall' ? `${id}@${lesson}` : id;
}

/** Where a desk note is kept: like an item's answer. */
export const notePlacement = (id: string) => `desk-note/${id}`;

/** The lessons, without the capstone. */
export const numberedLessons = (lessons: readonly Lesson[]) =>
  lessons.filter(({ topic }) => topic !== 'capstone');

/** A lesson as progress needs it. An item that is opened again belongs to its first lesson. */
export function outlineOf(lesson: Lesson): Outline {
  return {
    slug: lesson.slug,
    steps: lesson.steps.map(({ id, title, items, notes }) => ({
      id,
      title,
      placements: [
        ...items
          .filter(({ role }) => role !== 'reopen')
          .map((item) => placementOf(lesson.slug, item.id, item.role)),
        ...notes.map(notePlacement),
      ],
    })),
  };
}

/** An item's place among all the questions of a lesson, from 1. */
export function numberOf(lesson: Lesson, id: string): number {
  return lesson.steps.flatMap((step) => step.items).findIndex((item) => item.id === id) + 1;
}

/** The short names of the cards an item refers to, for its labels. */
export function sourcesFor(item: Item): Sources {
  const text = JSON.stringify(item);
  return Object.fromEntries(Object.entries(allSources()).filter(([ref]) => text.includes(ref)));
}

/** The short names of everything outside the article that may be cited. */
export function allSources(): Sources {
  return Object.fromEntries(citable(getContent()).map(({ ref, short }) => [ref, short]));
}

export type CitedEvidence =
  | { readonly type: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly type: 'card'; readonly card: CaseCard }
  | { readonly type: 'ledger'; readonly entry: LedgerEntry }
  | { readonly type: 'trail'; readonly page: TrailPage };

/** @throws when nothing has that name */
export function getEvidence(ref: string): CitedEvidence {
  const { paragraphs, caseFile, ledger, trail } = getContent();
  const paragraph = isParagraph(ref) ? paragraphs.find(({ id }) => id === ref) : undefined;
  if (paragraph) return { type: 'paragraph', paragraph };
  const card = caseFile.find(({ id }) => id === ref);
  if (card) return { type: 'card', card };
  const entry = ledger.find(({ id }) => ref === `ledger/${id}`);
  if (entry) return { type: 'ledger', entry };
  const page = trail.find(({ id }) => ref === `trail/${id}`);
  if (page) return { type: 'trail', page };
  throw new Error(`There is no paragraph, case-file card, ledger entry or page of the trail "${ref}".`);
}

/** What a piece of evidence is called in full. */
export function evidenceName(ref: string): string {
  const evidence = getEvidence(ref);
  switch (evidence.type) {
    case 'paragraph':
      return paragraphName(ref);
    case 'card':
      return evidence.card.title;
    case 'ledger':
      return evidence.entry.title;
    default:
      return evidence.page.outlet;
  }
}

/**
 * The name of a speaker, and of each relay the claim passes through on its way to the reader.
 * @param speakers those of its source: the article’s, if none are given
 */
export function chainOf(claim: Claim, speakers = getContent().article.speakers): string[] {
  return [claim.speaker, ...claim.through].map(
    (id) => speakers.find((speaker) => speaker.id === id)?.name ?? id,
  );
}

/** The id of the sheet that shows a term's definition on a lesson page. */
export const termId = (term: string) => `term-${term}`;
