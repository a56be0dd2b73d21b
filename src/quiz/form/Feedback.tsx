// What an answer brings up: how it did, the reason, and where to look. All of it is in the page from the start;
// styles/item-states.css shows the part that belongs to what was chosen.
import { flag } from '#styles/attributes.ts';
import { Evidence } from '../Evidence.tsx';
import { RichText } from '../RichText.tsx';
import type { Sources } from '../sources.ts';

type FeedbackProps = {
  readonly text: string;
  readonly evidence: readonly string[];
  readonly sources: Sources;
  /** Shows when a control with the same `data-n` is chosen inside the nearest `data-scope`; 1 to 16. */
  readonly n: number;
  /** It explains a right part, and shows with the key. */
  readonly isKey?: boolean | undefined;
  /** The words it answers, where they stand elsewhere. */
  readonly about?: string | undefined;
};

/** The reason that belongs to one choice, and the evidence it rests on. */
export function Feedback({ text, evidence, sources, n, isKey, about }: FeedbackProps) {
  return (
    <div data-note={n} data-key={flag(isKey)}>
      <p>
        {about && <b data-sign={isKey ? 'right' : 'wrong'}>{`${about} `}</b>}
        <RichText text={`${text} `} sources={sources} />
        {evidence.map((ref) => (
          <Evidence key={ref} of={ref} sources={sources} />
        ))}
      </p>
    </div>
  );
}
