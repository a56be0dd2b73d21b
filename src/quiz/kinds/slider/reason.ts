import { about } from '../../key/first-reason.ts';
import type { Items } from '../../types.ts';

export const sliderReason = ({ reveal }: Items['slider']) => about('', reveal);
