import { blankField, valueOf, type Fields } from '../../fields.ts';
import { firstOf, wrongOption } from '../../key/first-reason.ts';
import type { Items } from '../../types.ts';

export const inlineChoiceReason = ({ blanks }: Items['inline-choice'], fields: Fields) =>
  firstOf(blanks, ({ id, options }) =>
    wrongOption(
      options.filter((option) => option.id === valueOf(fields, blankField(id))),
      options.map((option) => option.id),
    ),
  );
