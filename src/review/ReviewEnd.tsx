// After a sitting: how it went, when each question comes back, and what was missed by somebody who was sure.
import type { RefObject } from 'react';
import { capitalised, inWords } from '#lib/number-words.ts';
import { Evidence, WithoutSheets } from '#quiz/Evidence.tsx';
import { reasonFor } from '#quiz/key/reason.ts';
import { questionOf } from '#quiz/question-of.ts';
import { RichText } from '#quiz/RichText.tsx';
import { dueAt } from './review-schedule.ts';
import { dueItems, isSureMiss, type Reviewable } from './sitting.ts';
import { waitInWords, resultInWords, resultWords } from './review-words.ts';
import type { SittingAnswer } from './ReviewSitting.tsx';
import answerStyles from '#styles/patterns/answer.module.css';
import buttonStyles from '#styles/patterns/button.module.css';
import textStyles from '#styles/patterns/text.module.css';
import shared from './ReviewRun.module.css';
import styles from './ReviewEnd.module.css';
import { nextWords } from './ReviewStart.tsx';
import type { SeenNow } from './use-seen.ts';

type Props = {
  readonly answered: readonly SittingAnswer[];
  readonly items: readonly Reviewable[];
  readonly known: SeenNow;
  /** Where a question is at home. */
  readonly addressOf: (item: Reviewable) => string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onBegin: (candidates: readonly Reviewable[]) => void;
};

export function ReviewEnd({ answered, items, known, addressOf, heading, onBegin }: Props) {
  const { seen, now } = known;
  const counts = resultWords
    .map((outcome) => ({
      outcome,
      count: answered.filter((one) => resultInWords(one.sighting) === outcome).length,
    }))
    .filter(({ count }) => count > 0);
  const back = (answer: SittingAnswer) => {
    const due = dueAt(seen.get(answer.due.id) ?? [], now);
    return due === undefined ? 'not asked again' : `asked again ${waitInWords(due - now)}`;
  };
  const sure = answered.filter(({ sighting }) => isSureMiss(sighting));
  const due = dueItems(items, seen, now, now);
  return (
    <div className={`${shared.end} ${styles.end}`} data-begun>
      <h2 ref={heading} tabIndex={-1}>
        How it went
      </h2>
      <p className={`${textStyles.lead} ${styles.lead}`}>
        {capitalised(counts.map(({ outcome, count }) => `${inWords(count)} ${outcome}`).join(', '))}.
      </p>
      {sure.length > 0 && (
        <section aria-labelledby="sure">
          <h3 id="sure">You were sure, and it was not right</h3>
          <p>Read these again, because people seldom check what they are sure of.</p>
          <WithoutSheets value>
            {sure.map((one) => (
              <SureMiss key={one.due.id} answered={one} />
            ))}
          </WithoutSheets>
        </section>
      )}
      <h3>When you are asked again</h3>
      <ul className={styles.list}>
        {answered.map((one) => (
          <li key={one.due.id}>
            <a href={addressOf(one.due)}>
              <RichText text={questionOf(one.item)} sources={one.sources} links={false} />
            </a>{' '}
            <span>
              {capitalised(resultInWords(one.sighting))}; {back(one)}.
            </span>
          </li>
        ))}
      </ul>
      {due.length > 0 ? (
        <div className={`${buttonStyles.all} ${shared.turn}`}>
          <p>
            {capitalised(inWords(due.length))} more {due.length === 1 ? 'question is' : 'questions are'} due.
          </p>
          <button type="button" onClick={() => onBegin(due)}>
            Go on
          </button>
        </div>
      ) : (
        <p className={`${textStyles.fine} ${styles.rest}`}>Nothing else is due. {nextWords(known)}</p>
      )}
    </div>
  );
}

function SureMiss({ answered: { item, fields, sources } }: { readonly answered: SittingAnswer }) {
  const reason = reasonFor(item, fields);
  return (
    <div className={`${answerStyles.answer} ${styles.miss}`}>
      <p>
        <b>
          <RichText text={questionOf(item)} sources={sources} links={false} />
        </b>
      </p>
      {reason && (
        <p>
          {reason.about && (
            <>
              <em>
                <RichText text={reason.about} sources={sources} links={false} />
              </em>{' '}
            </>
          )}
          <RichText text={reason.feedback} sources={sources} />{' '}
          {reason.evidence.map((ref) => (
            <Evidence key={ref} of={ref} sources={sources} />
          ))}
        </p>
      )}
    </div>
  );
}
