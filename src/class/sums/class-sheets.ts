// The sheets of paper a class may have worked on: a lesson's questions, or a form of a check, in the order they print in.
import { checkOnPaper, paperPrompt, readPaper } from '#quiz/paper/read-paper.ts';
import type { GradableItem } from '#quiz/kinds/graders.ts';
import type { WholeCourse } from '../class-course.ts';
import type { PaperAnswer } from '../class.ts';

export type SheetQuestion = {
  /** As it is numbered on the sheet. */
  readonly number: number;
  readonly placement: string;
  readonly hash: string;
  readonly item: GradableItem;
  /** The question in a line, and what to write. */
  readonly question: string;
  readonly prompt: string;
};

export type EntrySheet = {
  readonly name: string;
  readonly title: string;
  readonly questions: readonly SheetQuestion[];
};

/** Every sheet there may be, lessons first. A desk note is not typed in: it is too long to be worth it. */
export function entrySheetsOf(course: WholeCourse): EntrySheet[] {
  const questions = new Map([...course.questions, ...course.recalled].map((one) => [one.id, one]));
  const lessons = course.lessons.map(({ slug, name, title, placements, numbers }) => ({
    name: slug,
    title: `${name}: ${title}`,
    questions: placements.flatMap((placement, index): SheetQuestion[] => {
      const question = questions.get(placement.split('@')[0] ?? '');
      if (!question) return [];
      const { gradable, hash } = question;
      const number = numbers?.[index] ?? index + 1;
      return [
        {
          number,
          placement,
          hash,
          item: gradable,
          question: course.asks[question.id] ?? '',
          prompt: paperPrompt(gradable),
        },
      ];
    }),
  }));
  const forms = course.forms.map(({ form, title, items }) => ({
    name: `checks/${form}`,
    title,
    questions: items.map((one, index): SheetQuestion => {
      const item = checkOnPaper(one);
      return {
        number: index + 1,
        placement: one.id,
        hash: '',
        item,
        question: course.asks[one.id] ?? '',
        prompt: paperPrompt(item),
      };
    }),
  }));
  return [...lessons, ...forms].filter((sheet) => sheet.questions.length > 0);
}

type Typed = Readonly<Record<string, string>>;

/** What was typed, read: an answer for each field, empty fields among them, and the places of those that are not right. */
export function answersIn(
  sheet: EntrySheet,
  typed: Typed,
): { readonly answers: readonly Omit<PaperAnswer, 'pupil' | 'day'>[]; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const answers = sheet.questions.map(({ placement, hash, item }) => {
    const text = typed[placement]?.trim() ?? '';
    const read = text === '' ? undefined : readPaper(item, text);
    if (read?.status === 'refused') wrong.push(placement);
    return { placement, hash, typed: text, fields: read?.status === 'ok' ? read.fields : [] };
  });
  return { answers, wrong };
}
