// What some kinds draw from the answer as it changes, one line each: all of a kind's drawing that a browser needs.
import type { ComponentType } from 'react';
import type { Kind } from '../types.ts';
import { Hints } from './extended-text/Live.tsx';
import { StrengthMeter } from './inline-choice/Live.tsx';
import { Tree } from './trace/Live.tsx';
import type { LiveProps } from './view.ts';

export const lives: { readonly [K in Kind]?: ComponentType<LiveProps<K>> } = {
  'inline-choice': StrengthMeter,
  trace: Tree,
  'extended-text': Hints,
};
