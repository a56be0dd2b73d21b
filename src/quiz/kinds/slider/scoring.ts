import type { Scoring } from '../../scoring.ts';
import type { GradableSlider } from './grade.ts';

export const sliderScoring = ({ outcome, reopens }: GradableSlider): Scoring | undefined =>
  outcome === undefined || reopens ? undefined : { rule: 'forecast' };
