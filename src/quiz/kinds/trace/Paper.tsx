import { paperParts } from '../../paper/read-paper.ts';
import { LetteredList, RowsToLetter } from '../../paper/PaperParts.tsx';
import type { KindPaper, PaperProps } from '../paper-view.ts';

function TracePaper({ item, sources }: PaperProps<'trace'>) {
  const rows = paperParts(item);
  const names = [...item.roots, ...item.copies].map(({ id, name }) => ({ id, text: name }));
  const copies = item.copies.map(({ id, name, text }) => ({ id, text: `**${name}.** ${text}` }));
  // A copy does not come from itself, so no row has all the letters.
  const letters = new Map(rows.flatMap((row) => row.letters.map((letter) => [letter.id, letter] as const)));
  const ordered = names.flatMap(({ id }) => letters.get(id) ?? []);
  return (
    <>
      <LetteredList letters={ordered} parts={names} sources={sources} isTight />
      <RowsToLetter rows={rows} parts={copies} sources={sources} />
    </>
  );
}

export const tracePaper: KindPaper<'trace'> = {
  Paper: TracePaper,
  instruction: () => 'Circle the letter of what each comes from',
};
