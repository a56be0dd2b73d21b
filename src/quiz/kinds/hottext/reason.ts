import { valuesOf, wordsField, type Fields } from '../../fields.ts';
import { wrongOption } from '../../key/first-reason.ts';
import { flatSegments } from '../../rich-text.ts';
import type { Items } from '../../types.ts';
import { noWords } from './grade.ts';

export function hottextReason({ passages, words, none }: Items['hottext'], fields: Fields) {
  const segments = passages.flatMap(({ text }) => flatSegments(text));
  const marked = words.map((word) => {
    const segment = segments.find((one) => one.type === 'token' && one.id === word.id);
    return { ...word, text: `${segment?.text ?? ''}:` };
  });
  return wrongOption([...marked, { ...none, id: noWords }], valuesOf(fields, wordsField));
}
