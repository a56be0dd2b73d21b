// Shows only those entries of a list that have what the reader asks for.
import { useCallback, useEffect, useRef, useState } from 'react';
import styles from './ListFilter.module.css';

export type FilterChoice = { readonly id: string; readonly name: string };

export type Filter = {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly FilterChoice[];
};

type Props = {
  /** What can be asked for: each name is a `data-` attribute whose value, or one of whose words, is a choice's id. */
  readonly filters: readonly Filter[];
  /** The id of the list, or tree, whose entries hold parts marked `data-part` with those attributes. */
  readonly list: string;
};

type Shown = { readonly count: string; readonly isFiltered: boolean };

/**
 * Hides the entries without such a part; answers how many are left, of how many. In a tree, whose branches are marked
 * `data-branch`, an entry stays for what hangs on it, and is then marked `data-context`.
 */
function filterList(list: string, form: HTMLFormElement): Shown {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
  const wanted = chosen.map(([name, value]) => `[data-${name}~="${String(value)}"]`).join('');
  const entries = [...document.querySelectorAll(`#${list} > *, #${list} [data-branch] > *`)];
  const ownersOf = (selector: string) =>
    new Set(
      [...document.querySelectorAll(`#${list} ${selector}`)].map((part) =>
        entries.findLast((entry) => entry.contains(part)),
      ),
    );
  const [all, found] = [ownersOf('[data-part]'), ownersOf(`[data-part]${wanted}`)];
  for (const entry of entries) {
    entry.toggleAttribute('hidden', !entry.querySelector(`[data-part]${wanted}`));
    entry.toggleAttribute('data-context', chosen.length > 0 && !found.has(entry));
  }
  if (found.size === 0) return { count: 'Nothing here has all of that. Ask for less.', isFiltered: true };
  return { count: `${found.size} of ${all.size} shown.`, isFiltered: chosen.length > 0 };
}

export function ListFilter({ filters, list }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState<Shown>({ count: '', isFiltered: false });
  const apply = useCallback(() => {
    if (form.current) setShown(filterList(list, form.current));
  }, [list]);
  // What was chosen before this ran counts, too.
  useEffect(apply, [apply]);

  return (
    <form ref={form} className={styles.filter} autoComplete="off" onChange={apply}>
      {filters.map((filter) => (
        <Select key={filter.name} {...filter} />
      ))}
      <output>{shown.count}</output>
      {shown.isFiltered && (
        <button
          type="button"
          onClick={() => {
            form.current?.reset();
            apply();
          }}
        >
          Show all
        </button>
      )}
    </form>
  );
}

function Select({ name, label, choices }: Filter) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">All</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}
