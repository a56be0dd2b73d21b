// What there is a package of, and what is asked on each of its pages.
import type { CheckItem } from '#course/check-forms.ts';
import type { Content, Lesson } from '#course/content-types.ts';
import { itemHash } from '#course/item-hash.ts';
import { tryItems, trySlug } from '#course/try/try-items.ts';
import { formsOf } from '#check/build/forms-for.ts';
import {
  packagedCheck,
  packagedCourse,
  packagedLesson,
  packagedReport,
  packagedTry,
} from '#exchange/build/packaged.ts';
import { gradableItem } from '#quiz/projections.ts';
import { questionOf } from '#quiz/question-of.ts';
import { plainText } from '#quiz/rich-text.ts';
import { isScored } from '#quiz/scored.ts';
import type { Item } from '#quiz/types.ts';
import { checkNames, type CheckName } from '#record/check-record.ts';
import { checkKey, comfortKey, foundKey, lessonKey, prefix } from '#record/storage-keys.ts';
import { notePlacement, placementOf } from '#course/index.ts';
import type { AskedHere, PageFacts } from '../page-facts.ts';

/** A page of a package, as a platform lists it. */
export type PackagedPage = {
  /** Its name among the pages of a package: "lesson-who-says-so". */
  readonly name: string;
  readonly title: string;
  /** Its address on the site: "/lessons/who-says-so/". */
  readonly address: string;
  readonly facts: Omit<PageFacts, 'address'>;
};

/** A package: one page, or several that are done one after the other. */
export type Unit = {
  readonly name: string;
  readonly title: string;
  readonly pages: readonly PackagedPage[];
};

/** Every package there is: each page by itself, and the whole course in its order. */
export function unitsOf(content: Content): Unit[] {
  const [start, ...later] = checkNames.map((name) => checkPage(name, content));
  const lessons = content.lessons.map((lesson) => lessonPage(lesson, content));
  const reports = content.reports.map((report): PackagedPage => ({
    ...packagedReport(report),
    address: `/reports/${report.slug}/`,
    facts: { asked: report.questions.map(({ item }) => askedOf(item)), alsoKept: [] },
  }));
  const first: PackagedPage = {
    ...packagedTry,
    address: '/try/',
    facts: { asked: tryItems(content).map((item) => askedOf(item)), alsoKept: [kept(foundKey(trySlug))] },
  };
  const pages = [first, ...(start ? [start] : []), ...lessons, ...reports, ...later];
  return [
    ...pages.map((page): Unit => ({ name: page.name, title: page.title, pages: [page] })),
    { ...packagedCourse, pages },
  ];
}

/** A name as `PageFacts.alsoKept` has it. */
const kept = (key: string) => key.slice(prefix.length);

/** What every page keeps: how its reader likes to read. */
export const everywhere = kept(comfortKey);

function askedOf(item: Item, placement = item.id): AskedHere {
  return {
    placement,
    hash: itemHash(item),
    question: plainText(questionOf(item)),
    isScored: isScored(item),
    item: gradableItem(item),
  };
}

function lessonPage(lesson: Lesson, { items, deskNote }: Content): PackagedPage {
  const asked = lesson.steps.flatMap((step) => [
    ...step.items.flatMap(({ id, role }) => {
      const item = items.get(id);
      return item ? [askedOf(item, placementOf(lesson.slug, id, role))] : [];
    }),
    ...step.notes.map((id): AskedHere => ({
      placement: notePlacement(id),
      hash: id,
      question: deskNote.notes.find((note) => note.id === id)?.title ?? id,
      isScored: false,
    })),
  ]);
  return {
    ...packagedLesson(lesson),
    address: `/lessons/${lesson.slug}/`,
    facts: { asked, alsoKept: [kept(lessonKey(lesson.slug))] },
  };
}

function checkPage(name: CheckName, content: Content): PackagedPage {
  const forms = content.checks.filter(({ form }) => formsOf[name].includes(form));
  return {
    ...packagedCheck(name),
    address: `/check/${name}/`,
    facts: {
      asked: forms.flatMap(({ items }) => items.map(askedInCheck)),
      alsoKept: [kept(checkKey(name))],
      check: {
        name,
        forms: Object.fromEntries(forms.map(({ form, items }) => [form, items.map(({ id }) => id)])),
      },
    },
  };
}

/** A question of a check is kept under its id, and with it in the place of a fingerprint. */
const askedInCheck = ({ id, stem, options }: CheckItem): AskedHere => ({
  placement: id,
  hash: id,
  question: plainText(stem),
  isScored: true,
  item: {
    kind: 'choice',
    id,
    confidence: true,
    several: false,
    options: options.map((option) => ({ id: option.id, ...(option.correct && { correct: true }) })),
  },
});
