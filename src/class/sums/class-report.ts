// Everything the desk says of a class: nothing but what lies on it, summed up. The same in whatever order it came.
import { resultOf } from '#quiz/grading.ts';
import { binsOf, enoughForecasts, brierOf, type Forecast } from '#measure/calibration-curve.ts';
import { effectSizeOf, mean, median } from '#measure/effect-size.ts';
import { checkNames, type CheckName } from '#record/check-record.ts';
import type { ClassCourse, ClassQuestion } from '../class-course.ts';
import { itemsOf, reteachOf } from './class-items.ts';
import { foldName } from '#lib/foreign/foreign-name.ts';
import { pupilsOf, type First, type Pupil } from './class-pupils.ts';
import { integrityFlagsIn } from './integrity-flags.ts';
import type {
  Change,
  ClassReport,
  LessonColumn,
  ObjectiveColumn,
  PupilLesson,
  PupilRow,
  Share,
  Sureness,
} from './report-types.ts';
import { writtenIn } from './written-work.ts';
import type { OpenClass } from '../class.ts';
import { inSlices } from '#lib/slices.ts';

/** Sums a class up, in slices. Pure but for the clock by which it gives way. */
export async function classReportOf(open: OpenClass, course: ClassCourse): Promise<ClassReport> {
  const giveWay = inSlices();
  const pupils = await pupilsOf(open, course, giveWay);
  const asked = askedOf(open, course);
  const questions = course.questions.filter(
    ({ isScored, lesson }) => isScored && asked.lessons.includes(lesson),
  );
  const columns = course.lessons
    .filter(({ slug }) => asked.lessons.includes(slug))
    .flatMap(({ slug, objectives }) =>
      objectives
        .map(({ id, text }) => ({ key: `${slug}/${id}`, lesson: slug, text }))
        .filter(({ key }) => questions.some((question) => columnOf(question) === key)),
    );
  const rows: PupilRow[] = [];
  for (const pupil of pupils) {
    rows.push(rowOf(pupil, course, asked, columns));
    // oxlint-disable-next-line no-await-in-loop
    await giveWay();
  }
  const lessons = lessonColumns(course, asked.lessons, rows);
  const firsts = pupils.flatMap((pupil) => firstsIn(pupil, asked.lessons));
  await giveWay();
  const sure = surenessOf(firsts.flatMap(sureOf));
  const set = surenessOf(firsts.flatMap(setOf));
  await giveWay();
  const items = await itemsOf(course, questions, pupils, giveWay);
  const reteach = await reteachOf(course, questions, pupils, giveWay);
  const written = writtenIn(open, course, asked.lessons, pupils);
  await giveWay();
  const shares = rows.flatMap(({ share }) => share?.share ?? []);
  const present = new Set(rows.map(({ name }) => foldName(name)));
  return {
    asked,
    pupils: rows,
    missing: open.head.roster.filter((name) => !present.has(foldName(name))),
    summary: {
      received: rows.length,
      expected: open.head.roster.length || undefined,
      median: median(shares),
      hardest: hardestOf(lessons),
      sureness: sure,
    },
    lessons,
    objectives: columns.map((column, index) => ({
      ...column,
      mean: meanShare(rows.flatMap(({ objectives }) => objectives[index] ?? [])),
    })),
    reteach,
    calibration: { sure, set },
    changes: changesOf(pupils),
    items,
    integrityFlags: await integrityFlagsIn(open, course, pupils, giveWay),
    written,
  };
}

type Asked = ClassReport['asked'];

/** What the assignment asks, or else whatever is answered: in the order of the course, and of this copy of it. */
function askedOf({ assignment, receipts, paper }: OpenClass, course: ClassCourse): Asked {
  const lessons = new Set(
    assignment?.assignment.lessons ?? [
      ...receipts.flatMap(({ receipt }) => receipt.lessons.map(({ slug }) => slug)),
      ...paper.map(({ placement }) => placement.split('/')[0]),
    ],
  );
  const checks = new Set<CheckName>(
    assignment?.assignment.checks ?? [
      ...receipts.flatMap(({ receipt }) => receipt.checks.map(({ name }) => name)),
      ...course.checks.flatMap(({ name, forms }) =>
        forms.some((form) => paper.some(({ placement }) => placement.startsWith(`checks/${form}/`)))
          ? name
          : [],
      ),
    ],
  );
  return {
    lessons: course.lessons.map(({ slug }) => slug).filter((slug) => lessons.has(slug)),
    checks: checkNames.filter((name) => checks.has(name)),
  };
}

const columnOf = ({ lesson, objective }: ClassQuestion) => `${lesson}/${objective}`;

const firstsIn = ({ firsts }: Pupil, lessons: readonly string[]) =>
  [...firsts.values()].filter(({ question }) => lessons.includes(question.lesson));

/** The mean share of some answers. */
function shareOf(firsts: readonly First[]): Share | undefined {
  return meanShare(firsts.map(({ share }) => ({ share })));
}

