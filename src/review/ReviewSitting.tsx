// One question at a time: answer, reasons, next. Nothing is lost by leaving: what was answered is kept.
import { atom } from 'nanostores';
import { useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { ItemForm } from '#quiz/form/ItemForm.tsx';
import type { Sources } from '#quiz/sources.ts';
import type { Fields } from '#quiz/fields.ts';
import type { Item } from '#quiz/types.ts';
import { emptyRecord, type ItemRecord } from '#record/item-record.ts';
import type { Cards } from './ledger-cards.ts';
import type { Asked } from './fresh-texts.ts';
import type { ReviewFile } from './review-file.ts';
import type { Sighting } from '#record/review-record.ts';
import type { Reviewable } from './sitting.ts';
import { keepAnswer, keepFreshAnswer } from './reviews.ts';
import { LiveQuestionWithRecord } from '#question/LiveQuestion.tsx';
import buttonStyles from '#styles/patterns/button.module.css';
import shared from './ReviewRun.module.css';
import styles from './ReviewSitting.module.css';

/** A question answered in this sitting. */
export type SittingAnswer = {
  /** The question that was due. */
  readonly due: Reviewable;
  /** What was asked for it: a fresh text, or the question itself. */
  readonly item: Item;
  readonly fields: Fields;
  readonly sighting: Sighting;
  readonly sources: Sources;
};

type Props = {
  readonly file: ReviewFile;
  readonly chosen: readonly Asked[];
  readonly cards: Cards;
  readonly nameOf: (item: Reviewable) => string;
  readonly seed: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onEnd: (answered: readonly SittingAnswer[]) => void;
};

export function ReviewSitting({ file, chosen, cards, nameOf, seed, heading, onEnd }: Props) {
  const questions = chosen.flatMap(({ due, asked }) => {
    const item = file.items.find(({ id }) => id === asked.id);
    return item ? [{ due, hash: asked.hash, item }] : [];
  });
  const [index, setIndex] = useState(0);
  const [answered, setAnswered] = useState<readonly SittingAnswer[]>([]);
  const question = questions[index];
  if (!question) return null;
  const isAnswered = answered.length > index;
  const isLast = index === questions.length - 1;

  const next = () => {
    if (isLast) {
      onEnd(answered);
      return;
    }
    flushSync(() => setIndex(index + 1));
    heading.current?.focus();
  };
  return (
    <div className={`${shared.sitting} ${styles.sitting}`} data-begun>
      <p className={styles.place}>{nameOf(question.due)}</p>
      <h2 ref={heading} tabIndex={-1}>
        Question {index + 1} of {questions.length}
      </h2>
      <progress value={answered.length} max={questions.length} aria-label="Answered in this sitting" />
      <Question
        key={question.due.id}
        due={question.due.id}
        item={question.item}
        hash={question.hash}
        cards={cards}
        seed={seed}
        sources={file.sources}
        onAnswer={(sighting, fields) => {
          const { due, item } = question;
          setAnswered([...answered, { due, item, fields, sighting, sources: file.sources }]);
        }}
      />
      <div className={`${buttonStyles.all} ${shared.turn}`}>
        {isAnswered && !isLast && (
          <button type="button" onClick={() => onEnd(answered)}>
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

type QuestionProps = {
  /** The id of the question that is due. */
  readonly due: string;
  readonly item: Item;
  readonly hash: string;
  readonly cards: Cards;
  readonly seed: number;
  readonly sources: Sources;
  readonly onAnswer: (sighting: Sighting, fields: Fields) => void;
};

function Question({ due, item, hash, cards, seed, sources, onAnswer }: QuestionProps) {
  // The form of a sitting is kept nowhere but here: the answer in the lesson stays as it was.
  const [kept] = useState(() => {
    const $record = atom(emptyRecord);
    const keep = (record: ItemRecord) => {
      const isNew = $record.get().attempts.length < record.attempts.length;
      $record.set(record);
      const [attempt] = record.attempts;
      const keepIt = () =>
        attempt &&
        (due === item.id
          ? keepAnswer(item, hash, attempt, cards)
          : keepFreshAnswer(due, item, hash, attempt));
      const sighting = isNew && keepIt();
      if (sighting && attempt) onAnswer(sighting, attempt.fields);
    };
    return { $record, keep };
  });
  return (
    <ItemForm item={item} placement="" hash={hash} sources={sources} again={`${seed} ${item.id}`}>
      <LiveQuestionWithRecord item={item} hash={hash} {...kept} />
    </ItemForm>
  );
}
