import { choiceField, valuesOf, type Fields } from '../../fields.ts';
import { wrongOption } from '../../key/first-reason.ts';
import type { Items } from '../../types.ts';

export const choiceReason = ({ options }: Items['choice'], fields: Fields) =>
  wrongOption(options, valuesOf(fields, choiceField));
