import { textField } from '../../fields.ts';
import type { KindOnPaper } from '../../paper/on-paper.ts';
import type { GradableText } from './grade.ts';

export const extendedTextOnPaper: KindOnPaper<GradableText> = {
  rows: () => [],
  prompt: () => 'the text',
  read: (_item, typed) => ({ fields: [[textField, typed.trim()]] }),
  isText: true,
};
