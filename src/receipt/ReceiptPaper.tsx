// A receipt to be read: by the pupil before it is made, and on paper.
import type { Fields } from '#quiz/fields.ts';
import type { CheckName } from '#record/check-record.ts';
import { longDate } from '#lib/day.ts';
import { fieldWords, isOwnPlacement, ownPlacement } from '#own-report/own-places.ts';
import { questionAt } from './question-at.ts';
import { longestPause } from './receipt-minutes.ts';
import { receiptText, saying, type Receipt, type ReceiptAttempt, type ReceiptItem } from './receipt.ts';
import { shareOf, type Score } from '#quiz/grading.ts';
import foldStyles from '#styles/patterns/fold.module.css';
import tableStyles from '#styles/patterns/table.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from './ReceiptPaper.module.css';

type PaperLesson = {
  readonly slug: string;
  readonly name: string;
  readonly title: string;
  readonly steps: readonly { readonly placements: readonly string[] }[];
};

/** What it takes of the course to name the parts of a receipt. */
export type PaperCourse = {
  readonly lessons: readonly PaperLesson[];
  readonly checks: readonly { readonly name: CheckName; readonly title: string }[];
};

type Props = {
  readonly receipt: Receipt;
  readonly course: PaperCourse;
  readonly questions: Readonly<Record<string, string>>;
};

export function ReceiptPaper({ receipt, course, questions }: Props) {
  const { pupil, title, assignment, made, items } = receipt;
  const itemsOf = (lesson: PaperLesson) => {
    const own = new Set(lesson.steps.flatMap(({ placements }) => placements));
    return items.filter(({ placement }) => own.has(placement));
  };
  const lessons = receipt.lessons.map((lesson) => {
    const known = course.lessons.find(({ slug }) => slug === lesson.slug);
    return {
      ...lesson,
      name: known ? `${known.name}: ${known.title}` : lesson.slug,
      items: known ? itemsOf(known) : [],
    };
  });
  const checks = receipt.checks.map((check) => ({
    ...check,
    title: course.checks.find(({ name }) => name === check.name)?.title ?? check.name,
    items: items.filter(({ placement }) => placement.startsWith(`checks/${check.form}/`)),
  }));
  const own = items.filter(({ placement }) => isOwnPlacement(placement));
  return (
    <article className={styles.receipt} aria-label="The receipt">
      <dl>
        <dt>Name or code</dt>
        <dd>{pupil ? <bdi>{pupil}</bdi> : 'what you type below'}</dd>
        <dt>Assignment</dt>
        <dd>
          {title || 'without a title'}, fingerprint {assignment}
        </dd>
        <dt>Made on</dt>
        <dd>{longDate(made)}</dd>
      </dl>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Answered</th>
            <th scope="col">First answers</th>
            <th scope="col">Minutes</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.name}>
              <th scope="row">{check.title}</th>
              <td>{check.finished ? 'finished' : check.form ? 'begun' : 'not begun'}</td>
              <td>{check.finished ? 'not scored here' : ''}</td>
              <td>{check.minutes ?? ''}</td>
            </tr>
          ))}
          {lessons.map((lesson) => (
            <tr key={lesson.slug}>
              <th scope="row">{lesson.name}</th>
              <td>
                {lesson.items.filter(({ attempts }) => attempts.length > 0).length} of {lesson.questions}
              </td>
              <td>{meanShare(lesson.items)}</td>
              <td>{lesson.minutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={textStyles.fine}>
        The minutes are those between two answers. A longer pause counts as {longestPause}.
      </p>
      {lessons
        .filter((lesson) => lesson.items.length > 0)
        .map((lesson) => (
          <section key={lesson.slug}>
            <h4>{lesson.name}</h4>
            <ol>
              {lesson.items.map((item) => (
                <Answered key={item.placement} item={item} question={questionAt(item.placement, questions)} />
              ))}
            </ol>
          </section>
        ))}
      {checks
        .filter((check) => check.items.length > 0)
        .map((check) => (
          <section key={check.name}>
            <h4>{check.title}</h4>
            <ol>
              {check.items.map((item) => (
                <Answered key={item.placement} item={item} question="A question of this check" />
              ))}
            </ol>
          </section>
        ))}
      {own.length > 0 && (
        <section>
          <h4>Own reports</h4>
          <ol>
            {own.map(({ placement, draft = [] }) => (
              <li key={placement}>
                <Written fields={draft} labels={questions} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className={styles.saying}>{saying}</p>
      <details className={foldStyles.look}>
        <summary>All of it, as the file has it</summary>
        <pre>{JSON.stringify(JSON.parse(receiptText(receipt)), null, 1)}</pre>
      </details>
    </article>
  );
}

function meanShare(items: readonly ReceiptItem[]): string {
  const shares = items.flatMap(({ attempts }) => {
    const score = attempts[0]?.score;
    return score && 'earned' in score ? [shareOf(score)] : [];
  });
  if (shares.length === 0) return '';
  return `${Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 100)}%`;
}

type AnsweredProps = { readonly item: ReceiptItem; readonly question: string };

function Answered({ item, question }: AnsweredProps) {
  const written = item.draft ?? item.attempts.at(-1)?.fields ?? [];
  return (
    <li>
      <p>{question}</p>
      {item.attempts.map((attempt, index) => (
        <p key={index} className={textStyles.fine}>
          {index === 0 ? 'First answer' : 'Next answer'}: {sayAttempt(attempt)}
        </p>
      ))}
      {item.attempts.length === 0 && <p className={textStyles.fine}>Begun, not finished.</p>}
      <Written fields={written} />
    </li>
  );
}

function sayAttempt({ day, minutes, fields, score }: ReceiptAttempt): string {
  const [, sure = ''] = fields.find(([name]) => name === 'confidence') ?? [];
  return [
    score && sayScore(score),
    isStep(sure) && sure.replace('-', ' '),
    longDate(day),
    minutes !== undefined && `${minutes} min after the one before`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The id of a confidence step, or a word that reads the same. */
const isStep = (value: string) => /^[a-z]+(-[a-z]+)?$/.test(value);

const sayScore = (score: Score) =>
  'brier' in score ? `Brier score ${score.brier.toFixed(2)}` : `${score.earned} of ${score.total}`;

/** Fields that hold a choice, a place or a number, by the beginnings of their names. */
const chosen = /^(choice|words|forecast|confidence|(blank|place|pair|dial|self|teacher)\..*)$/;

type WrittenProps = {
  readonly fields: Fields;
  /** What the fields of an own report are called. */
  readonly labels?: Readonly<Record<string, string>>;
};

/** What was written, in full; what was chosen stands in the file by its name. */
function Written({ fields, labels }: WrittenProps) {
  return fields
    .filter(([name, value]) => value.trim() !== '' && (!chosen.test(name) || isOwnWords(name, value)))
    .map(([name, value]) => (
      <blockquote key={name}>
        {name !== 'text' && <b>{labels?.[ownPlacement(name)] ?? name.replace('-', ' ')} </b>}
        {labels ? fieldWords(name, value) : value}
      </blockquote>
    ));
}

/** A desk note has a field of this name, too, for words. */
const isOwnWords = (name: string, value: string) => name === 'confidence' && !isStep(value);
