// What a learner has answered, question by question, as sums over it need it. Pure.
import { brierScore, confidenceStep } from '#measure/calibration.ts';
import { misconceptionsIn } from '#quiz/bank.ts';
import type { Judgement } from '#measure/discernment.ts';
import { sureField, valueOf, type Fields } from '#quiz/fields.ts';
import { resultOf, shareOf, type Score } from '#quiz/grading.ts';
import type { Forecast } from '#measure/calibration-curve.ts';
import { readSlider } from '#quiz/kinds/slider/grade.ts';
import type { QuestionEvidence } from '#measure/mastery.ts';
import type { Encounter } from '#measure/misconceptions.ts';
import type { ReportQuestion } from './report-course.ts';
import type { Attempt, ItemRecord } from '#record/item-record.ts';

export type Records = ReadonlyMap<string, ItemRecord>;

export type ScoredAnswer = {
  readonly at: number;
  readonly fields: Fields;
  /** Share of the points, 0 to 1; a forecast earns its point on the right side of 50, and half of it at 50. */
  readonly share: number;
};

/** An answer given again at a later time: in a later lesson, or in review. */
export type LaterAnswer = {
  readonly at: number;
  readonly isRight: boolean;
  /** Where more is known than right or wrong. */
  readonly answer?: ScoredAnswer;
};

/** Later answers by the id of the question, in any order. */
export type LaterAnswers = ReadonlyMap<string, readonly LaterAnswer[]>;

export type AnsweredQuestion = {
  readonly question: ReportQuestion;
  /** The first answer in its own lesson, which counts; left out while there is none with a score. */
  readonly first?: ScoredAnswer;
  /** The second try, made when the reasons had been shown. */
  readonly retry?: ScoredAnswer;
  /** Oldest first. */
  readonly later: readonly LaterAnswer[];
  /** When it was last answered in any way. */
  readonly seen: number;
};

export type Answers = {
  /** Questions that have been answered and count, in the order of the course. */
  readonly answered: readonly AnsweredQuestion[];
  /** Answers to questions that have changed since: they are not counted. */
  readonly changed: number;
  /** Answers that no script has graded yet: they wait for their lesson to be opened. */
  readonly ungraded: number;
};

/** Answers by the same person to the same question, from several places. */
export function joinLater(...sources: readonly LaterAnswers[]): LaterAnswers {
  const joined = new Map<string, readonly LaterAnswer[]>();
  for (const [id, answers] of sources.flatMap((source) => [...source])) {
    joined.set(id, [...(joined.get(id) ?? []), ...answers]);
  }
  return joined;
}

/** What the places of one question hold, sorted out. */
type Held =
  | { readonly status: 'empty' | 'changed' | 'ungraded' }
  | { readonly status: 'graded'; readonly answers: readonly ScoredAnswer[] };

function heldIn(record: ItemRecord | undefined, question: ReportQuestion): Held {
  if (!record || record.attempts.length === 0 || !question.isScored) return { status: 'empty' };
  if (record.item !== question.hash) return { status: 'changed' };
  const [first, ...more] = record.attempts.map((attempt) => answerOf(question, attempt));
  if (!first) return { status: 'ungraded' };
  return { status: 'graded', answers: [first, ...more.filter((answer) => answer !== undefined)] };
}

function answerOf(
  { outcome }: ReportQuestion,
  { at, fields, score = forecastScore(fields, outcome) }: Attempt,
) {
  return score && { at, fields, share: shareOf(score) };
}

/** A number says by itself what it earns, though no script has graded it yet. */
function forecastScore(fields: Fields, outcome: boolean | undefined): Score | undefined {
  const percent = readSlider(fields);
  return outcome === undefined || percent === undefined ? undefined : { brier: brierScore(percent, outcome) };
}

/**
 * Everything that was answered and counts.
 * @param recalls the places in which a lesson asks a question of an earlier one again: "<id>@<lesson>"
 * @param reviews what else was answered later
 */
