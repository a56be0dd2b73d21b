import type { Scoring } from '../../scoring.ts';
import type { GradableTrace } from './grade.ts';

export const traceScoring = ({ copies }: GradableTrace): Scoring => ({ rule: 'parts', total: copies.length });
