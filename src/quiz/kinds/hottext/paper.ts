import { wordsField } from '../../fields.ts';
import { lettered, oneRow, type KindOnPaper } from '../../paper/on-paper.ts';
import { readLetters, spread } from '../../paper/typed-letters.ts';
import { noWords, type GradableHottext } from './grade.ts';

export const hottextOnPaper: KindOnPaper<GradableHottext> = {
  rows: ({ words }) => oneRow(lettered([...words, { id: noWords }])),
  prompt: (_item, [row]) => {
    const none = row?.letters.at(-1)?.mark ?? '';
    return `the letters of the words, ${spread(row?.letters.slice(0, -1) ?? [])}; ${none} for no such words`;
  },
  read: (_item, typed, [row]) => {
    const none = row?.letters.at(-1)?.mark ?? '';
    const read = readLetters(typed, row?.letters ?? [], 'some', (ids) => ids.map((id) => [wordsField, id]));
    return 'fields' in read && read.fields.length > 1 && read.fields.some(([, id]) => id === noWords)
      ? { reason: `“${none}” says that there are no such words, so it stands alone.` }
      : read;
  },
  offered: ({ words }) => [...words.map(({ id }) => id), noWords].map((id) => [wordsField, id]),
};
