import { flag } from '#styles/attributes.ts';
import { wordsField } from '../../fields.ts';
import { Fragment } from 'react';
import { Feedback } from '../../form/Feedback.tsx';
import { flatSegments } from '../../rich-text.ts';
import { refLabel } from '../../sources.ts';
import type { Items } from '../../types.ts';
import type { KindView, ViewProps } from '../view.ts';
import { noWords } from './grade.ts';
import styles from './View.module.css';

type Item = Items['hottext'];

function HottextView({ item, sources }: ViewProps<'hottext'>) {
  const { none, words } = item;
  const passages = item.passages.map((passage) => ({ ...passage, segments: flatSegments(passage.text) }));
  const textOf = (id: string) =>
    passages.flatMap(({ segments }) => segments).find((part) => part.type === 'token' && part.id === id)
      ?.text;
  return (
    <div data-scope="">
      {passages.map((passage) => (
        <p key={passage.text} className={styles.passage} data-exact={flag(passage.exact)}>
          <span className={styles.from}>{refLabel(passage.from, sources)}</span>{' '}
          {passage.segments.map((segment, index) => (
            <Fragment key={index}>{wordOrText(item, segment)}</Fragment>
          ))}
        </p>
      ))}
      <label className={styles.none} data-part="" data-choice="">
        <input
          type="checkbox"
          name={wordsField}
          value={noWords}
          data-n={words.length + 1}
          data-any=""
          data-alone=""
          data-right={flag(none.correct)}
        />
        <span>{none.text}</span>
      </label>
      <div className={styles.notes}>
        {words.map((word, index) => (
          <Feedback
            key={word.id}
            n={index + 1}
            isKey={word.correct}
            about={`${textOf(word.id)}:`}
            text={word.feedback}
            evidence={word.evidence}
            sources={sources}
          />
        ))}
        <Feedback
          n={words.length + 1}
          isKey={none.correct}
          text={none.feedback}
          evidence={none.evidence}
          sources={sources}
        />
      </div>
    </div>
  );
}

function wordOrText(item: Item, segment: ReturnType<typeof flatSegments>[number]) {
  if (segment.type !== 'token') return segment.text;
  const index = item.words.findIndex((word) => word.id === segment.id);
  return (
    <label className={styles.word}>
      <input
        type="checkbox"
        name={wordsField}
        value={segment.id}
        data-n={index + 1}
        data-any=""
        data-right={flag(item.words[index]?.correct)}
      />
      <span>{segment.text}</span>
    </label>
  );
}

export const hottextView: KindView<'hottext'> = {
  View: HottextView,
  instruction: () => 'Mark the words',
};
