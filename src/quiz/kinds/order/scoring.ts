import { pairsAmong, type Scoring } from '../../scoring.ts';
import type { GradableOrder } from './grade.ts';

export const orderScoring = ({ rows }: GradableOrder): Scoring => ({
  rule: 'order',
  total: pairsAmong(rows.length),
});
