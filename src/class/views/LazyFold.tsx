// Something folded away that is drawn only once it is opened, or printed: in a large class it may be long.
import { useState, type ReactNode } from 'react';
import foldStyles from '#styles/patterns/fold.module.css';
import { useIsPrinting } from '#lib/hooks/use-is-printing.ts';

type Props = {
  readonly summary: ReactNode;
  /** It is long, and comes on paper only where somebody has opened it. */
  readonly isUnprinted?: boolean;
  readonly children: () => ReactNode;
};

export function LazyFold({ summary, isUnprinted = false, children }: Props) {
  const isPrinting = useIsPrinting();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={`${foldStyles.fold} ${isUnprinted ? '' : 'fold'}`}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {(isOpen || (isPrinting && !isUnprinted)) && children()}
    </details>
  );
}
