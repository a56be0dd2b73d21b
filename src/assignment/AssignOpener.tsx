// Opens an assignment by its link, to be changed.
import { useRef, useState } from 'react';
import { linkFaults, readLink } from './assignment-link.ts';
import { TypedField } from './TypedField.tsx';
import foldStyles from '#styles/patterns/fold.module.css';
import styles from './AssignForm.module.css';

/** @param fault what is wrong with the link that stands in the page's own address */
export function AssignOpener({ fault }: { readonly fault: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const open = async (link: string) => {
    const read = await readLink(link);
    setProblem(read.status === 'refused' ? linkFaults[read.fault] : '');
    if (read.status === 'ok') location.hash = read.fragment;
  };
  return (
    <details className={`${foldStyles.look} ${styles.opener}`} open={fault !== '' || undefined}>
      <summary>Change an assignment that you have the link of</summary>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void open(field.current?.value ?? '');
        }}
      >
        <TypedField
          id="assign-link"
          label="Its link"
          help="A changed assignment has another link; the old one still works."
        >
          <input ref={field} id="assign-link" type="text" inputMode="url" />
        </TypedField>
        <button type="submit">Open it</button>
        <p role="alert">{problem || fault}</p>
      </form>
    </details>
  );
}
