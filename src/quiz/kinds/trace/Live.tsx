import type { Fields } from '../../fields.ts';
import type { PairRow } from '../../pairs.ts';
import { treeOf, type Branch, type GradableTrace } from './grade.ts';
import styles from './View.module.css';

type Named = { readonly id: string; readonly name: string };

export type LiveTrace = GradableTrace & {
  readonly roots: readonly Named[];
  readonly copies: readonly (PairRow & Named)[];
};

type Props = { readonly item: LiveTrace; readonly fields: Fields };

/** The tree that the answer makes so far. Each copy has a line from the start, so that nothing moves while it grows. */
export function Tree({ item, fields }: Props) {
  const { roots, loose } = treeOf(item, fields);
  return (
    <figure className={styles.tree}>
      <figcaption>Your tree so far</figcaption>
      <Branches of={roots} />
      <p>{loose.length > 0 ? 'Hanging on nothing yet:' : 'Nothing is left hanging.'}</p>
      {loose.length > 0 && <Branches of={loose} />}
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
