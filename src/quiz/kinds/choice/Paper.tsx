import { paperParts } from '../../paper/read-paper.ts';
import { LetteredList } from '../../paper/PaperParts.tsx';
import type { KindPaper, PaperProps } from '../paper-view.ts';

function ChoicePaper({ item, sources }: PaperProps<'choice'>) {
  return paperParts(item).map(({ id, letters }) => (
    <LetteredList key={id} letters={letters} parts={item.options} sources={sources} />
  ));
}

export const choicePaper: KindPaper<'choice'> = {
  Paper: ChoicePaper,
  instruction: (item) => (item.several ? 'Circle every letter that fits' : 'Circle one letter'),
};
