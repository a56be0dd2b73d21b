import type { LiveProps } from '../view.ts';
import { treeOf, type Branch } from './grade.ts';
import styles from './View.module.css';

/** The tree that the answer makes so far. */
export function Tree({ item, fields }: LiveProps<'trace'>) {
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
