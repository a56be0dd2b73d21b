// The course as the class desk needs it: questions with their keys, objectives, and what to say to a misconception.
import type { BankItem } from '#quiz/bank.ts';
import type { Criterion } from '#quiz/desk-note.ts';
import type { PartWords } from '#quiz/kinds/authoring.ts';
import type { GradableItem } from '#quiz/kinds/graders.ts';
import type { CheckName } from '#record/check-record.ts';

export type ClassLesson = {
  readonly slug: string;
  /** "Lesson 3", or "Capstone". */
  readonly name: string;
  readonly title: string;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  /** Where its answers are kept, in their order: its own questions, "<id>@<lesson>" for recalls, "desk-note/<id>". */
  readonly placements: readonly string[];
  /** The number that each has on its page and its sheet, where one before it is asked once more and kept elsewhere. */
  readonly numbers?: readonly number[];
  /** It is written and has no key: the capstone. */
  readonly isWriting: boolean;
};

/** A question of a lesson, with what it takes to grade an answer to it. */
export type ClassQuestion = BankItem & {
  /** Its parts and keys, without their words: those stand in `ClassCourse.words`. */
  readonly gradable: GradableItem;
  /** Of a text: what its writer looks for in it. */
  readonly criteria?: readonly string[];
  /** Of a forecast: what pulls a reader to the wrong side. */
  readonly pull?: string;
};

/** A question on its way to the desk: what stands in it twice is left out, its line comes with what is said. */
export type ClassQuestionKeys = Omit<ClassQuestion, 'question' | 'gradable'> & {
  readonly gradable: Partial<GradableItem>;
};

/** A short text that a lesson asks again: typed in from its sheet, and counted nowhere. */
export type ClassRecalled = Pick<ClassQuestion, 'id' | 'hash' | 'gradable'>;

export type ClassCheckOption = {
  readonly id: string;
  /** Whoever chooses it relies on the claim. */
  readonly accepts?: boolean;
  readonly correct?: boolean;
  /** The misconception that makes a wrong one tempting. */
  readonly code?: string;
};

export type ClassCheckItem = {
  /** "checks/<form>/<item>" */
  readonly id: string;
  readonly topic: string;
  readonly isSound: boolean;
  readonly options: readonly ClassCheckOption[];
};

export type ClassForm = {
  readonly form: string;
  /** What its sheet is called: "Check: Before you start". */
  readonly title: string;
  readonly items: readonly ClassCheckItem[];
};

export type ClassCheck = {
  readonly name: CheckName;
  readonly title: string;
  /** The forms it may draw. */
  readonly forms: readonly string[];
};

export type ClassMisconception = {
  /** What is believed, and what to put in its place. */
  readonly belief: string;
  readonly instead: string;
  /** What a teacher may say, by the slug of the lesson. */
  readonly say: Readonly<Record<string, string>>;
};

/** The first of three scripts: everything that is counted. */
export type ClassKeys = {
  /** Fingerprint of every question as it stands. */
  readonly content: string;
  readonly lessons: readonly ClassLesson[];
  readonly questions: readonly ClassQuestionKeys[];
  readonly checks: readonly ClassCheck[];
  readonly forms: readonly ClassForm[];
};

/** The second: words, by the id of the question. */
export type ClassWords = Readonly<Record<string, PartWords>>;

/** The third: everything that is said. */
export type ClassSays = {
  /** Each question that is counted in a line, by its id, and what the fields of an own report are called. */
  readonly asks: Readonly<Record<string, string>>;
  /** By code. */
  readonly misconceptions: Readonly<Record<string, ClassMisconception>>;
  /** The desk notes, by their place "desk-note/<id>". */
  readonly notes: readonly { readonly placement: string; readonly title: string; readonly source: string }[];
  readonly rubric: readonly Criterion[];
};

export type ClassCourse = Omit<ClassKeys, 'questions'> &
  ClassSays & {
    readonly questions: readonly ClassQuestion[];
    readonly words: ClassWords;
  };

/** The fourth, which no table needs: what a pupil's page and answers from paper show besides. */
export type ClassRest = {
  /** What is typed in and not counted. */
  readonly recalled: readonly ClassRecalled[];
  /** Each question of checks and of families in a line, by its id. */
  readonly asks: Readonly<Record<string, string>>;
};

/** The course with its fourth part. */
export type WholeCourse = ClassCourse & Pick<ClassRest, 'recalled'>;

/** Where the four scripts are, and that with everything the desk works with. */
export type ClassAddresses = {
  readonly api: string;
  readonly keys: string;
  readonly words: string;
  readonly says: string;
  readonly rest: string;
};

/** The course, out of the three. */
export function joinCourse(keys: ClassKeys, words: ClassWords, says: ClassSays): ClassCourse {
  const questions = keys.questions.map((question) => {
    const { id, kind, asksConfidence: confidence } = question;
    // The boundary to files that this site's own build has written: the three are all that `gradableKeys` takes out.
    const gradable = { ...question.gradable, id, kind, confidence } as GradableItem;
    return { ...question, gradable, question: says.asks[id] ?? '' };
  });
  return { ...keys, ...says, questions, words };
}

/** The course with its fourth part. */
export const withRest = (course: ClassCourse, { recalled, asks }: ClassRest): WholeCourse => ({
  ...course,
  recalled,
  asks: { ...course.asks, ...asks },
});
