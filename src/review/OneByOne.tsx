// One question at a time: answer, reasons, next. Nothing is lost by leaving: what was answered is kept by whoever asks.
import { atom } from 'nanostores';
import { useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { ItemForm } from '#quiz/form/ItemForm.tsx';
import type { Sources } from '#quiz/sources.ts';
import type { Fields } from '#quiz/fields.ts';
import type { Item } from '#quiz/types.ts';
import { emptyRecord, type Attempt, type ItemRecord } from '#record/item-record.ts';
import type { Sighting } from '#record/review-record.ts';
import { LiveQuestionWithRecord } from '#question/LiveQuestion.tsx';
import buttonStyles from '#styles/patterns/button.module.css';
import shared from './ReviewRun.module.css';
import styles from './OneByOne.module.css';

/** A question as a sitting asks it. */
export type AskedQuestion = {
  readonly item: Item;
  readonly hash: string;
  /** What stands above it: where it comes from. */
  readonly place: string;
  /** Keeps its answer; undefined where there was nothing to be right about. */
  readonly keep: (attempt: Attempt) => Sighting | undefined;
};

type Props = {
  readonly questions: readonly AskedQuestion[];
  /** How many of them, from the first on, were answered before. */
  readonly before?: number;
  readonly sources: Sources;
  readonly seed: number;
  /** Whether there is a button to end it before the last question. */
  readonly canStop?: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onAnswer?: (question: AskedQuestion, sighting: Sighting, fields: Fields) => void;
  readonly onEnd: () => void;
};

export function OneByOne({ questions, before = 0, sources, seed, canStop, heading, onAnswer, onEnd }: Props) {
  const [index, setIndex] = useState(before);
  const [answered, setAnswered] = useState(before);
  const question = questions[index];
  if (!question) return null;
  const isAnswered = answered > index;
  const isLast = index === questions.length - 1;

  const next = () => {
    if (isLast) {
      onEnd();
      return;
    }
    flushSync(() => setIndex(index + 1));
    heading.current?.focus();
  };
  return (
    <div className={`${shared.sitting} ${styles.sitting}`} data-begun>
      <p className={styles.place}>{question.place}</p>
      <h2 ref={heading} tabIndex={-1}>
        Question {index + 1} of {questions.length}
      </h2>
      <progress value={answered} max={questions.length} aria-label="Answered in this sitting" />
      <Question
        key={index}
        {...question}
        seed={seed}
        sources={sources}
        onAnswer={(sighting, fields) => {
          setAnswered(index + 1);
          onAnswer?.(question, sighting, fields);
        }}
      />
      <div className={`${buttonStyles.all} ${shared.turn}`}>
        {isAnswered && !isLast && canStop && (
          <button type="button" onClick={onEnd}>
            Stop here
          </button>
        )}
        {isAnswered && (
          <button type="button" data-main onClick={next}>
            {isLast ? 'See how it went' : 'Next question'}
          </button>
        )}
      </div>
    </div>
  );
}

type QuestionProps = AskedQuestion & {
  readonly seed: number;
  readonly sources: Sources;
  readonly onAnswer: (sighting: Sighting, fields: Fields) => void;
};

function Question({ item, hash, keep: keepAnswer, seed, sources, onAnswer }: QuestionProps) {
  // The form of a sitting is kept nowhere but here: the answer in the lesson stays as it was.
  const [kept] = useState(() => {
    const $record = atom(emptyRecord);
    const keep = (record: ItemRecord) => {
      const isNew = $record.get().attempts.length < record.attempts.length;
      $record.set(record);
      const [attempt] = record.attempts;
      const sighting = isNew && attempt && keepAnswer(attempt);
      if (sighting) onAnswer(sighting, attempt.fields);
    };
    return { $record, keep };
  });
  return (
    <ItemForm item={item} placement="" hash={hash} sources={sources} again={`${seed} ${item.id}`}>
      <LiveQuestionWithRecord item={item} hash={hash} {...kept} />
    </ItemForm>
  );
}
