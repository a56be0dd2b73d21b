// The report as tables for a spreadsheet.
import { writeTable } from '#lib/csv.ts';
import type { ClassReport, Share } from './report-types.ts';

/** Per cent, rounded: what is on the screen. */
const percent = (share: number | undefined) => (share === undefined ? undefined : Math.round(100 * share));
const shareCell = (share: Share | undefined) => percent(share?.share);

/** To two places. */
const rounded = (number: number | undefined) =>
  number === undefined ? undefined : Math.round(100 * number) / 100 || 0;

/** One row a pupil, those of the list from whom nothing came among them. */
export function classCsv({ pupils, missing, asked, lessons, objectives, written }: ClassReport): string {
  const header = [
    'Name',
    'On the list',
    'Receipts',
    'Answers from paper',
    'Answered',
    'Asked',
    'First answers right, %',
    'Minutes',
    'Too sure, points',
    ...lessons.flatMap(({ name }) => [`${name}: answered`, `${name}: right, %`]),
    ...objectives.map(({ lesson, text }) => {
      const name = lessons.find(({ slug }) => slug === lesson)?.name ?? lesson;
      return `${name}: ${text}, %`;
    }),
    ...asked.checks.flatMap((check) => [
      `Check ${check}: discernment`,
      `Check ${check}: lean`,
      `Check ${check}: Brier`,
    ]),
    ...written.flatMap(({ title }) => [`${title}: points`, `${title}: note`]),
  ];
  const rows = pupils.map((pupil) => [
    pupil.name,
    pupil.isOnList ? 'yes' : 'no',
    pupil.receipts.length,
    pupil.fromPaper,
    pupil.answered,
    pupil.questions,
    shareCell(pupil.share),
    pupil.minutes,
    pupil.sureness && Math.round(pupil.sureness.gap),
    ...pupil.lessons.flatMap(({ answered, share }) => [answered, shareCell(share)]),
    ...pupil.objectives.map(shareCell),
    ...asked.checks.flatMap((name) => {
      const result = pupil.checks.find((check) => check.name === name)?.result;
      return [rounded(result?.difference), rounded(result?.lean), rounded(result?.brier)];
    }),
    ...written.flatMap(({ entries }) => {
      const marks = entries.flatMap((entry) => (entry.pupil === pupil.name && entry.mark) || []);
      const scores = marks.flatMap((given) => Object.values(given.scores));
      const sum = scores.length > 0 ? scores.reduce((total, one) => total + one, 0) : undefined;
      return [sum, marks.map(({ note }) => note).join(' ') || undefined];
    }),
  ]);
  return writeTable([header, ...rows, ...missing.map((name) => [name, 'yes', 0])]);
}

/** One row a question. */
export function itemsCsv({ items, lessons, reteach }: ClassReport): string {
  const header = [
    'Question',
    'Lesson',
    'Question in a line',
    'First answers',
    'Left out',
    'Difficulty',
    'Discrimination',
    'Wrong answer most picked',
    'Picked by, %',
    'Misconception',
    'Wrong with a confidence given',
    'Mean confidence of those, %',
    'Options that tempt nobody',
    'Remarks',
  ];
  return writeTable([
    header,
    ...items.map(({ id, lesson, question, statistics, words, remarks }) => {
      const wrong = reteach.find((one) => one.id === id)?.wrong;
      const dead = statistics.options
        .filter(({ isDead }) => isDead)
        .map((option) => words[option.id]?.answer);
      return [
        id,
        lessons.find(({ slug }) => slug === lesson)?.name ?? lesson,
        question,
        statistics.count,
        statistics.omitted,
        rounded(statistics.difficulty),
        rounded(statistics.discrimination),
        wrong && [wrong.row, wrong.answer].filter(Boolean).join(': '),
        shareCell(wrong),
        wrong?.belief,
        statistics.sureAndWrong?.count,
        statistics.sureAndWrong && Math.round(statistics.sureAndWrong.percent),
        dead.join('; ') || undefined,
        remarks.join(' ') || undefined,
      ];
    }),
  ]);
}
