import { flag } from '#styles/attributes.ts';
import { useEffect, useRef } from 'react';
import { choiceField, textField } from '../../fields.ts';
import { Feedback } from '../../form/Feedback.tsx';
import { RichText } from '../../RichText.tsx';
import type { KindView, ViewProps } from '../view.ts';
// oxlint-disable-next-line import/default -- see build/standalone.ts
import followHere from './follow-here.ts?standalone';
import { followWord, spellingsName, spellingsOf } from './follow-word.ts';
import { otherWord } from './grade.ts';
import { longestWord } from './spelling.ts';
import styles from './View.module.css';

function TextEntryView({ item, sources }: ViewProps<'text-entry'>) {
  const entry = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = entry.current?.closest('form');
    if (form) followWord(form);
  }, []);
  const { words, otherwise } = item;
  // A gap keeps the punctuation that follows it on its line.
  const [before = '', mark = '', after = ''] = item.line.split(/\{gap\}([,.;:?!]?)/);
  return (
    <div ref={entry} className={styles.entry} data-scope="">
      <p className={styles.line}>
        <RichText text={before} sources={sources} />
        <span className={styles.gap} data-select="">
          <input
            type="text"
            name={textField}
            required
            pattern=".*[\p{L}\p{N}].*"
            maxLength={longestWord}
            aria-label={item.label}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="done"
          />
          <span className={styles.listed}>
            {[...words, { id: otherWord, text: '', also: [], correct: undefined, half: undefined }].map(
              ({ id, text, also = [], correct, half }, index) => (
                <input
                  key={id}
                  type="radio"
                  name={choiceField}
                  value={id}
                  aria-label={text || 'Any other word'}
                  data-n={index + 1}
                  data-right={flag(correct)}
                  data-half={flag(half)}
                  {...(text && { [spellingsName]: spellingsOf(text, also) })}
                />
              ),
            )}
          </span>
        </span>
        {mark}
        <RichText text={after} sources={sources} />
      </p>
      <div className={styles.taken} data-note="0">
        <p />
      </div>
      {import.meta.env.SSR && <script dangerouslySetInnerHTML={{ __html: `(()=>{${followHere}})()` }} />}
      {words.map((word, index) => (
        <Feedback
          key={word.id}
          n={index + 1}
          isKey={word.correct}
          about={`${word.text}:`}
          text={word.feedback}
          evidence={word.evidence}
          sources={sources}
        />
      ))}
      <Feedback
        n={words.length + 1}
        text={otherwise.feedback}
        evidence={otherwise.evidence}
        sources={sources}
      />
    </div>
  );
}

export const textEntryView: KindView<'text-entry'> = {
  View: TextEntryView,
  instruction: () => 'Write one word',
};
