// Discernment and lean in the words of every page that shows them.
import type { Lean } from './discernment.ts';

export const leans: Readonly<Record<Lean, string>> = {
  'too-trusting': 'You lean towards trusting too much: you accept more claims than are supported.',
  'too-doubting':
    'You lean towards doubting too much: you reject claims that are supported. That is as bad as trusting too much.',
  even: 'You lean neither way: you accept about as many claims as are supported.',
};
