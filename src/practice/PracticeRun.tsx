// Practice from its beginning to its end: what is to come, three texts one after the other, and how it went.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { topics } from '#lib/site.ts';
import type { AskedQuestion, OneByOne } from '#review/OneByOne.tsx';
import { noCards } from '#review/ledger-cards.ts';
import { importFiles, type ReviewFile } from '#review/review-file.ts';
import { dueItems, sittingTime, type Reviewable } from '#review/sitting.ts';
import { useSeen } from '#review/use-seen.ts';
import { chooseTexts, dueFor } from './choose-texts.ts';
import { $sitting, beginSitting, keepPractised, lastRead, standOf } from './practice.ts';
import { PracticeEnd } from './PracticeEnd.tsx';
import { PracticeStart } from './PracticeStart.tsx';
import type { PracticeLessons } from './practice-lessons.ts';
import buttonStyles from '#styles/patterns/button.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from '#review/ReviewRun.module.css';

type Props = {
  /** The texts for practice. */
  readonly texts: readonly Reviewable[];
  /** The questions of lessons that train the same, to know which of them are due. */
  readonly items: readonly Reviewable[];
  readonly lessons: PracticeLessons;
};

type Phase =
  | { readonly is: 'start' | 'fetching' }
  /** The texts did not come, and how often that happened. */
  | { readonly is: 'failed'; readonly tries: number }
  | {
      readonly is: 'asking';
      readonly Asking: typeof OneByOne;
      readonly questions: readonly AskedQuestion[];
      readonly before: number;
      readonly file: ReviewFile;
    }
  | { readonly is: 'done'; readonly file: ReviewFile };

const isTopic = (name: string): name is keyof typeof topics => name in topics;
const topicName = (topic: string) => (isTopic(topic) ? topics[topic].name : topic);

export function PracticeRun({ texts, items, lessons }: Props) {
  const known = useSeen(items, noCards);
  const [phase, setPhase] = useState<Phase>({ is: 'start' });
  const heading = useRef<HTMLHeadingElement>(null);

  const due = known ? dueItems(items, known.seen, known.now, known.now) : [];
  const textsOf = (ids: readonly string[]) => ids.flatMap((id) => texts.find((text) => text.id === id) ?? []);
  // Move focus to the heading of what is shown.
  const show = (next: Phase) => {
    flushSync(() => setPhase(next));
    heading.current?.focus();
  };
  const questionsOf = (asked: readonly Reviewable[], file: ReviewFile) => {
    const read = lastRead(texts);
    return asked.flatMap((text): AskedQuestion[] => {
      const item = file.items.find(({ id }) => id === text.id);
      if (!item) return [];
      const standsFor = dueFor(text, due, read);
      return [
        {
          item,
          hash: text.hash,
          place: `${topicName(text.topic)}${standsFor ? ', due for review' : ''}`,
          keep: (attempt) => keepPractised(item, text.hash, attempt, standsFor),
        },
      ];
    });
  };
  /** Asks what is open of the sitting that was begun last. */
  const goOn = async (tries = 0) => {
    setPhase({ is: 'fetching' });
    const { answered, open } = standOf($sitting.get());
    const [before, asked] = [textsOf(answered).length, textsOf([...answered, ...open])];
    const addresses = new Set(asked.flatMap(({ lesson }) => lessons[lesson]?.file ?? []));
    try {
      // The code that draws questions is loaded with the first ones.
      const [{ OneByOne: Asking }, file] = await Promise.all([
        import('#review/OneByOne.tsx'),
        importFiles([...addresses], tries),
      ]);
      show({ is: 'asking', Asking, file, before, questions: questionsOf(asked, file) });
    } catch {
      // The connection may be back in a moment; nothing was lost.
      show({ is: 'failed', tries: tries + 1 });
    }
  };

  const begin = async (chosen: readonly Reviewable[], now: number) => {
    beginSitting(
      chosen.map(({ id }) => id),
      now,
    );
    await goOn();
  };

  if (phase.is === 'asking') {
    const { Asking, file, questions, before } = phase;
    return (
      <Asking
        questions={questions}
        before={before}
        sources={file.sources}
        seed={$sitting.get().changed}
        heading={heading}
        onEnd={() => show({ is: 'done', file })}
      />
    );
  }
  if (phase.is === 'fetching') {
    return (
      <div className={`${panelStyles.panel} ${styles.panel}`} data-begun>
        <output>Fetching the texts …</output>
      </div>
    );
  }
  if (phase.is === 'failed') {
    return (
      <div className={`${panelStyles.panel} ${buttonStyles.all} ${styles.panel}`} data-begun>
        <h2 ref={heading} tabIndex={-1}>
          The texts did not come
        </h2>
        <p>They could not be fetched. What you answered is kept.</p>
        <button type="button" data-main onClick={() => goOn(phase.tries)}>
          Try again
        </button>
      </div>
    );
  }
  if (!known) {
    return (
      <div className={`${panelStyles.panel} ${buttonStyles.all} ${styles.panel}`}>
        <p>Looking up what you have read in this browser …</p>
      </div>
    );
  }
  const read = lastRead(texts);
  const chosen = chooseTexts({ texts, read, due, seed: known.now });
  const { texts: begun } = $sitting.get();
  if (phase.is === 'done') {
    return (
      <PracticeEnd
        asked={textsOf(begun)}
        items={phase.file.items}
        lessons={lessons}
        read={read.size}
        count={texts.length}
        heading={heading}
        onBegin={(now) => begin(chosen, now)}
      />
    );
  }
  const left = textsOf(standOf($sitting.get()).open);
  const asked = textsOf(begun).length;
  return (
    <PracticeStart
      read={read.size}
      count={texts.length}
      due={chosen.filter((text) => dueFor(text, due, read)).length}
      left={left.length}
      time={sittingTime(left.length > 0 ? left : chosen)}
      asked={asked}
      onBegin={(now) => (left.length > 0 ? goOn() : begin(chosen, now))}
    />
  );
}
