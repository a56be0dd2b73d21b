import { flag } from '#styles/attributes.ts';
import { blankField } from '../../fields.ts';
import { Fragment } from 'react';
import { Feedback } from '../../form/Feedback.tsx';
import { RichText } from '../../RichText.tsx';
import type { Items } from '../../types.ts';
import type { KindView, ViewProps } from '../view.ts';
import styles from './View.module.css';

type Item = Items['inline-choice'];

function InlineChoiceView({ item, sources }: ViewProps<'inline-choice'>) {
  const starts = item.blanks.map((_blank, index) =>
    item.blanks.slice(0, index).reduce((sum, blank) => sum + blank.options.length, 1),
  );
  return (
    <div data-scope="">
      {item.lines.map((line) => (
        <p key={line} className={styles.line}>
          {/* A gap keeps the punctuation that follows it on its line. */}
          {line.split(/\{([a-z-]+)\}([,.;:?!]?)/).map((part, place, parts) => (
            <Fragment key={place}>
              {place % 3 === 0 && <RichText text={part} sources={sources} />}
              {place % 3 === 1 && (
                <Gap item={item} id={part} starts={starts} after={parts[place + 1] ?? ''} />
              )}
            </Fragment>
          ))}
        </p>
      ))}
      <div>
        {item.blanks.flatMap((blank, index) =>
          blank.options.map((option, place) => (
            <Feedback
              key={`${blank.id}.${option.id}`}
              n={(starts[index] ?? 1) + place}
              isKey={option.correct}
              about={`${option.text}:`}
              text={option.feedback}
              evidence={option.evidence}
              sources={sources}
            />
          )),
        )}
      </div>
    </div>
  );
}

type GapProps = {
  readonly item: Item;
  readonly id: string;
  readonly starts: readonly number[];
  readonly after: string;
};

function Gap({ item, id, starts, after }: GapProps) {
  const index = item.blanks.findIndex((blank) => blank.id === id);
  const blank = item.blanks[index];
  if (!blank) return null;
  return (
    <span className={styles.gap}>
      <select name={blankField(blank.id)} required aria-label={blank.label} defaultValue="">
        <option value="">…</option>
        {blank.options.map((option, place) => (
          <option
            key={option.id}
            value={option.id}
            data-n={(starts[index] ?? 1) + place}
            data-right={flag(option.correct)}
          >
            {option.text}
          </option>
        ))}
      </select>
      <span data-print="">{` (${blank.options.map((option) => option.text).join(' / ')})`}</span>
      {after}
    </span>
  );
}

export const inlineChoiceView: KindView<'inline-choice'> = {
  View: InlineChoiceView,
  instruction: () => 'Fill the gaps',
};
