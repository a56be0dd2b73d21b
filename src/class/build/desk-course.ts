// The course as the class desk needs it, in four scripts so that none is heavy: what is counted, the words of all parts,
// what is said, and the rest, for which no table waits.
import { countedIn, gradableItem, partWords } from '#quiz/projections.ts';
import { questionOf } from '#quiz/question-of.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Item } from '#quiz/types.ts';
import type {
  ClassForm,
  ClassKeys,
  ClassQuestionKeys,
  ClassRecalled,
  ClassRest,
  ClassSays,
  ClassWords,
} from '../class-course.ts';
import { checkNames } from '#check/checks.ts';
import { checks as checkTitles } from '#lib/site.ts';
import type { ReceiptCourseLesson } from '#assignment/assignable.ts';
import { course } from '#assignment/build/assignable-course.ts';
import { bank, bankItem } from '#course/item-bank.ts';
import { itemHash } from '#course/item-hash.ts';
import { checkOnSheet } from '#paper/build/check-paper.ts';
import { paperForms } from '#paper/build/sheets.ts';
import { ownValue } from '#lib/own-value.ts';
import type { CheckForm, CheckItem } from '#course/check-forms.ts';
import { tryItems, tryNumbers, tryQuestions, trySlug } from '#course/try/try-items.ts';
import { isFamilyForm } from '#course/families/family-items.ts';
import { ownLabels } from '#own-report/build/own-form.ts';
import { getContent, getItem, lessonName, notePlacement, numberOf, outlineOf } from '#course/index.ts';

/** Everything that is counted. */
export function classKeys(): ClassKeys {
  const { lessons, checks } = getContent();
  const { content, lessons: assignable, checks: asked } = course();
  return {
    content,
    lessons: [
      ...assignable.filter(({ slug }) => slug === trySlug).map(tenMinutes),
      ...lessons.map((lesson) => {
        const placements = outlineOf(lesson).steps.flatMap((step) => step.placements);
        const numbers = placements.map((placement) => numberOf(lesson, placement.split('@')[0] ?? ''));
        const isWriting = lesson.topic === 'capstone';
        return {
          slug: lesson.slug,
          name: lessonName(lesson),
          title: plainText(lesson.title),
          objectives: lesson.objectives.map(({ id, text }) => ({ id, text: plainText(text) })),
          placements,
          ...(isWriting || numbers.every((number, index) => number === index + 1) ? {} : { numbers }),
          isWriting,
        };
      }),
    ],
    questions: everyQuestion().map(({ question: _question, ...question }) => {
      const item = itemOf(question.id);
      const { criteria, pull } = countedIn(item);
      return {
        ...question,
        gradable: gradableKeys(item),
        ...(criteria ? { criteria } : {}),
        ...(pull ? { pull } : {}),
      };
    }),
    checks: checkNames.map((name) => ({
      name,
      title: asked.find((check) => check.name === name)?.title ?? '',
      forms: asked.find((check) => check.name === name)?.forms.map(({ form }) => form) ?? [],
    })),
    forms: [...checks]
      .toSorted((one, other) => Number(isFamilyForm(other.form)) - Number(isFamilyForm(one.form)))
      .map(classForm),
  };
}

const tenMinutes = ({ slug, name, title, steps }: ReceiptCourseLesson) => ({
  slug,
  name,
  title,
  objectives: [],
  placements: steps.flatMap(({ placements }) => placements),
  isWriting: false,
});

/** The questions of the lessons, and of the ten minutes before them. */
const everyQuestion = () => [
  ...bank(),
  ...tryItems(getContent()).map((item) => bankItem(item, trySlug, trySlug)),
];

const itemOf = (id: string): Item => tryItems(getContent()).find((item) => item.id === id) ?? getItem(id);

/** A form, its questions in the order of the printed sheet, by which a teacher types answers in. */
function classForm(check: CheckForm): ClassForm {
  const { form } = check;
  const sheet = paperForms.find((one) => one.form === form || one.address === form);
  const name = isFamilyForm(form) ? 'Check' : 'Check of the first edition';
  return {
    form,
    title: `${name}: ${sheet ? checkTitles[sheet.check].title : form}`,
    items: checkOnSheet(check).map(({ source }) => checkItem(source)),
  };
}

/** What grading needs, without the three that its question says too. */
function gradableKeys(item: Item): ClassQuestionKeys['gradable'] {
  const { id: _id, kind: _kind, confidence: _confidence, ...rest } = gradableItem(item);
  return rest;
}

/** The texts of families that lessons ask again, each once. */
function recalledTexts(): ClassRecalled[] {
  const own = new Set(bank().map(({ id }) => id));
  const placed = getContent().lessons.flatMap(({ steps }) => steps.flatMap(({ items }) => items));
  return [...new Set(placed.map(({ id }) => id))]
    .filter((id) => !own.has(id))
    .map((id) => {
      const item = getItem(id);
      return { id, hash: itemHash(item), gradable: gradableItem(item) };
    });
}

/** What no table needs: what is typed in and not counted, and the questions of checks and of families. */
export function classRest(): ClassRest {
  const { checks, items, lessons } = getContent();
  const placed = new Set(
    lessons.flatMap(({ steps }) => steps.flatMap((step) => step.items.map(({ id }) => id))),
  );
  const asked = [
    ...[...items.values()].filter(({ id }) => placed.has(id)),
    ...checks.flatMap((form) => form.items),
  ];
  const { asks } = classSays();
  return {
    recalled: recalledTexts(),
    asks: Object.fromEntries(
      asked
        .filter(({ id }) => ownValue(asks, id) === undefined)
        .map((one) => [one.id, plainText(questionOf(one))]),
    ),
  };
}

/** Everything that is said. */
export function classSays(): ClassSays {
  const { deskNote } = getContent();
  const asked = [...bank().map(({ id }) => getItem(id)), ...tryQuestions(getContent())];
  return {
    asks: {
      ...Object.fromEntries(asked.map((one) => [one.id, plainText(questionOf(one))])),
      ...Object.fromEntries(tryNumbers(getContent()).map(({ item, name }) => [item.id, name])),
      ...ownLabels(),
    },
    misconceptions: misconceptions(),
    notes: deskNote.notes.map(({ id, title, source }) => ({
      placement: notePlacement(id),
      title: plainText(title),
      source: plainText(source),
    })),
    rubric: deskNote.rubric.map(({ id, name, levels }) => ({ id, name, levels: levels.map(plainText) })),
  };
}

function checkItem({ id, topic, verdict, options }: CheckItem): ClassForm['items'][number] {
  return {
    id,
    topic,
    isSound: verdict === 'sound',
    options: options.map((option) => ({
      id: option.id,
      ...(option.accepts && { accepts: true }),
      ...(option.correct && { correct: true }),
      ...(option.misconception && { code: option.misconception }),
    })),
  };
}

function misconceptions(): ClassSays['misconceptions'] {
  const { misconceptions: all, teach } = getContent();
  return Object.fromEntries(
    all.map(({ code, belief, instead }) => {
      const say = [...teach.plans].flatMap(([slug, plan]) =>
        plan.misconceptions
          .filter((one) => one.code === code)
          .map((one) => [slug, plainText(one.say)] as const),
      );
      return [code, { belief: plainText(belief), instead: plainText(instead), say: Object.fromEntries(say) }];
    }),
  );
}

/** The words of every part of every question of the lessons, by its id; no table shows those of a check. */
export const classWords = (): ClassWords =>
  Object.fromEntries(everyQuestion().map(({ id }) => [id, partWords(itemOf(id))] as const));
