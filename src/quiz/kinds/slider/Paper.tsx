import { Ends, Percent } from '../../paper/PaperParts.tsx';
import styles from './Paper.module.css';
import { features } from '#measure/own-tally.ts';
import { paperParts } from '../../paper/read-paper.ts';
import { RichText } from '../../RichText.tsx';
import type { KindPaper, PaperItems, PaperProps } from '../paper-view.ts';

type Slider = PaperItems['slider'];

function SliderPaper({ item, sources }: PaperProps<'slider'>) {
  const { dials, moments, ends, tally } = item;
  if (dials && moments) return <Dials item={item} dials={dials} moments={moments} sources={sources} />;
  return (
    <>
      {tally && (
        <p className={styles.ticks}>
          <span>What could be seen that day? Tick what you find in the card.</span>
          {features.map(({ id, label }) => (
            <span key={id}>
              <i /> {label}
            </span>
          ))}
        </p>
      )}
      <Percent low={ends.low} high={ends.high} />
    </>
  );
}

type DialsProps = PaperProps<'slider'> & {
  readonly dials: NonNullable<Slider['dials']>;
  readonly moments: NonNullable<Slider['moments']>;
};

/** The same claims after one thing became known, and after the next: a number for each. */
function Dials({ item, dials, moments, sources }: DialsProps) {
  const rows = paperParts(item);
  const markOf = (moment: string, dial: string) => rows.find(({ id }) => id === `${moment}.${dial}`)?.mark;
  return (
    <>
      <dl className={styles.claims}>
        {dials.map((dial) => (
          <div key={dial.id}>
            <dt>{dial.label}</dt>
            <dd>{dial.text}</dd>
          </div>
        ))}
      </dl>
      <Ends low={item.ends.low} high={item.ends.high} />
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">What became known</th>
            {dials.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={moment.id}>
              <th scope="row">
                {`${moment.label}. `}
                <span>
                  <RichText text={moment.text} sources={sources} links={false} />
                </span>
              </th>
              {dials.map(({ id }) => (
                <td key={id}>
                  <small>{markOf(moment.id, id)}</small> <i />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export const sliderPaper: KindPaper<'slider'> = {
  Paper: SliderPaper,
  instruction: (item) =>
    item.dials ? 'Write a number from 0 to 100 in each box' : 'Mark the line and write the number',
};
