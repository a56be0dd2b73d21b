// A field of the assignment form that a teacher types in, with its label and a word of help.
import type { ReactNode } from 'react';
import fieldStyles from '#styles/patterns/field.module.css';

type Props = {
  /** The id of the field inside. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly children: ReactNode;
};

export function TypedField({ id, label, help, children }: Props) {
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id}>
        {label} <small>{help}</small>
      </label>
      {children}
    </div>
  );
}
