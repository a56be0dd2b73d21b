// How each kind is graded, one line each.
import type { Fields } from '../fields.ts';
import type { Grade, LiveItems, Kind } from '../types.ts';
import { gradeChoice } from './choice/grade.ts';
import { gradeExtendedText } from './extended-text/grade.ts';
import { gradeHottext } from './hottext/grade.ts';
import { gradeInlineChoice } from './inline-choice/grade.ts';
import { gradeMatch } from './match/grade.ts';
import { gradeOrder } from './order/grade.ts';
import { gradeSlider } from './slider/grade.ts';
import { gradeTrace } from './trace/grade.ts';

export const graders: { readonly [K in Kind]: (item: LiveItems[K], fields: Fields) => Grade } = {
  choice: gradeChoice,
  hottext: gradeHottext,
  order: gradeOrder,
  match: gradeMatch,
  'inline-choice': gradeInlineChoice,
  slider: gradeSlider,
  trace: gradeTrace,
  'extended-text': gradeExtendedText,
};
