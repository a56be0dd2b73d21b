// A text of ours that questions are about, drawn as its kind; the words that decide are marked once a question is checked.
import type { Passage, TextFormat } from '../schema.ts';
import styles from './PassageText.module.css';

/** What each kind of text is called above it. */
export const formatNames: Readonly<Record<TextFormat, string>> = {
  'agency-report': 'Agency report',
  'news-report': 'News report',
  headline: 'Headline and first lines',
  'push-alert': 'Push alert',
  post: 'Post',
  statement: 'Statement',
  'chatbot-answer': 'Answer of a chatbot',
  interview: 'From an interview',
  minutes: 'From minutes',
};

/** Words of the text that decide a question. */
export type PassageMark = {
  readonly words: string;
  /** The number of the question, where the text stands apart from it. */
  readonly after?: number;
};

type Props = {
  readonly passage: Passage;
  /** For the heading that names the region. */
  readonly id: string;
  /** Left out, what the text itself has as evidence is marked. */
  readonly marks?: readonly PassageMark[];
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

/** Each mark stands in the whole text once, so that a text without the first has the others in some order. */
function Marked({
  text,
  marks: [mark, ...others],
}: {
  readonly text: string;
  readonly marks: readonly PassageMark[];
}) {
  if (!mark) return text;
  const at = text.indexOf(mark.words);
  if (at < 0) return <Marked text={text} marks={others} />;
  return (
    <>
      <Marked text={text.slice(0, at)} marks={others} />
      <mark data-marked-after={mark.after}>{mark.words}</mark>
      <Marked text={text.slice(at + mark.words.length)} marks={others} />
    </>
  );
}