export function answeredQuestions(
  questions: readonly ReportQuestion[],
  recalls: readonly string[],
  records: Records,
  reviews: LaterAnswers,
): Answers {
  const held = questions.map((question) => ({
    question,
    own: heldIn(records.get(question.id), question),
    recalled: recalls
      .filter((placement) => placement.startsWith(`${question.id}@`))
      .map((placement) => heldIn(records.get(placement), question)),
  }));
  const count = (status: Held['status']) =>
    held.flatMap(({ own, recalled }) => [own, ...recalled]).filter((one) => one.status === status).length;
  return {
    answered: held.flatMap(({ question, own, recalled }) => {
      const [first, retry] = answersIn(own);
      const later = [
        ...recalled.flatMap((one) => answersIn(one).slice(0, 1)).map(asLater),
        ...(reviews.get(question.id) ?? []),
      ].toSorted((one, other) => one.at - other.at || Number(one.isRight) - Number(other.isRight));
      const all = [first, retry, ...later].filter((one) => one !== undefined);
      if (all.length === 0) return [];
      const seen = Math.max(...all.map(({ at }) => at));
      return [{ question, ...(first && { first }), ...(retry && { retry }), later, seen }];
    }),
    changed: count('changed'),
    ungraded: count('ungraded'),
  };
}

const answersIn = (held: Held) => (held.status === 'graded' ? held.answers : []);

const asLater = (answer: ScoredAnswer): LaterAnswer => ({ at: answer.at, isRight: isRight(answer), answer });

/** Nothing was missed. */
export const isRight = ({ share }: ScoredAnswer): boolean => resultOf(share) === 'right';

/** What the answers to an objective's questions come to: of each, the latest that is not a second try. */
export function evidenceOf(answered: readonly AnsweredQuestion[]): QuestionEvidence[] {
  return answered.flatMap(({ first, later }) => {
    const answers = [
      ...(first ? [{ at: first.at, share: first.share }] : []),
      ...later.map(({ at, isRight: right, answer }) => ({ at, share: answer?.share ?? (right ? 1 : 0) })),
    ];
    // Of two at the same moment the weaker counts.
    const latest = answers.toSorted((one, other) => one.at - other.at || other.share - one.share).at(-1);
    return latest ? [{ share: latest.share, answers: answers.length }] : [];
  });
}

/** First answers to questions that turn on one claim, as judgements of it. A forecast of 50 takes no side. */
export function judgementsOf(answered: readonly AnsweredQuestion[]): Judgement[] {
  return answered.flatMap(({ question: { verdict, outcome }, first }) => {
    if (!first || verdict === 'none') return [];
    if (outcome !== undefined && first.share === 0.5) return [];
    const [isSound, right] = [verdict === 'sound', isRight(first)];
    return [{ isSound, isAccepted: isSound === right, isRight: right }];
  });
}

/** The chances given with first answers: that the answer is right, and that something forecast is so. */
export function forecastsIn(answered: readonly AnsweredQuestion[]): { sure: Forecast[]; set: Forecast[] } {
  const [sure, set]: [Forecast[], Forecast[]] = [[], []];
  for (const { question, first } of answered) {
    if (!first) continue;
    const { topic, outcome } = question;
    const percent = readSlider(first.fields);
    const step = confidenceStep(valueOf(first.fields, sureField));
    if (outcome !== undefined && percent !== undefined) set.push({ percent, isSo: outcome, topic });
    else if (step) sure.push({ percent: step.percent, isSo: isRight(first), topic });
  }
  return { sure, set };
}

/** Every answer, second tries left out, that rested on a misconception or could have and was right. */
export function encountersIn(answered: readonly AnsweredQuestion[]): Encounter[] {
  return answered.flatMap(({ question, first, later }) => {
    const codes = [...new Set(question.tempting.map(([, , code]) => code))];
    return [...(first ? [asLater(first)] : []), ...later].flatMap(({ at, isRight: right, answer }) => {
      const fallen = answer ? misconceptionsIn(question, answer.fields) : [];
      return codes
        .filter((code) => right || fallen.includes(code))
        .map((code) => ({ code, question: question.id, at, isFallen: fallen.includes(code) }));
    });
  });
}
