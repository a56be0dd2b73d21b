// After a sitting: how it went, when each question comes back, and what was missed by somebody who was sure.
import type { RefObject } from 'react';
import { capitalised, inWords } from '#lib/number-words.ts';
import { Evidence, WithoutSheets } from '#quiz/Evidence.tsx';
import { reasonFor } from '#quiz/key/reason.ts';
import { questionOf } from '#quiz/question-of.ts';
import { RichText } from '#quiz/RichText.tsx';
import { dueAt } from './review-schedule.ts';
import { dueItems, isSureMiss, type Reviewable } from './sitting.ts';
import { inTime, outcomeOf, outcomes } from './review-words.ts';
import type { Answered } from './ReviewSitting.tsx';
import styles from './ReviewRun.module.css';
import { nextWords } from './ReviewStart.tsx';
import type { Known } from './use-seen.ts';

type Props = {
  readonly answered: readonly Answered[];
  readonly items: readonly Reviewable[];
  readonly known: Known;
  /** Where a question is at home. */
  readonly addressOf: (item: Reviewable) => string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onBegin: (candidates: readonly Reviewable[]) => void;
};

export function ReviewEnd({ answered, items, known, addressOf, heading, onBegin }: Props) {
  const { seen, now } = known;
  const counts = outcomes
    .map((outcome) => ({
      outcome,
      count: answered.filter((one) => outcomeOf(one.sighting) === outcome).length,
    }))
    .filter(({ count }) => count > 0);
  const back = (answer: Answered) => {
    const due = dueAt(seen.get(answer.due.id) ?? [], now);
    return due === undefined ? 'rests' : `comes back ${inTime(due - now)}`;
  };
  const sure = answered.filter(({ sighting }) => isSureMiss(sighting));
  const due = dueItems(items, seen, now, now);
  return (
    <div className={styles.end} data-begun>
      <h2 ref={heading} tabIndex={-1}>
        How it went
      </h2>
      <p className={styles.lead}>
        {capitalised(counts.map(({ outcome, count }) => `${inWords(count)} ${outcome}`).join(', '))}.
      </p>
      {sure.length > 0 && (
        <section aria-labelledby="sure">
          <h3 id="sure">Sure, and not right</h3>
          <p>These are worth a second look: what you are sure of, you do not look up.</p>
          <WithoutSheets value>
            {sure.map((one) => (
              <SureMiss key={one.due.id} answered={one} />
            ))}
          </WithoutSheets>
        </section>
      )}
      <h3>When they come back</h3>
      <ul className={styles.list}>
        {answered.map((one) => (
          <li key={one.due.id}>
            <a href={addressOf(one.due)}>
              <RichText text={questionOf(one.item)} sources={one.sources} links={false} />
            </a>{' '}
            <span>
              {capitalised(outcomeOf(one.sighting))}; {back(one)}.
            </span>
          </li>
        ))}
      </ul>
      {due.length > 0 ? (
        <div className={styles.turn}>
          <p>
            {capitalised(inWords(due.length))} more {due.length === 1 ? 'question is' : 'questions are'} due.
          </p>
          <button type="button" onClick={() => onBegin(due)}>
            Go on
          </button>
        </div>
      ) : (
        <p className={styles.fine}>Nothing else is due. {nextWords(known)}</p>
      )}
    </div>
  );
}

function SureMiss({ answered: { item, fields, sources } }: { readonly answered: Answered }) {
  const reason = reasonFor(item, fields);
  return (
    <div className={styles.miss}>
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