function meanShare(shares: readonly Pick<Share, 'share'>[]): Share | undefined {
  if (shares.length === 0) return undefined;
  // In one order, so that the sum is the same to the last digit whatever came first.
  const sorted = shares.map(({ share }) => share).toSorted((one, other) => one - other);
  return { share: mean(sorted), count: sorted.length };
}

function rowOf(
  pupil: Pupil,
  course: ClassCourse,
  asked: Asked,
  columns: readonly Omit<ObjectiveColumn, 'mean'>[],
): PupilRow {
  const { name, isOnList, suggestion, receipts, work, changed, checks } = pupil;
  const firsts = firstsIn(pupil, asked.lessons);
  const byColumn = Map.groupBy(firsts, ({ question }) => columnOf(question));
  const lessons = course.lessons
    .filter(({ slug }) => asked.lessons.includes(slug))
    .map(({ slug, placements }): PupilLesson => ({
      slug,
      answered: placements.filter((placement) => (work.get(placement)?.attempts.length ?? 0) > 0).length,
      questions: placements.length,
      minutes: Math.max(
        0,
        ...receipts.flatMap(({ receipt }) =>
          receipt.lessons.flatMap((lesson) => (lesson.slug === slug ? lesson.minutes : [])),
        ),
      ),
      share: shareOf(firsts.filter(({ question }) => question.lesson === slug)),
    }));
  const sum = (of: (lesson: PupilLesson) => number) =>
    lessons.reduce((total, lesson) => total + of(lesson), 0);
  return {
    name,
    isOnList,
    ...(suggestion ? { suggestion } : {}),
    receipts: receipts.toReversed(),
    fromPaper: [...work.values()].filter(({ isPaper }) => isPaper).length,
    lessons,
    checks: checks.filter((check) => asked.checks.includes(check.name)),
    answered: sum(({ answered }) => answered),
    questions: sum(({ questions }) => questions),
    minutes: sum(({ minutes }) => minutes),
    share: shareOf(firsts),
    objectives: columns.map(({ key }) => shareOf(byColumn.get(key) ?? [])),
    sureness: surenessOf(firsts.flatMap(sureOf)),
    changed,
  };
}

function lessonColumns(
  course: ClassCourse,
  asked: readonly string[],
  rows: readonly PupilRow[],
): LessonColumn[] {
  return course.lessons
    .filter(({ slug }) => asked.includes(slug))
    .map(({ slug, name, title, placements }, index) => {
      const own = rows.flatMap(({ lessons }) => lessons[index] ?? []);
      return {
        slug,
        name,
        title,
        questions: placements.length,
        done: own.filter(({ answered, questions }) => questions > 0 && answered === questions).length,
        mean: meanShare(own.flatMap(({ share }) => share ?? [])),
      };
    });
}

function hardestOf(lessons: readonly LessonColumn[]): string | undefined {
  const known = lessons.flatMap(({ slug, mean: own }) => (own ? [{ slug, share: own.share }] : []));
  if (known.length < 2) return undefined;
  return known.toSorted((one, other) => one.share - other.share)[0]?.slug;
}

/** How sure somebody was that an answer is right. */
const sureOf = ({ question: { topic, outcome }, percent, share }: First): Forecast[] =>
  percent === undefined || outcome !== undefined
    ? []
    : [{ percent, isSo: resultOf(share) === 'right', topic }];

/** The number that somebody set on something that turned out so, or not. */
const setOf = ({ question: { topic, outcome }, percent }: First): Forecast[] =>
  percent === undefined || outcome === undefined ? [] : [{ percent, isSo: outcome, topic }];

function surenessOf(forecasts: readonly Forecast[]): Sureness | undefined {
  const count = forecasts.length;
  if (count === 0) return undefined;
  // Chances are whole numbers, so their sum is exact. Squares of them are not: they are summed in one order.
  const said = mean(forecasts.map(({ percent }) => percent));
  const so = (100 * forecasts.filter(({ isSo }) => isSo).length) / count;
  const alike = [...Map.groupBy(forecasts, ({ percent, isSo }) => percent + (isSo ? 1_000 : 0))]
    .toSorted(([one], [other]) => one - other)
    .map(([, own]) => ({ sum: (brierOf(own.slice(0, 1)) ?? 0) * own.length }));
  const brier = alike.reduce((total, { sum }) => total + sum, 0) / count;
  return { count, isFew: count < enoughForecasts, said, so, gap: said - so, brier, bins: binsOf(forecasts) };
}

/** From the check at the start to each later one, of those who finished both. */
function changesOf(pupils: readonly Pupil[]): Change[] {
  const checkResultOf = ({ checks }: Pupil, name: CheckName) =>
    checks.find((check) => check.name === name)?.result;
  return (['end', 'later'] as const).flatMap((to) => {
    const both = pupils.flatMap((pupil) => {
      const [before, after] = [checkResultOf(pupil, 'start'), checkResultOf(pupil, to)];
      return before && after ? [{ before, after }] : [];
    });
    if (both.length === 0) return [];
    const effect = (of: 'difference' | 'lean') =>
      effectSizeOf(both.map(({ before, after }) => ({ before: before[of], after: after[of] })));
    return [{ from: 'start', to, discernment: effect('difference'), lean: effect('lean') }];
  });
}
