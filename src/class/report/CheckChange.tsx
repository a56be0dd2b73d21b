// From the check at the start to those after it: how far the class moved, and what that does not show.
import type { EffectSize } from '#measure/effect-size.ts';
import { enoughPairs } from '#measure/effect-size.ts';
import type { Change, ClassReport } from '../sums/report-types.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import tableStyles from '#styles/patterns/table.module.css';
import styles from '../views/ClassDesk.module.css';
import { percent, shownAs, signedPercent, twoPlaces } from '#lib/format.ts';

const names = { start: 'the start', end: 'the end', later: 'two weeks later' } as const;

export function CheckChange({ report: { changes, asked } }: { readonly report: ClassReport }) {
  const isAsked = asked.checks.length > 0;
  return (
    <section className={`${panelStyles.panel} ${styles.card}`} aria-labelledby="change">
      <h2 id="change">From start to end</h2>
      <p className={styles.about}>
        Discernment is the share of supported claims that somebody accepts, less the share of unsupported
        ones. Lean is below 0 where they doubt too much, above 0 where they trust too much.
      </p>
      {changes.length === 0 && (
        <p>
          {isAsked
            ? 'Nobody has finished two of the checks so far, so there is nothing to compare.'
            : 'For this the class needs the check at the start and the one at the end. Assign both.'}
        </p>
      )}
      {changes.map((change) => (
        <OneChange key={`${change.from} ${change.to}`} change={change} />
      ))}
      {changes.length > 0 && (
        <p>
          <b>There is no control group.</b> Nobody took both checks without the lessons, so a change may have
          other causes than the lessons, and practice with the first check is one of them.
        </p>
      )}
    </section>
  );
}

function OneChange({ change: { from, to, discernment, lean } }: { readonly change: Change }) {
  if (discernment.status === 'few') {
    const { count } = discernment;
    return (
      <p>
        From {names[from]} to {names[to]}: {count} {count === 1 ? 'pupil has' : 'pupils have'} finished both.
        Below {enoughPairs} a figure would say more about chance than about the class, so none is given.
      </p>
    );
  }
  return (
    <>
      <table className={`${tableStyles.table} ${styles.table}`}>
        <caption>
          From {names[from]} to {names[to]}, n = {discernment.count} who finished both
        </caption>
        <thead>
          <tr>
            <th scope="col">Medians</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">d, with its 95% interval</th>
          </tr>
        </thead>
        <tbody>
          <EffectSizeRow name="Discernment" effect={discernment} format={percent} />
          <EffectSizeRow name="Lean" effect={lean} format={signedPercent} />
        </tbody>
      </table>
      <p className={styles.small}>
        d is the change in standard deviations of the first check: 0.2 is small, 0.8 is large. If the interval
        holds 0, it may be no change at all.
      </p>
    </>
  );
}

type EffectSizeProps = {
  readonly name: string;
  readonly effect: EffectSize;
  readonly format: Intl.NumberFormat;
};

function EffectSizeRow({ name, effect, format }: EffectSizeProps) {
  if (effect.status === 'few') return null;
  const measured = effect.status === 'measured' ? effect : undefined;
  const say = (value: number) => shownAs(twoPlaces, value);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{shownAs(format, effect.medianBefore)}</td>
      <td>{shownAs(format, effect.medianAfter)}</td>
      <td>
        {measured
          ? `${say(measured.d)} (${say(measured.low)} to ${say(measured.high)})`
          : 'not given: all stood at the same place before'}
      </td>
    </tr>
  );
}
