// A text of ours that a question is about, drawn as its kind; the words that decide are marked once the question is checked.
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

type Props = {
  readonly passage: Passage;
  /** For the heading that names the region. */
  readonly id: string;
};

export function PassageText({ passage: { title, format, paragraphs, evidence }, id }: Props) {
  return (
    <section className={styles.passage} aria-labelledby={id} data-format={format}>
      <p className={styles.from}>{formatNames[format]} · Invented</p>
      <h4 id={id}>{title}</h4>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Marked text={paragraph} words={evidence} />
        </p>
      ))}
    </section>
  );
}

function Marked({ text, words }: { readonly text: string; readonly words: string | undefined }) {
  const at = words === undefined ? -1 : text.indexOf(words);
  if (!words || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{words}</mark>
      {text.slice(at + words.length)}
    </>
  );
}
