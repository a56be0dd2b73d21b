import { RichText } from '../../RichText.tsx';
import type { KindView, LiveProps, ViewProps } from '../view.ts';
import { criteriaFound, readText } from './grade.ts';
import styles from './View.module.css';

function ExtendedTextView({ item, sources, prefix }: ViewProps<'extended-text'>) {
  return (
    <>
      <textarea
        className={styles.text}
        name="text"
        rows={item.rows}
        required
        aria-labelledby={`${prefix}-stem`}
      />
      <div className={styles.after} data-after>
        <fieldset className={styles.rubric}>
          <legend>What has yours got? Tick what you can point at.</legend>
          {item.criteria.map((criterion) => (
            <label key={criterion.id}>
              <input type="checkbox" name="met" value={criterion.id} />
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

/** What a rule that only knows words did not see in the text: a hint, shown once it is compared. */
function Hints({ item, fields }: LiveProps<'extended-text'>) {
  const text = readText(fields) ?? '';
  const found = criteriaFound(item, text);
  const missed = item.criteria.filter((criterion) => criterion.looksFor && !found.includes(criterion.id));
  if (!text || missed.length === 0) return null;
  return (
    <p className={styles.hint} data-after>
      A rule that only knows words did not see these in your text. You may know better:{' '}
      {missed.map((criterion) => criterion.text).join(' ')}
    </p>
  );
}

export const extendedTextView: KindView<'extended-text'> = {
  View: ExtendedTextView,
  Live: Hints,
  instruction: () => 'Write',
  needs: () => 0,
  check: () => 'Compare',
  retry: 'Revise it',
};
