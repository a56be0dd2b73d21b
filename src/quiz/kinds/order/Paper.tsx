import { paperParts } from '../../paper/read-paper.ts';
import { LetteredList } from '../../paper/PaperParts.tsx';
import styles from './Paper.module.css';
import type { KindPaper, PaperProps } from '../paper-view.ts';

function OrderPaper({ item, sources }: PaperProps<'order'>) {
  return (
    <>
      {paperParts(item).map(({ id, letters }) => (
        <LetteredList key={id} letters={letters} parts={item.rows} sources={sources} />
      ))}
      <p className={styles.places}>
        <span>{item.ends.first}</span>
        {item.rows.map(({ id }) => (
          <i key={id} />
        ))}
        <span>{item.ends.last}</span>
      </p>
    </>
  );
}

export const orderPaper: KindPaper<'order'> = {
  Paper: OrderPaper,
  instruction: () => 'Write the letters in order',
};
