import { flag } from '#styles/attributes.ts';
import { Feedback } from '../../form/Feedback.tsx';
import { placeField } from '../../fields.ts';
import { disorderParts } from '../../part-order.ts';
import { RichText } from '../../RichText.tsx';
import type { KindView, ViewProps } from '../view.ts';
import styles from './View.module.css';

function OrderView({ item, sources, prefix, order }: ViewProps<'order'>) {
  const key = item.rows.map(({ id }) => id);
  const places = item.rows.map((_row, index) => index + 1);
  return (
    <>
      <p className={styles.ends}>
        <span>{`1 = ${item.ends.first}`}</span> <span>{`${places.length} = ${item.ends.last}`}</span>
      </p>
      {disorderParts(order, item.rows).map((row) => {
        const right = key.indexOf(row.id) + 1;
        return (
          <div
            key={row.id}
            className={styles.row}
            role="radiogroup"
            aria-labelledby={`${prefix}-${row.id}`}
            data-scope=""
          >
            <p id={`${prefix}-${row.id}`}>
              <RichText text={row.text} sources={sources} links={false} />
            </p>
            <div className={styles.places}>
              {places.map((place) => (
                <label key={place} data-chip="">
                  <input
                    type="radio"
                    name={placeField(row.id)}
                    value={place}
                    required
                    data-place=""
                    data-n={place === right ? 1 : 2}
                    data-right={flag(place === right)}
                  />
                  <span>{place}</span>
                </label>
              ))}
            </div>
            <Feedback n={1} isKey text={row.feedback} evidence={row.evidence} sources={sources} />
            <Feedback
              n={2}
              text={row.misplaced.feedback}
              evidence={row.misplaced.evidence}
              sources={sources}
            />
          </div>
        );
      })}
    </>
  );
}

export const orderView: KindView<'order'> = {
  View: OrderView,
  instruction: () => 'Put in order',
};
