// What the desk says of a class. Shares are of points, 0 to 1, and not rounded; undefined means that there is nothing to say.
import type { Discernment } from '#measure/discernment.ts';
import type { Fields } from '#quiz/fields.ts';
import type { Bin } from '#measure/calibration-curve.ts';
import type { EffectSize } from '#measure/effect-size.ts';
import type { ItemStatistics } from '#measure/item-statistics.ts';
import type { CheckName } from '#record/check-record.ts';
import type { Mark, TakenReceipt } from '../class.ts';

/** A share with the number of answers, or of people, behind it. */
export type Share = { readonly share: number; readonly count: number };

/** A column of the heat map. */
export type ObjectiveColumn = {
  /** "<lesson>/<objective>" */
  readonly key: string;
  readonly lesson: string;
  readonly text: string;
  /** Mean over pupils of their shares; undefined where nobody attempted it. */
  readonly mean: Share | undefined;
};

export type LessonColumn = {
  readonly slug: string;
  /** "Lesson 3", and its title. */
  readonly name: string;
  readonly title: string;
  /** Places that ask for an answer, recalls and notes among them. */
  readonly questions: number;
  /** Pupils who answered all of it. */
  readonly done: number;
  readonly mean: Share | undefined;
};

export type PupilLesson = {
  readonly slug: string;
  readonly answered: number;
  readonly questions: number;
  readonly minutes: number;
  readonly share: Share | undefined;
};

export type PupilCheck = {
  readonly name: CheckName;
  readonly form: string;
  readonly isFinished: boolean;
  readonly minutes?: number;
  /** Once it is finished, worked out again from the answers. */
  readonly result: Discernment | undefined;
};

export type PupilRow = {
  readonly name: string;
  readonly isOnList: boolean;
  /** Not on the list, and somebody there has nearly the same name. */
  readonly suggestion?: string;
  /** Newest first. */
  readonly receipts: readonly TakenReceipt[];
  /** How many answers came from paper. */
  readonly fromPaper: number;
  /** One a lesson, and one a check, of those that were asked. */
  readonly lessons: readonly PupilLesson[];
  readonly checks: readonly PupilCheck[];
  readonly answered: number;
  readonly questions: number;
  readonly minutes: number;
  /** First answers to questions with a key. */
  readonly share: Share | undefined;
  /** One a column of the heat map. */
  readonly objectives: readonly (Share | undefined)[];
  readonly sureness: Sureness | undefined;
  /** Answers to a question that stands otherwise in this copy of the site: not counted. */
  readonly changed: number;
};

/** How sure, and how often right. */
export type Sureness = {
  readonly count: number;
  /** Too few to speak of it as a habit. */
  readonly isFew: boolean;
  /** Mean confidence and share right, in per cent, and the first less the second: above 0 is too sure. */
  readonly said: number;
  readonly so: number;
  readonly gap: number;
  readonly brier: number;
  /** Empty while there are too few. */
  readonly bins: readonly Bin[];
};

/** An answer in words. */
export type AnswerWords = {
  /** What it was given to, where a question has several rows or gaps. */
  readonly row?: string;
  readonly answer: string;
};

export type Reteach = {
  readonly id: string;
  readonly lesson: string;
  /** The question in a line. */
  readonly question: string;
  /** First answers, and the share of them that missed something. */
  readonly missed: Share;
  /** Fewer than five answers. */
  readonly isFew: boolean;
  /** The wrong answer given most often, and the share of first answers that gave it. */
  readonly wrong?: AnswerWords &
    Share & {
      readonly code?: string;
      readonly belief?: string;
      readonly instead?: string;
      /** What a teacher may say. */
      readonly say?: string;
    };
};

/** From one check to a later one, of those who finished both. */
export type Change = {
  readonly from: CheckName;
  readonly to: CheckName;
  readonly discernment: EffectSize;
  readonly lean: EffectSize;
};

export type ItemReport = {
  readonly id: string;
  readonly lesson: string;
  readonly question: string;
  readonly statistics: ItemStatistics;
  /** The words of each option that the statistics count, by its id there. */
  readonly words: Readonly<Record<string, AnswerWords>>;
  /** What stands out, each in a sentence. */
  readonly remarks: readonly string[];
};

export type IntegrityFlagKind =
  | 'same-receipt'
  | 'same-words'
  | 'same-answers'
  | 'two-people'
  | 'fast'
  | 'long'
  | 'before'
  | 'after'
  | 'version'
  | 'other-assignment'
  | 'score';

/** Something to ask about. Never an accusation. */
export type IntegrityFlag = {
  readonly kind: IntegrityFlagKind;
  readonly who: readonly string[];
  /** Ends in a question mark. */
  readonly asks: string;
  /** How it may have come about with nobody doing anything wrong. */
  readonly innocent: string;
};

export type WrittenEntry = {
  readonly pupil: string;
  /** Where it was written, if not in the place of the task: a pupil may hand in several own reports. */
  readonly placement?: string;
  /** The text of a question; empty for a desk note. */
  readonly text: string;
  /** The parts of a desk note or an own report that hold something. */
  readonly parts: readonly { readonly id: string; readonly label: string; readonly text: string }[];
  /** Everything that was written, for summing up scores by the rubric. */
  readonly fields: Fields;
  /** Ids of the criteria that the writer ticked. */
  readonly met: readonly string[];
  /** It was not finished. */
  readonly isDraft: boolean;
  readonly mark?: Mark;
};

/** One piece of writing, side by side. */
export type WrittenTask = {
  readonly placement: string;
  readonly lesson: string;
  readonly title: string;
  /** `own`: reports of the pupils' own choice, which have no criteria. */
  readonly kind: 'text' | 'note' | 'own';
  /** What its writer looks for; of a note the rubric's criteria, whose levels stand in the course. */
  readonly criteria: readonly { readonly id: string; readonly text: string }[];
  readonly entries: readonly WrittenEntry[];
};

export type ClassReport = {
  /** What was asked: by the assignment where there is one, else whatever the receipts say. */
  readonly asked: { readonly lessons: readonly string[]; readonly checks: readonly CheckName[] };
  /** In the order of the list, then the others by name. */
  readonly pupils: readonly PupilRow[];
  /** Of the list, those from whom nothing came. */
  readonly missing: readonly string[];
  readonly summary: {
    readonly received: number;
    /** How many are on the list; undefined without one. */
    readonly expected: number | undefined;
    /** Median over pupils of the share of first answers. */
    readonly median: number | undefined;
    /** The lesson with the lowest mean, by its slug; undefined below two lessons. */
    readonly hardest: string | undefined;
    readonly sureness: Sureness | undefined;
  };
  readonly lessons: readonly LessonColumn[];
  readonly objectives: readonly ObjectiveColumn[];
  /** Most often missed first; those with five answers or more before the others. */
  readonly reteach: readonly Reteach[];
  /** Confidence in answers, and numbers set on forecasts. */
  readonly calibration: { readonly sure: Sureness | undefined; readonly set: Sureness | undefined };
  readonly changes: readonly Change[];
  readonly items: readonly ItemReport[];
  readonly integrityFlags: readonly IntegrityFlag[];
  readonly written: readonly WrittenTask[];
};
