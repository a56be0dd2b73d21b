import { metField, textField } from '../../fields.ts';
import { RichText } from '../../RichText.tsx';
import type { KindView, ViewProps } from '../view.ts';
import styles from './View.module.css';

function ExtendedTextView({ item, sources, prefix }: ViewProps<'extended-text'>) {
  return (
    <>
      <textarea
        className={styles.text}
        name={textField}
        rows={item.rows}
        required
        aria-labelledby={`${prefix}-stem`}
      />
      <div className={styles.after} data-after="">
        <fieldset className={styles.rubric}>
          <legend>What does your text have? Tick what you can point at.</legend>
          {item.criteria.map((criterion) => (
            <label key={criterion.id}>
              <input type="checkbox" name={metField} value={criterion.id} />
              <span>
                <b>
                  <RichText text={criterion.text} sources={sources} links={false} />
                </b>{' '}
                <RichText text={criterion.feedback} sources={sources} links={false} />
              </span>
            </label>
          ))}
        </fieldset>
        {item.exemplars.map((exemplar) => (
          <figure key={exemplar.text} className={styles.exemplar}>
            <blockquote>
              <RichText text={exemplar.text} sources={sources} />
            </blockquote>
            <figcaption>
              <RichText text={exemplar.note} sources={sources} />
            </figcaption>
          </figure>
        ))}
      </div>
    </>
  );
}

export const extendedTextView: KindView<'extended-text'> = {
  View: ExtendedTextView,
  instruction: () => 'Write',
  check: () => 'Compare',
  retry: 'Revise it',
};
