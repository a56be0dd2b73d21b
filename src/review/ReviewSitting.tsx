// A sitting of review: the questions that are due, each asked of a fresh text or as it stands.
import { useRef, type RefObject } from 'react';
import type { Fields } from '#quiz/fields.ts';
import type { Sources } from '#quiz/sources.ts';
import type { Item } from '#quiz/types.ts';
import type { Attempt } from '#record/item-record.ts';
import type { Sighting } from '#record/review-record.ts';
import type { Cards } from './ledger-cards.ts';
import type { Asked } from './fresh-texts.ts';
import type { ReviewFile } from './review-file.ts';
import { keepAnswer, keepFreshAnswer } from './reviews.ts';
import { OneByOne } from './OneByOne.tsx';
import type { Reviewable } from './sitting.ts';

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
  const answered = useRef<readonly SittingAnswer[]>([]);
  const questions = chosen.flatMap(({ due, asked: { id, hash } }) => {
    const item = file.items.find((one) => one.id === id);
    if (!item) return [];
    const keep = (attempt: Attempt) =>
      due.id === id ? keepAnswer(item, hash, attempt, cards) : keepFreshAnswer(due.id, item, hash, attempt);
    return [{ due, item, hash, place: nameOf(due), keep }];
  });
  return (
    <OneByOne
      questions={questions}
      sources={file.sources}
      seed={seed}
      canStop
      heading={heading}
      onAnswer={({ item }, sighting, fields) => {
        const due = questions.find((question) => question.item === item)?.due;
        if (due)
          answered.current = [...answered.current, { due, item, fields, sighting, sources: file.sources }];
      }}
      onEnd={() => onEnd(answered.current)}
    />
  );
}
