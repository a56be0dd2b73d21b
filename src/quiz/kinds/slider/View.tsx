import { Evidence } from '../../Evidence.tsx';
import { Feedback } from '../../form/Feedback.tsx';
import { features } from '#measure/own-tally.ts';
import { dialField, forecastField, metField } from '../../fields.ts';
import { RichText } from '../../RichText.tsx';
import type { Items } from '../../types.ts';
import type { KindView, ViewProps } from '../view.ts';
import styles from './View.module.css';

type Slider = Items['slider'];

function SliderView(props: ViewProps<'slider'>) {
  const { item, sources, prefix } = props;
  const { dials, moments } = item;
  const ends = (
    <p id={`${prefix}-ends`} className={styles.ends}>
      <span>{`0 = ${item.ends.low}`}</span> <span>{`100 = ${item.ends.high}`}</span>
    </p>
  );
  return (
    <div className={dials ? undefined : styles.slider} data-scope="">
      {dials && moments ? (
        <>
          <dl className={styles.claims}>
            {dials.map((dial) => (
              <div key={dial.id}>
                <dt>{dial.label}</dt>
                <dd>{dial.text}</dd>
              </div>
            ))}
          </dl>
          {ends}
          <Moments {...props} dials={dials} moments={moments} />
        </>
      ) : (
        <>
          {item.tally && <Ticks />}
          <Range name={forecastField} labelledBy={`${prefix}-stem`} describedBy={`${prefix}-ends`} />
          {ends}
        </>
      )}
      {!item.reopens && (
        <Feedback n={0} text={item.reveal.feedback} evidence={item.reveal.evidence} sources={sources} />
      )}
    </div>
  );
}

/** What lay open that day, as the learner saw it. */
function Ticks() {
  return (
    <fieldset className={styles.ticks} data-ticks="">
      <legend>What could be seen that day? Tick what the card shows, for your own tally.</legend>
      {features.map(({ id, label }) => (
        <label key={id}>
          <input type="checkbox" name={metField} value={id} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

type MomentsProps = ViewProps<'slider'> & {
  readonly dials: NonNullable<Slider['dials']>;
  readonly moments: NonNullable<Slider['moments']>;
};

/** The same dials after one thing became known, and after the next. */
function Moments({ dials, moments, sources, prefix }: MomentsProps) {
  return (
    <ol className={styles.moments}>
      {moments.map((moment, index) => {
        const id = `${prefix}-${moment.id}`;
        const before = moments[index - 1];
        return (
          <li key={moment.id}>
            <h4 id={id}>{moment.label}</h4>
            <p data-cards="">
              <RichText text={moment.text} sources={sources} />{' '}
              {moment.evidence.map((ref) => (
                <Evidence key={ref} of={ref} sources={sources} />
              ))}
            </p>
            {dials.map((dial) => (
              <div key={dial.id} className={styles.dial}>
                <span id={`${id}-${dial.id}`}>{dial.label}</span>
                <Range
                  name={dialField(moment.id, dial.id)}
                  follows={before && dialField(before.id, dial.id)}
                  labelledBy={`${id} ${id}-${dial.id}`}
                  describedBy={`${prefix}-ends`}
                />
              </div>
            ))}
            <div data-note={0}>
              <p>
                <b>The desk would say {dials.map((dial) => moment.opinion[dial.id]).join(' and ')}.</b>{' '}
                <RichText text={moment.feedback} sources={sources} />
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

type RangeProps = {
  readonly name: string;
  /** The dial it stands with until it is moved itself. */
  readonly follows?: string | undefined;
  readonly labelledBy: string;
  readonly describedBy: string;
};

function Range({ name, follows, labelledBy, describedBy }: RangeProps) {
  return (
    <>
      <input
        type="range"
        name={name}
        min="0"
        max="100"
        defaultValue="50"
        data-follows={follows}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      />
      {/* The script that runs before React writes the number too, so React leaves it alone. */}
      <output data-echo={name} suppressHydrationWarning>
        50
      </output>
    </>
  );
}

export const sliderView: KindView<'slider'> = {
  View: SliderView,
  instruction: (item) => (item.dials ? 'Move the dials' : 'Set a number'),
  rule: (item) => (item.outcome === undefined ? undefined : 'The nearer, the better'),
  check: (item) => (item.dials ? 'Keep my numbers' : item.outcome === undefined ? 'Keep my number' : 'Check'),
};
