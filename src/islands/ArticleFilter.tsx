// Shows only the paragraphs in which one speaker speaks, or a claim has one standing.
import { useCallback, useEffect, useRef, useState } from 'react';
import styles from './ArticleFilter.module.css';

type Choice = { readonly id: string; readonly name: string };

type Props = {
  readonly speakers: readonly Choice[];
  readonly standings: readonly Choice[];
  /** The id of the list whose entries hold claims marked `data-speaker` and `data-standing`. */
  readonly list: string;
};

type Shown = { readonly count: string; readonly isFiltered: boolean };

/** Hides the entries without such a claim; answers how many are left, of how many. */
function filterList(list: string, form: HTMLFormElement): Shown {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
  const wanted = chosen.map(([name, value]) => `[data-${name}="${String(value)}"]`).join('');
  const entries = [...(document.getElementById(list)?.children ?? [])];
  for (const entry of entries) entry.toggleAttribute('hidden', !entry.querySelector(`[data-claim]${wanted}`));
  const left = entries.filter((entry) => !entry.hasAttribute('hidden')).length;
  if (left === 0) return { count: 'No paragraph has both. Try one of the two.', isFiltered: true };
  return { count: `${left} of ${entries.length} shown.`, isFiltered: chosen.length > 0 };
}

export function ArticleFilter({ speakers, standings, list }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState<Shown>({ count: '', isFiltered: false });
  const apply = useCallback(() => {
    if (form.current) setShown(filterList(list, form.current));
  }, [list]);
  // What was chosen before this ran counts, too.
  useEffect(apply, [apply]);

  return (
    <form ref={form} className={styles.filter} autoComplete="off" onChange={apply}>
      <Select name="speaker" label="Who speaks" choices={speakers} />
      <Select name="standing" label="How it stands" choices={standings} />
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

type SelectProps = { readonly name: string; readonly label: string; readonly choices: readonly Choice[] };

function Select({ name, label, choices }: SelectProps) {
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
