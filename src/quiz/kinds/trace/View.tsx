import { PairList, PairNotes } from '../../Pairs.tsx';
import { RichText } from '../../RichText.tsx';
import type { KindView, LiveProps, ViewProps } from '../view.ts';
import { originsFor, treeOf, type Branch } from './grade.ts';
import styles from './View.module.css';

type Named = { readonly id: string; readonly name: string };

function TraceView({ item, sources, prefix }: ViewProps<'trace'>) {
  return item.copies.map((copy) => (
    <div key={copy.id} className={styles.row} data-scope>
      <p id={`${prefix}-${copy.id}`}>
        <b>{copy.name}</b>. <RichText text={copy.text} sources={sources} links={false} />
      </p>
      <div className={styles.origin}>
        <span aria-hidden="true">comes from</span>
        <PairList
          row={copy}
          names={originsFor<Named>(item, copy.id).map(({ id, name }) => ({ id, text: name }))}
          labelId={`${prefix}-${copy.id}`}
        />
      </div>
      <p data-print>
        Choose from:{' '}
        {originsFor<Named>(item, copy.id)
          .map(({ name }) => name)
          .join(' / ')}
        .
      </p>
      <PairNotes row={copy} sources={sources} />
    </div>
  ));
}

/** The tree that the answer makes so far. */
function Tree({ item, fields }: LiveProps<'trace'>) {
  const { roots, loose } = treeOf(item, fields);
  return (
    <figure className={styles.tree}>
      <figcaption>Your tree so far</figcaption>
      <Branches of={roots} />
      {loose.length > 0 && <p>Hanging on nothing yet: {loose.map(({ name }) => name).join(', ')}.</p>}
    </figure>
  );
}

function Branches({ of }: { readonly of: readonly Branch[] }) {
  return (
    <ul>
      {of.map(({ id, name, branches }) => (
        <li key={id}>
          <span>{name}</span>
          {branches.length > 0 && <Branches of={branches} />}
        </li>
      ))}
    </ul>
  );
}

export const traceView: KindView<'trace'> = {
  View: TraceView,
  Live: Tree,
  instruction: () => 'Give each its origin',
  needs: (item) => item.copies.length,
};
