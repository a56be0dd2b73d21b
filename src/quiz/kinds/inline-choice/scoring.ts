import type { Scoring } from '../../scoring.ts';
import type { GradableInlineChoice } from './grade.ts';

export const inlineChoiceScoring = ({ blanks }: GradableInlineChoice): Scoring => ({
  rule: 'parts',
  total: blanks.length,
});
