// Rows that are each given one of several names: the list to choose from, and what every choice brings up.
import { flag } from '#styles/attributes.ts';
import { pairField } from '../fields.ts';
import { Feedback } from './Feedback.tsx';
import type { Sources } from '../sources.ts';

type Note = {
  readonly correct?: true | undefined;
  readonly half?: true | undefined;
  readonly feedback: string;
  readonly evidence: readonly string[];
};

/** A row as an author wrote it. */
export type Row = {
  readonly id: string;
  readonly answers: Readonly<Record<string, Note>>;
  readonly otherwise?: Note | undefined;
};

/** The marks of one name for one row: which note it brings up, and what it earns. */
export function marksOf(row: Row, name: string) {
  const named = Object.keys(row.answers);
  const index = named.indexOf(name);
  const answer = row.answers[name];
  return {
    'data-n': index < 0 ? named.length + 1 : index + 1,
    'data-right': flag(answer?.correct),
    'data-half': flag(answer?.half),
  };
}

type Names = readonly { readonly id: string; readonly text: string }[];

type PairNotesProps = {
  readonly row: Row;
  readonly sources: Sources;
  /** Where the names are in a list: a closed list cannot show which one is right, so the reason says it. */
  readonly names?: Names | undefined;
};

/** All that can be said of one row, in a fixed order: the named answers, then the rest. */
export function PairNotes({ row, sources, names }: PairNotesProps) {
  const right = names?.find(({ id }) => row.answers[id]?.correct);
  return [...Object.values(row.answers), ...(row.otherwise ? [row.otherwise] : [])].map((answer, index) => (
    <Feedback
      key={answer.feedback}
      n={index + 1}
      isKey={answer.correct}
      about={answer.correct && right && `${right.text}:`}
      text={answer.feedback}
      evidence={answer.evidence}
      sources={sources}
    />
  ));
}

type PairListProps = {
  readonly row: Row;
  readonly names: Names;
  /** The id of the words that name the row. */
  readonly labelId: string;
};

/** A native list of the names a row may be given. */
export function PairList({ row, names, labelId }: PairListProps) {
  return (
    <div data-select="">
      <select name={pairField(row.id)} required aria-labelledby={labelId} defaultValue="">
        <option value="">Choose …</option>
        {names.map(({ id, text }) => (
          <option key={id} value={id} {...marksOf(row, id)}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
