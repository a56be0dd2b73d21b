import { PairList, PairNotes } from '../../form/Pairs.tsx';
import { RichText } from '../../RichText.tsx';
import type { KindView, ViewProps } from '../view.ts';
import { originsFor } from './grade.ts';
import styles from './View.module.css';

type Named = { readonly id: string; readonly name: string };

function TraceView({ item, sources, prefix }: ViewProps<'trace'>) {
  return item.copies.map((copy) => {
    const names = originsFor<Named>(item, copy.id).map(({ id, name }) => ({ id, text: name }));
    return (
      <div key={copy.id} className={styles.row} data-scope="">
        <p id={`${prefix}-${copy.id}`}>
          <b>{copy.name}</b>. <RichText text={copy.text} sources={sources} links={false} />
        </p>
        <div className={styles.origin}>
          <span aria-hidden="true">comes from</span>
          <PairList row={copy} names={names} labelId={`${prefix}-${copy.id}`} />
        </div>
        <p data-print="">{`Choose from: ${names.map(({ text }) => text).join(' / ')}.`}</p>
        <PairNotes row={copy} sources={sources} names={names} />
      </div>
    );
  });
}

export const traceView: KindView<'trace'> = {
  View: TraceView,
  instruction: () => 'Give each its origin',
};
