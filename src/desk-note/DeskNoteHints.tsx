// What the rules noticed in a note, once its writer asks.
import { notePartOf } from '#quiz/desk-note.ts';
import type { Hint } from './note-hints.ts';
import { RichText } from '#quiz/RichText.tsx';
import styles from './DeskNoteLive.module.css';

type Props = { readonly task: string; readonly hints: readonly Hint[] };

export function DeskNoteHints({ task, hints }: Props) {
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
          {hints.map(({ part, text }) => (
            <li key={`${part} ${text}`}>
              <a href={`#${task}-${part}`}>{notePartOf(part).label}</a>{' '}
              <RichText text={text} sources={{}} links={false} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
