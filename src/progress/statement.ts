// What a record of learning states: nothing but what the report holds, in the roundness in which it is printed. Pure.
import { leanOf, isTelling, type Discernment, type Lean } from '#measure/discernment.ts';
import { brierOf, sureAndRight, type SureAndRight } from '#measure/calibration-curve.ts';
import { checkNames, type CheckName } from '#check/checks.ts';
import type { Report } from './report.ts';

export type StatedDiscernment = Pick<Discernment, 'hits' | 'sound' | 'falseAlarms' | 'unsound'> & {
  /** Left out where there is too little to say. */
  readonly lean?: Lean;
};

export type Statement = {
  /** The fingerprint of the content it was done with. */
  readonly version: string;
  readonly lessons: readonly {
    readonly name: string;
    readonly title: string;
    readonly answered: number;
    readonly questions: number;
    /** When its first and its latest answer were given, in milliseconds since 1970. */
    readonly from: number;
    readonly to: number;
  }[];
  /** The names of the lessons in which nothing has been answered. */
  readonly ahead: readonly string[];
  readonly checks: readonly {
    readonly name: CheckName;
    readonly finished: number;
    readonly judged?: StatedDiscernment;
  }[];
  /** Claims of the lessons, from first answers. */
  readonly judged?: StatedDiscernment;
  readonly forecasts?: { readonly count: number; readonly brier: number; readonly both?: SureAndRight };
  /** The latest answer of all. */
  readonly latest: number;
};

/** What can be stated; undefined where nothing has been answered or finished. */
export function statementOf(report: Report, version: string): Statement | undefined {
  const lessons = report.lessons
    .filter(({ progress }) => progress.answered > 0)
    .map(({ lesson: { name, title }, progress: { answered, questions }, earliest, latest }) => ({
      name,
      title,
      answered,
      questions,
      from: earliest,
      to: latest,
    }));
  const checks = checkNames.flatMap((name) => {
    const { finished } = report.checks[name];
    const result = report.results[name];
    return finished === undefined ? [] : [{ name, finished, ...(result && { judged: judgedIn(result) }) }];
  });
  if (lessons.length === 0 && checks.length === 0) return undefined;
  const forecasts = [...report.sure, ...report.set];
  const brier = brierOf(forecasts);
  const both = sureAndRight(report.sure);
  return {
    version,
    lessons,
    ahead: report.lessons.filter(({ progress }) => progress.answered === 0).map(({ lesson }) => lesson.name),
    checks,
    ...(report.discernment && { judged: judgedIn(report.discernment) }),
    ...(brier !== undefined && {
      forecasts: { count: forecasts.length, brier: Math.round(brier * 100) / 100, ...(both && { both }) },
    }),
    latest: Math.max(...lessons.map(({ to }) => to), ...checks.map(({ finished }) => finished)),
  };
}

function judgedIn(discernment: Discernment): StatedDiscernment {
  const { hits, sound, falseAlarms, unsound } = discernment;
  const lean = isTelling(discernment) ? leanOf(discernment) : undefined;
  return { hits, sound, falseAlarms, unsound, ...(lean && { lean }) };
}

/** The text a checksum is taken of: the name as it is printed, then everything stated. */
export function statementText(statement: Statement, name: string): string {
  return `${name.normalize('NFC').trim()}\n${JSON.stringify(statement)}`;
}
