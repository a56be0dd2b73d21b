// A choice in GIFT. Of several, a wrong one takes away what a right one earns, as on the page.
import type { Gift } from '../../gift.ts';
import { orderParts } from '../../part-order.ts';
import type { Items } from '../../types.ts';

export function choiceGift({ id, several, reopens, options }: Items['choice']): Gift {
  if (reopens) return { form: 'none', why: 'its answer is kept for a later lesson, and never scored' };
  const price = several ? 100 / options.filter(({ correct }) => correct).length : 100;
  return {
    form: 'choose',
    several,
    answers: orderParts(id, options).map(({ text, correct, feedback }) => ({
      text,
      feedback,
      percent: correct ? price : several ? -price : 0,
    })),
  };
}
