// What the rules noticed in something that was written, once its writer asks.
import { RichText } from '../RichText.tsx';
import styles from './HintList.module.css';

type Props = {
  readonly hints: readonly {
    /** The id of the field that it is about, and what that is called. */
    readonly field: string;
    readonly label: string;
    readonly text: string;
  }[];
};

export function HintList({ hints }: Props) {
  const count = hints.length;
  return (
    <section className={styles.hints}>
      <h4 tabIndex={-1} data-hints>
        {count === 0 ? 'Nothing noticed' : count === 1 ? 'One hint' : `${count} hints`}
      </h4>
      <p>
        {count === 0
          ? 'The rules found nothing to ask, perhaps because you have not written much yet. They look at words and do not understand them, so this is not a mark.'
          : 'They come from rules that look at words and do not understand them. If a hint does not fit, leave it.'}
      </p>
      {count > 0 && (
        <ul>
          {hints.map(({ field, label, text }) => (
            <li key={`${field} ${text}`}>
              <a href={`#${field}`}>{label}</a> <RichText text={text} sources={{}} links={false} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
