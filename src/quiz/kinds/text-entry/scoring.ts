import type { Scoring } from '../../scoring.ts';

export const textEntryScoring = (): Scoring => ({ rule: 'parts', total: 1 });
