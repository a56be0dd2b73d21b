// How a check went, in words and in a table, and every question with its reasons.
import { useStore } from '@nanostores/react';
import type { RefObject } from 'react';
import { href } from '#lib/href.ts';
import { confidenceStep } from '#measure/calibration.ts';
import { leanOf, type Discernment } from '#measure/discernment.ts';
import { RichText } from '#quiz/RichText.tsx';
import { refAddress, refLabel, type Sources } from '#quiz/sources.ts';
import { answerTo, checkOf, type CheckName } from './checks.ts';
import { asked, type ShownForm, type ShownItem } from './shown-form.ts';
import type { CheckKey } from './check-key.ts';
import { checkResult } from './check-results.ts';
import { DiscernmentTable } from '#measure/DiscernmentTable.tsx';
import { leans } from '#measure/discernment-words.ts';
import answerStyles from '#styles/patterns/answer.module.css';
import textStyles from '#styles/patterns/text.module.css';
import styles from './CheckResult.module.css';

type Props = {
  readonly name: CheckName;
  /** The one it was taken with. */
  readonly form: ShownForm;
  readonly keys: readonly CheckKey[];
  readonly sources: Sources;
  /** Where the reader goes when the check is finished. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

const columns = [
  { name: 'start', title: 'At the start' },
  { name: 'end', title: 'At the end' },
  { name: 'later', title: 'Later' },
] as const;

export function CheckResult({ name, form, keys, sources, heading }: Props) {
  const { begun } = useStore(checkOf(name));
  const results = columns
    .slice(0, columns.findIndex((column) => column.name === name) + 1)
    .flatMap((column) => {
      const result = checkResult(checkOf(column.name).get(), keys, answerTo);
      return result ? [{ ...column, result }] : [];
    });
  const mine = results.find((column) => column.name === name)?.result;
  const before = results.length > 1 ? results[0] : undefined;
  if (!mine) {
    return (
      <div className={styles.result} data-begun>
        <h2 ref={heading} tabIndex={-1}>
          Nothing to show
        </h2>
        <p>You answered too few questions of this check, so it cannot say how you did.</p>
      </div>
    );
  }
  const items = asked(form, begun);
  return (
    <div className={styles.result} data-begun>
      <h2 ref={heading} tabIndex={-1}>
        How you did
      </h2>
      <p className={`${textStyles.lead} ${styles.lead}`}>
        Of {mine.sound} claims that are supported you accepted {mine.hits}. Of {mine.unsound} that are not,
        you accepted {mine.falseAlarms}.
      </p>
      <p>
        The difference between the two counts. {leans[leanOf(mine)]}
        {before && ` ${changeIn(before.result, mine, before.title)}`}
      </p>
      <DiscernmentTable caption="Your answers in numbers" results={results} />
      <p className={`${textStyles.fine} ${styles.about}`}>
        These are few questions, so one answer more or less changes every number here. Nobody took the checks
        without the lessons for comparison, so a change may have other causes than the lessons.
      </p>
      <h2>Every question, with the reasons</h2>
      {form.texts.map((text) => (
        <section key={text.id} className={styles.review} aria-labelledby={`${text.id}-again`}>
          <h3 id={`${text.id}-again`}>{text.title}</h3>
          <details>
            <summary className={textStyles.fine}>The text again</summary>
            {text.note && <p className={textStyles.fine}>{text.note}</p>}
            {text.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </details>
          {items.map(
            (item, index) =>
              item.text === text.id && (
                <Reviewed key={item.id} item={item} number={index + 1} form={form} sources={sources} />
              ),
          )}
        </section>
      ))}
    </div>
  );
}

function changeIn(before: Discernment, after: Discernment, when: string): string {
  const change = after.difference - before.difference;
  const then = when.toLowerCase();
  if (Math.abs(change) < 1 / 12) return `You tell them apart about as well as ${then}.`;
  return change > 0
    ? `You tell them apart better than ${then}.`
    : `You told them apart better ${then}. With so few questions that can be chance.`;
}

type ReviewedProps = {
  readonly item: ShownItem;
  readonly number: number;
  readonly form: ShownForm;
  readonly sources: Sources;
};

function Reviewed({ item, number, form, sources }: ReviewedProps) {
  const { option, confidence } = answerTo(item.id);
  const chosen = item.options.find(({ id }) => id === option);
  const key = item.options.find(({ correct }) => correct);
  return (
    <section className={styles.reviewed} aria-label={`Question ${number}`}>
      <h4>
        <span className={styles.number}>{number}</span>{' '}
        <RichText text={item.stem} sources={sources} links={false} />
      </h4>
      {!chosen && <p>You left this one open.</p>}
      {[chosen, key === chosen ? undefined : key].map(
        (answer) =>
          answer && (
            <div
              key={answer.id}
              className={`${answerStyles.answer} ${styles.answer}`}
              data-right={answer.correct || undefined}
            >
              <p>
                <b>
                  {answer.correct ? '✓ ' : '✕ '}
                  {answer === chosen ? 'Your answer' : 'Best answer'}
                </b>{' '}
                <RichText text={answer.text} sources={sources} links={false} />
                {answer === chosen && confidence && ` (${confidenceStep(confidence)?.label.toLowerCase()})`}
              </p>
              <p>
                <RichText text={answer.feedback ?? ''} sources={sources} />{' '}
                {answer.evidence
                  ?.filter((ref) => !form.texts.some(({ id }) => id === ref))
                  .map((ref) => (
                    <a key={ref} href={href(refAddress(ref))}>
                      {refLabel(ref, sources)}
                    </a>
                  ))}
              </p>
            </div>
          ),
      )}
    </section>
  );
}
