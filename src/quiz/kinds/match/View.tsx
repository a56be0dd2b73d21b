import { Feedback } from '../../Feedback.tsx';
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
  const Targets = isList ? TargetList : TargetChips;
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
      {isList && <p data-print>Choose from: {item.targets.map((target) => target.text).join(' / ')}.</p>}
      {item.sources.map((source) => (
        <div key={source.id} className={styles.row} data-scope>
          <p id={`${prefix}-${source.id}`}>
            <RichText text={source.text} sources={sources} links={false} />
          </p>
          <Targets item={item} source={source} labelId={`${prefix}-${source.id}`} />
          {feedbackOf(source).map((answer, index) => (
            <Feedback
              key={answer.feedback}
              n={index + 1}
              isKey={answer.correct}
              text={answer.feedback}
              evidence={answer.evidence}
              sources={sources}
            />
          ))}
        </div>
      ))}
    </>
  );
}

/** All that can be said of one source, in a fixed order: the named answers, then the rest. */
function feedbackOf(source: Source) {
  return [...Object.values(source.answers), ...(source.otherwise ? [source.otherwise] : [])];
}

/** The marks of one target for one source: which note it brings up, and what it earns. */
function marksOf(source: Source, target: string) {
  const named = Object.keys(source.answers);
  const index = named.indexOf(target);
  const answer = source.answers[target];
  return {
    'data-n': index < 0 ? named.length + 1 : index + 1,
    'data-right': answer?.correct,
    'data-half': answer?.half,
  };
}

type TargetProps = { readonly item: Item; readonly source: Source; readonly labelId: string };

function TargetChips({ item, source, labelId }: TargetProps) {
  return (
    <div className={styles.targets} role="radiogroup" aria-labelledby={labelId}>
      {item.targets.map((target) => (
        <label key={target.id} className={styles.target} data-chip>
          <input
            type="radio"
            name={`pair.${source.id}`}
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

function TargetList({ item, source, labelId }: TargetProps) {
  return (
    <div className={styles.targets} data-select>
      <select name={`pair.${source.id}`} required aria-labelledby={labelId} defaultValue="">
        <option value="">Choose …</option>
        {item.targets.map((target) => (
          <option key={target.id} value={target.id} {...marksOf(source, target.id)}>
            {target.text}
          </option>
        ))}
      </select>
    </div>
  );
}

export const matchView: KindView<'match'> = {
  View: MatchView,
  instruction: () => 'Sort each one',
  needs: (item) => item.sources.length,
};
