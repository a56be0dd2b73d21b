// What is in a file, lesson by lesson, and what it would change: nothing has happened yet.
import type { Outcome } from './import-plan.ts';
import type { ImportSummary } from './import-summary.ts';
import { answersInWords } from '../copy-words.ts';
import { longDay } from '#lib/moment.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import keepStyles from '../Keep.module.css';
import styles from './ImportPreview.module.css';

export type Preview = {
  readonly name: string;
  readonly made: number | undefined;
  readonly entries: ReadonlyMap<string, string>;
  readonly strangers: number;
  readonly summary: ImportSummary;
  /** The names in the file and here, where they are two. */
  readonly names: readonly [theirs: string, mine: string] | undefined;
};

type Props = {
  readonly preview: Preview;
  readonly onBring: () => void;
  readonly onLeave: () => void;
};

const words: Readonly<Record<Outcome, string>> = {
  new: 'new',
  newer: 'further on in the file',
  joined: 'put together from both',
  same: 'the same',
  older: 'here already, further on',
  unreadable: 'not readable',
  later: 'from a later version of this site',
};

export function ImportPreview({ preview, onBring, onLeave }: Props) {
  const { name, made, summary } = preview;
  const isNews = summary.changes > 0;
  return (
    <div className={`${panelStyles.panel} ${styles.preview}`}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>
        {made === undefined ? 'It' : `Written on ${longDay(made)}, it`} holds{' '}
        {answersInWords(summary.answers)}.{' '}
        {isNews
          ? 'Nothing has changed yet. This is what bringing it in would come to:'
          : 'All that can be read of it is here already.'}
      </p>
      <dl>
        {summary.parts.map(({ id, name: part, counts }) => (
          <div key={id}>
            <dt>{part}</dt>
            <dd>{counts.map(([outcome, count]) => `${count} ${words[outcome]}`).join(', ')}</dd>
          </div>
        ))}
      </dl>
      {notes(preview, summary).map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p className={keepStyles.actions}>
        {isNews && (
          <button type="button" data-main onClick={onBring}>
            Bring it in
          </button>
        )}
        <button type="button" onClick={onLeave}>
          Leave it
        </button>
      </p>
    </div>
  );
}

/** What a number alone does not say. */
function notes({ names, strangers }: Preview, summary: ImportSummary): string[] {
  const { earlierFirst, toOldQuestions, parts } = summary;
  const has = (wanted: Outcome) => parts.some(({ counts }) => counts.some(([outcome]) => outcome === wanted));
  return [
    names &&
      `The file is ${names[0]}’s, and this browser is ${names[1]}’s. Two people’s answers cannot be told apart again once they are together.`,
    earlierFirst > 0 &&
      `For ${questions(earlierFirst)} the file has an earlier first answer. The earlier one counts; the other stays as a retry.`,
    toOldQuestions > 0 &&
      (toOldQuestions === 1
        ? 'One answer is to a question that has changed since. It is kept, and shown as such.'
        : `${toOldQuestions} answers are to questions that have changed since. They are kept, and shown as such.`),
    has('later') &&
      'What a later version has written stays in the file. Reload this page to get that version.',
    (has('unreadable') || strangers > 0) &&
      'What cannot be read stays in the file, and nothing here is touched by it.',
  ].flatMap((note) => note || []);
}

const questions = (count: number) => (count === 1 ? 'one question' : `${count} questions`);
