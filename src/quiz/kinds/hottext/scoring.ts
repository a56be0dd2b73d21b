import type { Scoring } from '../../scoring.ts';
import type { GradableHottext } from './grade.ts';

export const hottextScoring = ({ words }: GradableHottext): Scoring => ({
  rule: 'marks',
  total: words.filter(({ correct }) => correct).length || 1,
});
