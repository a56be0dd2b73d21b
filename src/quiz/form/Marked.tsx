// A text with the words marked that decide questions on it.

/** Words of a text that decide a question. */
export type TextMark = {
  readonly words: string;
  /** The numbers of the questions, with a space between them, where the text stands apart from them. */
  readonly after?: number | string;
};

type Props = {
  readonly text: string;
  /** Each stands in the whole text once, so that a text without the first has the others in some order. */
  readonly marks: readonly TextMark[];
};

export function Marked({ text, marks: [mark, ...others] }: Props) {
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
