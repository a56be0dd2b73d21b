import type { Scoring } from '../../scoring.ts';
import type { GradableMatch } from './grade.ts';

export const matchScoring = ({ sources }: GradableMatch): Scoring => ({
  rule: 'parts',
  total: sources.length,
});
