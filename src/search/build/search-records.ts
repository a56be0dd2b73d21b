// What the search finds, and nothing else: no question, no feedback, no key, no ending of the ledger, nothing of a check.
import { plainText } from '#quiz/rich-text.ts';
import { ledgerTypeNames, topics } from '#lib/site.ts';
import { refLabel } from '#quiz/sources.ts';
import type { Content, Lesson } from '#course/content-types.ts';
import { attributeOf, componentOf, stepsIn, type Component, type LessonNode } from '#course/lesson-tree.ts';
import { lessonName, paragraphName } from '#course/names.ts';
import { longDate } from '#lib/day.ts';
import { languageName, whenOf } from '#course/trail/trail-tree.ts';

export type SearchRecord = {
  /** Its page and anchor, without the base path. */
  readonly address: string;
  readonly title: string;
  /** Where it belongs, in a few words. */
  readonly place: string;
  /** What is searched besides the title, and shown in part. */
  readonly text: string;
};

/** Everything that can be found, one record for each place that a reader can be led to. */
export function searchRecords(content: Content): SearchRecord[] {
  const { article, paragraphs, caseFile, ledger, trail, glossary, lessons, reports } = content;
  const nameOf = (id: string) => article.speakers.find((speaker) => speaker.id === id)?.name ?? id;
  return [
    ...lessons.flatMap(lessonRecords),
    // Its text alone: what its questions ask and what may be believed is for whoever has read it.
    ...reports.map(({ slug, headline, kind, outlet, paragraphs: parts }): SearchRecord => ({
      address: `/reports/${slug}/`,
      title: headline,
      place: `${kind} · invented · ${outlet}`,
      text: parts.map(({ text }) => text).join(' '),
    })),
    ...glossary.map(({ id, term, definition }): SearchRecord => ({
      address: `/glossary/#${id}`,
      title: term.charAt(0).toUpperCase() + term.slice(1),
      place: '',
      text: plainText(definition),
    })),
    ...caseFile.map(({ id, title, date, text }): SearchRecord => ({
      address: `/case-file/#${id}`,
      title,
      place: longDate(date),
      text: plainText(text),
    })),
    ...trail.map((page): SearchRecord => ({
      address: `/trail/#${page.id}`,
      title: page.outlet,
      place: [page.place, languageName(page.language), whenOf(page)].filter(Boolean).join(' · '),
      text: sentences([
        page.headline && seenWords(page.headline),
        seenWords(page.words),
        `Names: ${page.credits}`,
        ...page.differs.flatMap(({ seen, translation, text }) => [
          seen && seenWords({ seen, translation }),
          plainText(text),
        ]),
      ]),
    })),
    // What became of it, what is disputed and what was weighed stay in the ledger, behind its guard.
    ...ledger.map(({ id, title, type, speaker, date, said, known }): SearchRecord => ({
      address: `/ledger/#${id}`,
      title,
      place: [ledgerTypeNames[type], speaker, longDate(date)].join(' · '),
      text: sentences([plainText(said), plainText(known)]),
    })),
    ...paragraphs.map(({ id, digest, finder, claims, attributed, unattributed }): SearchRecord => ({
      address: `/article/#${id}`,
      title: paragraphName(id),
      place: `${refLabel(id, {})} · look for: ${finder}`,
      text: sentences([
        plainText(digest),
        ...claims.map(({ speaker, text }) => `${nameOf(speaker)}: ${plainText(text)}`),
        plainText(attributed),
        plainText(unattributed),
      ]),
    })),
  ];
}

function lessonRecords(lesson: Lesson): SearchRecord[] {
  const { slug, title, deck, topic, objectives } = lesson;
  const address = `/lessons/${slug}/`;
  // A lesson that tells how cases of the ledger ended is found by its headings alone.
  const tellsEndings = lesson.references.some(({ value }) => value.startsWith('ledger/'));
  return [
    {
      address,
      title,
      place: `${lessonName(lesson)} · ${topics[topic].name}`,
      text: `${deck} By the end you can ${objectives.map(({ text }) => text).join('; ')}.`,
    },
    ...stepsIn(lesson.tree).map((step): SearchRecord => ({
      address: `${address}#${attributeOf(step, 'id')}`,
      title: attributeOf(step, 'title'),
      place: `${lessonName(lesson)} · ${title}`,
      text: tellsEndings ? '' : proseBeforeQuestions(step),
    })),
  ];
}

/** Places where a learner is asked something, or told what the asking was worth: the prose of a step is searched up to the first. */
const asked = new Set([
  'Quiz',
  'Recall',
  'Reopen',
  'Answers',
  'DeskNote',
  'Believe',
  'FourNotes',
  'TwoNumbers',
  'Forecasts',
  'OddsTally',
]);

function proseBeforeQuestions({ children }: Component): string {
  const first = children.findIndex((node) => asked.has(componentOf(node)?.tag ?? ''));
  return words(first < 0 ? children : children.slice(0, first))
    .replaceAll("'", '’')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Blocks of text one after the other; exact words between quotation marks, a note behind its title. */
function words(nodes: readonly LessonNode[]): string {
  return nodes
    .map((node) => {
      const component = componentOf(node);
      const inside = 'children' in node ? words(node.children) : node.type === 'text' ? node.value : '';
      if (component?.tag === 'Quote') return `“${inside}”`;
      if (component?.tag === 'Note') return ` ${attributeOf(component, 'title')} ${inside}`;
      return node.type === 'paragraph' || node.type === 'heading' ? ` ${inside} ` : inside;
    })
    .join('');
}

type SeenWords = { readonly seen: string; readonly translation?: string | undefined };

/** Words as they stand on a page of the trail, with our translation. */
function seenWords({ seen, translation }: SeenWords): string {
  return `“${seen}”${translation ? ` (our translation: ${translation})` : ''}`;
}

function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) => part || [])
    .map((part) => (/[.?!…]”?$/.test(part) ? part : `${part}.`))
    .join(' ');
}
