// A learner's own tally: their forecasts with each feature and without it, beside how many of each held.
import { features, splitsOf, type FeatureId, type Group } from '#measure/own-tally.ts';
import styles from './numbers.module.css';
import { TallyReading } from './TallyReading.tsx';
import { numberIn } from '#question/use-numbers.ts';
import { useRecords } from '#question/use-records.ts';

type Case = {
  readonly placement: string;
  /** The anchor of its question on this page. */
  readonly anchor: string;
  readonly name: string;
  readonly held: boolean;
  /** What was there by the ledger's reading; it counts until the learner ticks something. */
  readonly open: readonly FeatureId[];
};

export function OwnTally({ cases }: { readonly cases: readonly Case[] }) {
  const records = useRecords(cases.map(({ placement }) => placement));
  const denials = cases.flatMap(({ held, open }, index) => {
    const record = records[index];
    const number = record && numberIn(record);
    if (number === undefined) return [];
    const ticked = features.map(({ id }) => id).filter((id) => record?.met?.includes(id));
    return [{ number, held, open: ticked.length > 0 ? ticked : open }];
  });
  if (denials.length < cases.length) return <Waiting set={denials.length} of={cases.length} />;
  const splits = splitsOf(denials);
  return (
    <figure className={styles.numbers}>
      <figcaption>Your own tally</figcaption>
      <TallyReading splits={splits} />
      <table className={styles.tally}>
        <thead>
          <tr>
            <th scope="col">On cards with it</th>
            <th scope="col">On cards without it</th>
          </tr>
        </thead>
        {splits.map(({ feature, there, missing, gap }) => (
          <tbody key={feature.id}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {feature.label}
                {!gap && ' (too few cards on one side)'}
              </th>
            </tr>
            <tr>
              <GroupCell group={there} />
              <GroupCell group={missing} />
            </tr>
          </tbody>
        ))}
      </table>
      <p>
        The dot is your average number. The upright bar is how many in 100 of these denials held.{' '}
        <Marks cases={cases} ours={cases.filter((_case, index) => !records[index]?.met?.length)} /> These are
        few cases. Change one tick under a card, and see whether the result stays the same.
      </p>
    </figure>
  );
}

/** What will be here, and why it is not here yet. */
function Waiting({ set, of }: { readonly set: number; readonly of: number }) {
  return (
    <figure className={styles.numbers}>
      <figcaption>
        Your own tally: {set} of {of} numbers set
      </figcaption>
      <p>
        When all {of} are set, this shows for each of the five things what you said on average on cards with
        it, what you said on cards without it, and how many of each held. So you see which of the five your
        numbers went with. It waits for the last number, because with so few cards each one matters. On paper,
        or without scripts, you can count by hand.
      </p>
    </figure>
  );
}

function GroupCell({ group: { count, held, mean } }: { readonly group: Group }) {
  if (mean === undefined) return <td>There are no such cards.</td>;
  return (
    <td>
      <svg viewBox="0 0 108 12" aria-hidden="true">
        <path d="M4 6h100" />
        <path d={`M${4 + (100 * held) / count} 1v10`} data-end />
        <circle cx={4 + mean} cy="6" r="4" stroke="none" />
      </svg>
      <span>You said {mean}.</span>{' '}
      <span>
        {held} of {count} held.
      </span>
    </td>
  );
}

type MarksProps = {
  readonly cases: readonly Case[];
  /** Those that the learner ticked nothing on. */
  readonly ours: readonly Case[];
};

/** Whose reading of the cards is counted. */
function Marks({ cases, ours }: MarksProps) {
  if (ours.length === 0) return 'The cards are sorted by your own ticks.';
  if (ours.length === cases.length)
    return 'You have ticked nothing yet, so the cards are sorted by our marks.';
  return (
    <>
      The cards are sorted by your ticks, and by our marks where you made none:{' '}
      {ours.map(({ anchor, name }, index) => (
        <span key={anchor}>
          {index > 0 && ', '}
          <a href={`#${anchor}`}>{name}</a>
        </span>
      ))}
      .
    </>
  );
}
