// A choice in QTI: one point for a right option; of several, a wrong one takes away what a right one earns.
import { orderParts } from '../../part-order.ts';
import type { Qti } from '../../qti/question.ts';
import { declareResponse, response, score, set, showChosen, worthOf } from '../../qti/rules.ts';
import { prompt, rich } from '../../qti/words.ts';
import { xml } from '../../qti/xml.ts';
import type { Items } from '../../types.ts';

export function choiceQti({ id, stem, several, reopens, options }: Items['choice']): Qti {
  if (reopens) return { form: 'none', why: 'its answer is kept for a later lesson, and never scored' };
  const keys = options.filter(({ correct }) => correct).map((option) => option.id);
  return {
    form: 'item',
    responses: [
      declareResponse({
        cardinality: several ? 'multiple' : 'single',
        type: 'identifier',
        correct: keys,
        worth: options
          .filter(({ correct }) => several || correct)
          .map((option) => [option.id, option.correct ? 1 : -1] as const),
      }),
    ],
    body: [
      xml(
        'qti-choice-interaction',
        { 'response-identifier': response, 'max-choices': several ? 0 : 1, 'min-choices': 1 },
        prompt(stem),
        ...orderParts(id, options).map((option) =>
          xml('qti-simple-choice', { identifier: option.id }, ...rich(option.text)),
        ),
      ),
    ],
    rules: [set(score, worthOf(response)), showChosen()],
    total: keys.length,
    ...(several ? { severalReasons: true } : {}),
    reasons: options.map((option) => ({
      id: option.id,
      text: option.feedback,
      ...(several ? { about: option.text } : {}),
    })),
  };
}
