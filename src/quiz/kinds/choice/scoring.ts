import type { Scoring } from '../../scoring.ts';
import type { GradableChoice } from './grade.ts';

export const choiceScoring = ({ options, reopens }: GradableChoice): Scoring | undefined =>
  reopens ? undefined : { rule: 'marks', total: options.filter(({ correct }) => correct).length };
