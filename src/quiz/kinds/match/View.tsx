import { pairField } from '../../fields.ts';
import { marksOf, PairList, PairNotes } from '../../form/Pairs.tsx';
import { RichText } from '../../RichText.tsx';
import type { Items } from '../../types.ts';
import type { KindView, ViewProps } from '../view.ts';
import styles from './View.module.css';

type Item = Items['match'];
type Source = Item['sources'][number];

/** Up to this many groups stand side by side; more make a list to choose from. */
const mostChips = 5;

function MatchView({ item, sources, prefix }: ViewProps<'match'>) {
  const notes = item.targets.filter((target) => target.note);
  const isList = item.targets.length > mostChips;
  return (
    <>
      {notes.length > 0 && (
        <dl className={styles.legend}>
          {notes.map((target) => (
            <div key={target.id}>
              <dt>{target.text}</dt>
              <dd>{target.note}</dd>
            </div>
          ))}
        </dl>
      )}
      {isList && (
        <p data-print="">{`Choose from: ${item.targets.map((target) => target.text).join(' / ')}.`}</p>
      )}
      {item.sources.map((source) => (
        <div key={source.id} className={styles.row} data-scope="">
          <p id={`${prefix}-${source.id}`}>
            <RichText text={source.text} sources={sources} links={false} />
          </p>
          {isList ? (
            <div className={styles.targets}>
              <PairList row={source} names={item.targets} labelId={`${prefix}-${source.id}`} />
            </div>
          ) : (
            <TargetChips item={item} source={source} labelId={`${prefix}-${source.id}`} />
          )}
          <PairNotes row={source} sources={sources} names={isList ? item.targets : undefined} />
        </div>
      ))}
    </>
  );
}

type TargetProps = { readonly item: Item; readonly source: Source; readonly labelId: string };

function TargetChips({ item, source, labelId }: TargetProps) {
  return (
    <div className={styles.targets} role="radiogroup" aria-labelledby={labelId}>
      {item.targets.map((target) => (
        <label key={target.id} className={styles.target} data-chip="">
          <input
            type="radio"
            name={pairField(source.id)}
            value={target.id}
            required
            {...marksOf(source, target.id)}
          />
          <span>{target.text}</span>
        </label>
      ))}
    </div>
  );
}

export const matchView: KindView<'match'> = {
  View: MatchView,
  instruction: () => 'Sort each one',
};
