// A text of ours that questions are about, drawn as its kind; the words that decide are marked once a question is checked.
import { formatNames } from '../format-names.ts';
import type { Passage } from '../schema.ts';
import { Marked, type TextMark } from './Marked.tsx';
import styles from './PassageText.module.css';

type Props = {
  readonly passage: Passage;
  /** For the heading that names the region. */
  readonly id: string;
  /** Left out, what the text itself has as evidence is marked. */
  readonly marks?: readonly TextMark[];
  /** The level of its heading. */
  readonly heading?: 'h3' | 'h4';
};

export function PassageText({
  passage: { title, format, paragraphs, evidence },
  id,
  marks = evidence ? [{ words: evidence }] : [],
  heading: Heading = 'h4',
}: Props) {
  return (
    <section className={styles.passage} aria-labelledby={id} data-format={format}>
      <p className={styles.from}>{formatNames[format]} · Invented</p>
      <Heading id={id}>{title}</Heading>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Marked text={paragraph} marks={marks} />
        </p>
      ))}
    </section>
  );
}
