import { Lines } from '../../paper/PaperParts.tsx';
import type { KindPaper, PaperProps } from '../paper-view.ts';

/** A hand needs more room than a keyboard. */
const linesFor = (rows: number) => Math.ceil(rows * 1.5);

function ExtendedTextPaper({ item }: PaperProps<'extended-text'>) {
  return <Lines count={linesFor(item.rows)} />;
}

export const extendedTextPaper: KindPaper<'extended-text'> = {
  Paper: ExtendedTextPaper,
  instruction: () => 'Write',
};
