import { paperParts } from '../../paper/read-paper.ts';
import { LetteredList, RowsToLetter } from '../../paper/PaperParts.tsx';
import type { KindPaper, PaperProps } from '../paper-view.ts';

function MatchPaper({ item, sources }: PaperProps<'match'>) {
  const rows = paperParts(item);
  const names = item.targets.map(({ id, text, note }) => ({
    id,
    text: note ? `**${text}.** ${note}` : text,
  }));
  const isTight = names.every(({ text }) => text.length < 40);
  return (
    <>
      <LetteredList letters={rows[0]?.letters ?? []} parts={names} sources={sources} isTight={isTight} />
      <RowsToLetter rows={rows} parts={item.sources} sources={sources} />
    </>
  );
}

export const matchPaper: KindPaper<'match'> = {
  Paper: MatchPaper,
  instruction: () => 'Circle one letter in each row',
};
