// The review: what is due, a sitting of five minutes, and how it went.
import { anchorOf } from '#quiz/anchor.ts';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Cards } from './ledger-cards.ts';
import { askFresh, type Asked, type FreshTexts } from './fresh-texts.ts';
import { importFiles, type ReviewFile } from './review-file.ts';
import { pickSitting, type Reviewable } from './sitting.ts';
import { ReviewEnd } from './ReviewEnd.tsx';
import type { SittingAnswer, ReviewSitting } from './ReviewSitting.tsx';
import { metIds } from './reviews.ts';
import { ReviewStart } from './ReviewStart.tsx';
import buttonStyles from '#styles/patterns/button.module.css';
import panelStyles from '#styles/patterns/panel.module.css';
import styles from './ReviewRun.module.css';
import { useSeen } from './use-seen.ts';

type Props = {
  readonly items: readonly Reviewable[];
  /** Those of them that no lesson has asked. */
  readonly cards: Cards;
  /** What may be asked for those that are due. */
  readonly texts: FreshTexts;
  /** By lesson: the address of its questions, its name, and its page. */
  readonly lessons: Readonly<
    Record<string, { readonly file: string; readonly name: string; readonly address: string }>
  >;
};

type Phase =
  | { readonly is: 'start' | 'fetching' }
  /** The questions did not come; how often that happened, and which they are. */
  | { readonly is: 'failed'; readonly tries: number; readonly chosen: readonly Asked[] }
  | {
      readonly is: 'asking';
      readonly Sitting: typeof ReviewSitting;
      readonly file: ReviewFile;
      readonly chosen: readonly Asked[];
      readonly seed: number;
    }
  | { readonly is: 'done'; readonly answered: readonly SittingAnswer[] };

export function ReviewRun({ items, cards, texts, lessons }: Props) {
  const known = useSeen(items, cards);
  const [phase, setPhase] = useState<Phase>({ is: 'start' });
  const heading = useRef<HTMLHeadingElement>(null);

  // Move focus to the heading of what is shown.
  const show = (next: Phase) => {
    flushSync(() => setPhase(next));
    heading.current?.focus();
  };
  const begin = async (chosen: readonly Asked[], tries = 0) => {
    setPhase({ is: 'fetching' });
    const addresses = new Set(chosen.flatMap(({ asked: { lesson } }) => lessons[lesson]?.file ?? []));
    try {
      // The code that draws questions is loaded with the first ones, so that a reader with nothing due does not wait for it.
      const [{ ReviewSitting: Sitting }, file] = await Promise.all([
        import('./ReviewSitting.tsx'),
        importFiles([...addresses], tries),
      ]);
      show({ is: 'asking', Sitting, chosen, file, seed: Date.now() });
    } catch {
      // The connection may be back in a moment; nothing was lost.
      show({ is: 'failed', chosen, tries: tries + 1 });
    }
  };

  const beginWith = (candidates: readonly Reviewable[]) => {
    const met = metIds();
    return begin(askFresh(pickSitting(candidates), texts, (id) => met.has(id)));
  };

  switch (phase.is) {
    case 'asking':
      return (
        <phase.Sitting
          file={phase.file}
          chosen={phase.chosen}
          nameOf={({ lesson }) => lessons[lesson]?.name ?? ''}
          cards={cards}
          seed={phase.seed}
          heading={heading}
          onEnd={(answered) => show({ is: 'done', answered })}
        />
      );
    case 'done':
      return (
        known && (
          <ReviewEnd
            answered={phase.answered}
            items={items}
            known={known}
            heading={heading}
            addressOf={({ id, lesson }) => `${lessons[lesson]?.address}#${anchorOf(id)}`}
            onBegin={beginWith}
          />
        )
      );
    case 'failed':
      return (
        <div className={`${panelStyles.panel} ${buttonStyles.all} ${styles.panel}`} data-begun>
          <h2 ref={heading} tabIndex={-1}>
            The questions did not come
          </h2>
          <p>
            They could not be fetched. Nothing is lost: what you answered is kept, and what is due stays due.
          </p>
          <button type="button" data-main onClick={() => begin(phase.chosen, phase.tries)}>
            Try again
          </button>
        </div>
      );
    default:
      return (
        <ReviewStart items={items} known={known} isFetching={phase.is === 'fetching'} onBegin={beginWith} />
      );
  }
}
